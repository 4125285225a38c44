/**
 * Characters of ladders that are not open, with all that they build on, whose analyses are kept. They make a change
 * of a base cheap, and take some twenty bytes of memory each (docs/performance.md). What is beyond is analysed anew.
 */
const mostCharacters = 16e6;

/** The ladders that are not open and whose analyses are kept. */
export class Kept {
  readonly #characters = new Map<string, number>();
  #all = 0;

  /** `drop` is told of a ladder for which there is no room. */
  constructor(
    readonly drop: (uri: string) => void,
    readonly most = mostCharacters,
  ) {}

  /**
   * Takes a ladder that was just analysed, if there is room. Those that are kept stay: all are looked at in turn, and
   * a place for the latest would be one for those that are needed last.
   */
  offer(key: string, uri: string, characters: number): void {
    this.release(key);
    if (this.#all + characters > this.most) {
      this.drop(uri);
      return;
    }
    this.#characters.set(key, characters);
    this.#all += characters;
  }

  has(key: string): boolean {
    return this.#characters.has(key);
  }

  /** The ladder is gone, or somebody else keeps it. */
  release(key: string): void {
    this.#all -= this.#characters.get(key) ?? 0;
    this.#characters.delete(key);
  }
}
