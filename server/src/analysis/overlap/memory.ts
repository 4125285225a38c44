import type { Statements } from '../statements';
import { type Entry, Neighbors } from './neighbors';
import { type Reading, read } from './reading';

/**
 * What is known of the texts of one file from version to version: which are near which. A keystroke costs one
 * comparison of the changed text with those that share its rarer words.
 */
export class Memory {
  #neighbors = new Neighbors();
  readonly #readings = new Map<string, Reading | undefined>();
  /** By words. A text that is not read has no entry. */
  #entries = new Map<string, Entry | undefined>();

  /** The memory that goes with what else is remembered of the file. */
  static of(statements: Statements): Memory {
    let memory = memories.get(statements);
    if (!memory) {
      memory = new Memory();
      memories.set(statements, memory);
    }
    return memory;
  }

  /** Makes sure that these texts, and few others, are known. Expects texts as their words. */
  know(texts: ReadonlySet<string>): void {
    const unknown = [...texts].filter((words) => !this.#entries.has(words));
    if (this.#entries.size + unknown.length > 2 * texts.size + spare) {
      this.#neighbors = new Neighbors();
      this.#entries = new Map();
      this.know(texts);
      return;
    }
    const readings: Reading[] = [];
    for (const words of unknown) {
      const reading = read(words);
      this.#entries.set(words, undefined);
      if (reading && reading.units.length >= fewest) readings.push(reading);
    }
    for (const entry of this.#neighbors.add(readings)) this.#entries.set(entry.reading.text, entry);
  }

  /** The meaning of any text, an example for instance. */
  reading = (words: string): Reading | undefined => {
    if (this.#readings.has(words)) return this.#readings.get(words);
    if (this.#readings.size > mostReadings) this.#readings.clear();
    const reading = read(words);
    this.#readings.set(words, reading);
    return reading;
  };

  entry(words: string): Entry | undefined {
    return this.#entries.get(words);
  }
}

const memories = new WeakMap<Statements, Memory>();

/** Fewest units of a text that can be told from others by its meaning: one word is too little. */
const fewest = 2;

const mostReadings = 20_000;

/** How many texts that are gone may stay before all is built anew: one for each keystroke. */
const spare = 500;
