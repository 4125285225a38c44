// @ts-check

/**
 * A reproducible source of chance: Marsaglia's xorshift, 32 bits. One seed, one sequence, on every machine.
 */
export class Random {
  #state;

  /** @param {number} seed any integer */
  constructor(seed) {
    // Zero is the one state that xorshift never leaves; small seeds are spread over all bits.
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 1;
    for (let i = 0; i < 8; i++) this.next();
  }

  /** @returns {number} at least 0, less than 1 */
  next() {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) / 2 ** 32;
  }

  /** @param {number} below @returns {number} an integer from 0, less than `below` */
  int(below) {
    return Math.floor(this.next() * below);
  }

  /** @param {number} probability @returns {boolean} */
  chance(probability) {
    return this.next() < probability;
  }

  /** @template T @param {readonly T[]} choices at least one @returns {T} */
  pick(choices) {
    return /** @type {T} */ (choices[this.int(choices.length)]);
  }
}
