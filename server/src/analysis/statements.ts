import { stemmer } from 'stemmer';
import { isPlaceholder } from './placeholder';
import { type Reading, read } from './wording/reading';

/** What the rules need to know of one text, worked out once. */
export interface Statement {
  readonly placeholder: boolean;
  /** The words in lower case with a space between, without markup and punctuation. */
  readonly words: string;
  /**
   * The stems of the words that carry meaning, sorted. Two texts with one key say the same but for articles,
   * endings and the order of their parts. Empty for fewer than two such words: too little to tell by.
   */
  readonly key: string;
  /** Its clauses and words. */
  readonly reading: Reading;
  /** What `make` gives, worked out once for each `name`. It must depend on the text alone. */
  noted<T>(name: string, make: (reading: Reading) => T): T;
}

class KnownStatement implements Statement {
  #reading: Reading | undefined;
  #notes: Map<string, unknown> | undefined;

  constructor(
    readonly text: string,
    readonly placeholder: boolean,
    readonly words: string,
    readonly key: string,
  ) {}

  get reading(): Reading {
    this.#reading ??= read(this.text);
    return this.#reading;
  }

  /** Lets go of the reading, which weighs much more than what was noted of it. It is read again when asked for. */
  forget(): void {
    this.#reading = undefined;
  }

  noted<T>(name: string, make: (reading: Reading) => T): T {
    this.#notes ??= new Map();
    if (!this.#notes.has(name)) this.#notes.set(name, make(this.reading));
    return this.#notes.get(name) as T;
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

/** Remembers statements between analyses, so that a keystroke costs the text that changed. */
export class Statements {
  /** Two generations: what one analysis did not ask for is dropped after the next but one. */
  #recent = new Map<string, KnownStatement>();
  #older = new Map<string, KnownStatement>();
  readonly #stems = new Map<string, string>();

  of(text: string): Statement {
    let statement = this.#recent.get(text);
    if (statement) return statement;
    statement = this.#older.get(text) ?? this.#read(text);
    this.#recent.set(text, statement);
    return statement;
  }

  /** Starts a generation; call it once before each analysis. `most` bounds what is kept, in statements. */
  turn(most = 50_000): void {
    if (this.#recent.size === 0) return;
    if (this.#recent.size + this.#older.size > most) this.#stems.clear();
    for (const statement of this.#recent.values()) statement.forget();
    this.#older = this.#recent;
    this.#recent = new Map();
  }

  #read(text: string): KnownStatement {
    const words =
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+(?:['’+#][\p{L}\p{N}+#]*)*/gu) ?? [];
    const stems = words.filter((word) => !meaningless.has(word)).map((word) => this.#stem(word));
    const key = stems.length < 2 ? '' : stems.sort().join(' ');
    return new KnownStatement(text, isPlaceholder(text), words.join(' '), key);
  }

  #stem(word: string): string {
    let stem = this.#stems.get(word);
    if (stem === undefined) {
      stem = stemmer(word);
      this.#stems.set(word, stem);
    }
    return stem;
  }
}
