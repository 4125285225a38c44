import type { Statements } from '../statements';
import { type Entry, Neighbors } from './neighbors';
import { type Reading, read } from './reading';

/**
 * What is known of the texts of one file from version to version: which are near which. A keystroke costs one
 * comparison of the changed text with those that share its rarer words.
 */
export class Memory {
  #neighbors = new Neighbors();
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

  entry(words: string): Entry | undefined {
    return this.#entries.get(words);
  }
}

const memories = new WeakMap<Statements, Memory>();

/** Fewest units of a text that can be told from others by its meaning: one word is too little. */
const fewest = 2;

/** How many texts that are gone may stay before all is built anew: one for each keystroke. */
const spare = 500;
