import { NoteFor } from '../notes';
import type { Said } from '../said';
import type { Statement, Statements } from '../statements';
import { type Comparison, likelihood } from './compare';
import type { PlacedBehavior } from './index';
import { meaningOf } from './meaning';
import { thresholds } from './model';
import { type Entry, Neighbors } from './neighbors';
import { Pair } from './pair';
import type { Reading } from './reading';

/** All statements with the same words. */
export class Wording {
  /** Undefined for what is not compared with others: too little is said, or it is not read. */
  entry: Entry | undefined;
  /** Whether it was looked at for an entry. */
  isRead = false;
  /** Where the ladder says it, as of the search that counted it last. */
  places: readonly Occurrence[] = [];
  search = 0;
  #near: Near[] | undefined;

  /** Those near it, and how. `wordingOf` finds the wording of an entry. */
  near(wordingOf: (entry: Entry) => Wording | undefined): readonly Near[] {
    const { entry } = this;
    if (!entry || entry.near.size === 0) return none;
    // Texts become near when they are added, and stay so.
    if (this.#near?.length !== entry.near.size) this.#near = nearTo(entry, wordingOf);
    return this.#near;
  }
}

const none: readonly Near[] = [];

/** Another wording that may overlap, depending on where the two stand. */
export class Near {
  #after: Pair | undefined;
  #before: Pair | undefined;
  /** For which place `#likely` was worked out: mostly the same from version to version. */
  #place = -1;
  #likely = 0;

  /** They do not overlap between levels and competencies, which is where most others stand. */
  readonly onlyBeside: boolean;

  constructor(
    readonly own: Entry,
    readonly other: Wording,
    readonly entry: Entry,
    readonly comparison: Comparison,
  ) {
    this.onlyBeside = [own, entry].every(
      ({ reading: higher }) =>
        likelihood(comparison, { sameLevel: false, sameCompetency: false, higher }) < thresholds.possible,
    );
  }

  /** How likely they overlap where the other stands before. `upsideDown`: at a higher level. */
  likelihood(sameLevel: boolean, sameCompetency: boolean, upsideDown: boolean): number {
    const place = (sameLevel ? 4 : 0) + (sameCompetency ? 2 : 0) + (upsideDown ? 1 : 0);
    if (place !== this.#place) {
      const higher = (upsideDown ? this.entry : this.own).reading;
      this.#likely = likelihood(this.comparison, { sameLevel, sameCompetency, higher });
      this.#place = place;
    }
    return this.#likely;
  }

  /** With the other first. */
  get after(): Pair {
    this.#after ??= new Pair(this.entry.reading, this.own.reading);
    return this.#after;
  }

  /** With the other second. */
  get before(): Pair {
    this.#before ??= new Pair(this.own.reading, this.entry.reading);
    return this.#before;
  }
}

function nearTo(entry: Entry, wordingOf: (entry: Entry) => Wording | undefined): Near[] {
  const found: Near[] = [];
  for (const [near, comparison] of entry.near) {
    const other = wordingOf(near);
    if (other) found.push(new Near(entry, other, near, comparison));
  }
  return found;
}

/** A place where a wording stands. */
export interface Occurrence extends PlacedBehavior {
  readonly examples: readonly Said[];
  readonly wording: Wording;
  /** Its index in the places of the wording. */
  readonly index: number;
  /** Place in reading order. */
  readonly at: number;
}

/**
 * What is known of the texts of one file from version to version: which are near which. A keystroke costs one
 * comparison of the changed text with those that share its rarer words.
 */
export class Memory {
  #index = new Index();
  /** How many texts the last search was about. */
  #last = 0;

  /** The memory that goes with what else is remembered of the file. */
  static of(statements: Statements): Memory {
    let memory = memories.get(statements);
    if (!memory) {
      memory = new Memory();
      memories.set(statements, memory);
    }
    return memory;
  }

  /** What a statement shares with all that have its words. The same object until the next search. */
  wording(statement: Statement): Wording {
    return wording.of(statement, this.#index);
  }

  /** The wordings that one is near. */
  near(wording: Wording): readonly Near[] {
    return wording.near((entry) => this.#index.byEntry.get(entry));
  }

  /** Begins a search. What is known stays, unless most of it is about texts that are gone. */
  begin(): void {
    if (this.#index.size > 2 * this.#last + spare) this.#index = new Index();
  }

  /** Makes sure that it is known what these statements, no two of the same words, are near. */
  know(statements: readonly Statement[]): void {
    this.#last = statements.length;
    const index = this.#index;
    const added: Wording[] = [];
    const readings: Reading[] = [];
    for (const statement of statements) {
      const own = wording.of(statement, index);
      if (own.isRead) continue;
      own.isRead = true;
      const reading = meaningOf(statement);
      if (!reading || reading.units.length < fewest) continue;
      readings.push(reading);
      added.push(own);
    }
    index.neighbors.add(readings).forEach((entry, at) => {
      const own = added[at] as Wording;
      own.entry = entry;
      index.byEntry.set(entry, own);
    });
  }
}

class Index {
  readonly neighbors = new Neighbors();
  readonly byEntry = new Map<Entry, Wording>();
  readonly #byWords = new Map<string, Wording>();

  get size(): number {
    return this.#byWords.size;
  }

  of(words: string): Wording {
    let known = this.#byWords.get(words);
    if (!known) {
      known = new Wording();
      this.#byWords.set(words, known);
    }
    return known;
  }
}

const wording = new NoteFor(({ words }: Statement, index: Index) => index.of(words));

const memories = new WeakMap<Statements, Memory>();

/** Fewest units of a text that can be told from others by its meaning: one word is too little. */
const fewest = 2;

/** How many texts that are gone may stay before all is built anew: one for each keystroke. */
const spare = 500;
