import { stemmer } from 'stemmer';
import { Noted } from './notes';
import { isPlaceholder } from './placeholder';
import { type Reading, read } from './wording/reading';

/** What the rules need to know of one text, worked out once. */
export abstract class Statement extends Noted {
  abstract readonly text: string;
  abstract readonly placeholder: boolean;
  /** The words in lower case with a space between, without markup and punctuation. */
  abstract readonly words: string;
  /**
   * The stems of the words that carry meaning, sorted. Two texts with one key say the same but for articles,
   * endings and the order of their parts. Empty for fewer than two such words: too little to tell by.
   */
  abstract readonly key: string;
  /** Its clauses and words. Weighs much, and is let go of when the next analysis begins: note what is needed of it. */
  abstract readonly reading: Reading;
}

class KnownStatement extends Statement {
  #reading: Reading | undefined;

  constructor(
    readonly text: string,
    readonly placeholder: boolean,
    readonly words: string,
    /** The analysis that last asked for it. */
    public asked: number,
    /** Those of which the reading is held. */
    readonly held: KnownStatement[],
  ) {
    super();
  }

  get reading(): Reading {
    if (!this.#reading) {
      this.#reading = read(this.text);
      this.held.push(this);
    }
    return this.#reading;
  }

  get key(): string {
    const stems = this.words
      .split(' ')
      .filter((word) => !meaningless.has(word))
      .map(stemmer);
    return stems.length < 2 ? '' : stems.sort().join(' ');
  }

  forget(): void {
    this.#reading = undefined;
  }
}

/**
 * Words without a meaning of their own. Kept short on purpose: what common stop lists also drop (all, own, more,
 * other, can, not) is what tells one level's expectation from the next.
 */
const meaningless = new Set(
  'a an the and or of to in on at for with by as into is are be been being was were you your they their he his she her we our us them it its this that these those'.split(
    ' ',
  ),
);

/** How many statements that nobody asks for any more may stay before all are looked through. */
const spare = 500;

/** Remembers statements between analyses, so that a keystroke costs the text that changed. */
export class Statements {
  readonly #known = new Map<string, KnownStatement>();
  readonly #held: KnownStatement[] = [];
  /** Counts the analyses that asked for something. */
  #turn = 0;
  /** How many statements this one asked for. */
  #asked = 0;

  of(text: string): Statement {
    let statement = this.#known.get(text);
    if (statement === undefined || statement.asked < this.#turn - 1) {
      statement = this.#read(text);
      this.#known.set(text, statement);
      this.#asked++;
    } else if (statement.asked !== this.#turn) {
      statement.asked = this.#turn;
      this.#asked++;
    }
    return statement;
  }

  /** Says that these are asked for again. False where one was dropped meanwhile. */
  keep(statements: readonly Statement[]): boolean {
    for (const statement of statements as readonly KnownStatement[]) {
      if (statement.asked < this.#turn - 1) return false;
      if (statement.asked === this.#turn) continue;
      statement.asked = this.#turn;
      this.#asked++;
    }
    return true;
  }

  /** Call it once before each analysis: what two of them did not ask for is dropped. */
  turn(): void {
    if (this.#asked === 0) return;
    for (const statement of this.#held) statement.forget();
    this.#held.length = 0;
    // To look through all of them takes time: a few may stay, one for each keystroke.
    if (this.#known.size > this.#asked + spare) {
      for (const [text, { asked }] of this.#known) if (asked < this.#turn) this.#known.delete(text);
    }
    this.#turn++;
    this.#asked = 0;
  }

  #read(text: string): KnownStatement {
    const words =
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+(?:['’+#][\p{L}\p{N}+#]*)*/gu) ?? [];
    return new KnownStatement(text, isPlaceholder(text), words.join(' '), this.#turn, this.#held);
  }
}
