import { NoteFor } from '../notes';
import type { Statement, Statements } from '../statements';
import { meaningOf } from './meaning';
import { type Entry, Neighbors } from './neighbors';
import type { Reading } from './reading';

/** All statements with the same words. */
export class Wording {
  /** Undefined for what is not compared with others: too little is said, or it is not read. */
  entry: Entry | undefined;
  /** Whether it was looked at for an entry. */
  isRead = false;
  /** Where the ladder says it, as of the search that counted it last. */
  places: readonly unknown[] = [];
  search = 0;

  constructor(readonly words: string) {}
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

  /** The wording of an entry that another is near. */
  wordingOf(entry: Entry): Wording | undefined {
    return this.#index.byEntry.get(entry);
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
      known = new Wording(words);
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
