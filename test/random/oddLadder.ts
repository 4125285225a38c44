import type { Random } from '../bench/random.mjs';

const words = ['Ships', 'leads', 'plans: no', 'x # y', "it's", '"so"', 'a, b', '- c', '1', 'null', 'é'];

/** A ladder that says sound things in a layout that nobody would choose: margins, blank lines, comments, cells in any order. */
export class OddLadder {
  /** Comments that stand above something. */
  readonly above: string[] = [];
  readonly #lines: string[] = [];
  #comments = 0;
  readonly #flush: boolean;
  readonly #keeps: boolean;

  constructor(readonly random: Random) {
    this.#flush = random.chance(0.5);
    this.#keeps = random.chance(0.2);
  }

  text(): string {
    const { random } = this;
    const levels = Array.from({ length: 1 + random.int(5) }, (_, index) => `L${index + 1}`);
    this.#line(0, 'ladder: 1');
    this.#line(0, 'role: Engineer');
    if (random.chance(0.5)) this.#text(0, 'summary: ', 0);
    const sections = [() => this.#levels(levels), () => this.#competencies(levels)];
    if (random.chance(0.2)) sections.reverse();
    for (const section of sections) section();
    const newline = random.chance(0.3) ? '\r\n' : '\n';
    return this.#lines.join(newline) + (random.chance(0.8) ? newline : '');
  }

  #levels(levels: readonly string[]): void {
    this.#line(0, 'levels:');
    const column = this.#dash(0);
    for (const level of levels) {
      const inner = this.#item(column, `id: ${level}`);
      if (this.random.chance(0.6)) this.#text(inner, 'name: ', inner);
      const kind = this.random.int(5);
      if (kind === 0) this.#line(inner, `follows: [${levels[0]}]`);
      else if (kind === 1) {
        this.#line(inner, 'follows:');
        this.#line(this.#dash(inner), `- ${levels[0]}`);
      }
    }
  }

  #competencies(levels: readonly string[]): void {
    const { random } = this;
    this.#line(0, 'competencies:');
    const column = this.#dash(0);
    const count = 1 + random.int(4);
    for (let index = 0; index < count; index++) {
      const inner = this.#item(column, `id: c${index}`);
      if (random.chance(0.4)) this.#text(inner, 'description: ', inner);
      const written = levels.filter(() => random.chance(0.8)).sort(() => random.next() - 0.5);
      if (written.length === 0) continue;
      if (random.chance(0.15)) {
        this.#line(inner, `cells: { ${written.map((level) => `${level}: [x, "y"]`).join(', ')} }`);
        continue;
      }
      this.#line(inner, 'cells:');
      const cells = inner + this.#step();
      for (const level of written) this.#cell(cells, level);
    }
  }

  #cell(column: number, level: string): void {
    const { random } = this;
    const kind = random.int(5);
    if (kind === 0) this.#line(column, `${level}:`);
    else if (kind === 1) this.#text(column, `${level}: `, column);
    else if (kind === 2) {
      this.#line(column, `${level}: { notExpected: why,`);
      this.#lines.push(`${' '.repeat(column + 1 + random.int(4))}x: 1 }`);
    } else {
      this.#line(column, `${level}:`);
      const list = this.#dash(column);
      const count = 1 + random.int(3);
      for (let index = 0; index < count; index++) {
        if (random.chance(0.5)) this.#text(list, '- ', list);
        else {
          const inner = this.#item(list, `behavior: Does ${index}`);
          this.#line(inner, 'examples:');
          this.#text(this.#dash(inner), '- ', inner);
        }
      }
      // Of this cell, being further in.
      if (random.chance(0.2))
        this.#lines.push(`${' '.repeat(list > column ? list : column + 1)}# in ${this.#number()}`);
    }
  }

  #number(): string {
    return `c${++this.#comments}.`;
  }

  #step(): number {
    return this.random.pick([2, 2, 2, 4, 3]);
  }

  #dash(column: number): number {
    return this.random.chance(0.8) === this.#flush ? column : column + this.#step();
  }

  /** Opens an entry of a list; gives the column of its keys. */
  #item(column: number, first: string): number {
    const width = this.random.pick([1, 1, 1, 2, 3]);
    this.#line(column, `-${' '.repeat(width)}${first}`);
    return column + 1 + width;
  }

  /** A line, and what may stand over it and behind it. */
  #line(column: number, line: string): void {
    const { random } = this;
    while (random.chance(0.1)) this.#lines.push(random.chance(0.3) ? '   ' : '');
    while (random.chance(0.12)) {
      const comment = `# above ${this.#number()}`;
      this.above.push(comment);
      this.#lines.push(`${' '.repeat(column)}${comment}`);
    }
    const end = random.chance(0.1) ? '   ' : random.chance(0.1) ? ` # beside ${this.#number()}` : '';
    this.#lines.push(`${' '.repeat(column)}${line}${end}`);
  }

  /** A text in one of YAML's styles. `column` is that of its key or dash, `parent` that of what it is in. */
  #text(column: number, key: string, parent: number): void {
    const { random } = this;
    const word = random.pick(words);
    const deep = ' '.repeat(Math.max(column, parent) + 1 + random.int(4));
    switch (random.int(6)) {
      case 0:
        this.#lines.push(
          `${' '.repeat(column)}${key}"a ${word.replaceAll('"', '\\"')}`,
          '',
          `${deep}more  "`,
        );
        break;
      case 1:
        this.#lines.push(`${' '.repeat(column)}${key}'a ${word.replaceAll("'", "''")}'`);
        break;
      case 2: {
        const sign = random.pick([
          '|',
          '>',
          '|-',
          '>-',
          '|',
          '>-',
          this.#keeps ? '|+' : '|',
          this.#keeps ? '>+' : '>',
        ]);
        this.#line(column, key + sign);
        this.#lines.push(`${deep}a ${word}`, random.chance(0.5) ? '' : deep, `${deep}  more `);
        if (random.chance(0.3)) this.#lines.push('', '');
        break;
      }
      case 3:
        this.#lines.push(`${' '.repeat(column)}${key}words`, `${deep}that go on`);
        break;
      default:
        this.#line(column, `${key}Plain words`);
    }
  }
}
