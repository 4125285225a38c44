import { english, t } from '../../l10n';
import type { Text } from '../../model/ladder';
import { closest } from '../closest';
import { respell } from '../fixes/respell';
import type { Report, Rule } from '../rule';

export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  summary: english('An id names a level, competency or value that the ladder does not have.'),
  atOnce: true,
  needsWhole: true,
  check({ document: { text }, ladder }, report) {
    // What others are to bring along, a file that is only there to build on cannot name wrongly.
    const open = (entries: readonly unknown[]) => ladder.abstract && entries.length === 0;
    const levels = new References('level', ladder.levels, text, report, open(ladder.levels));
    const competencies = new References(
      'competency',
      ladder.competencies,
      text,
      report,
      open(ladder.competencies),
    );
    const values = new References('value', ladder.values, text, report, open(ladder.values));
    for (const level of ladder.levels)
      levels.check(level.follows ?? [], () => [level.id, ...(level.follows ?? [])]);
    for (const value of ladder.values) competencies.check(value.competencies);
    for (const competency of ladder.competencies) {
      values.check(competency.values);
      for (const cell of competency.cells) {
        levels.check([cell.level], () => competency.cells.map((other) => other.level));
        for (const behavior of cell.behaviors) values.check(behavior.values);
      }
    }
  },
};

/** Each word is compared with every id: a file in which this many words are wrong has another cause. */
const mostGuesses = 500;

const none: readonly Text[] = [];

const messages = {
  level: {
    meant: (word: string, guess: string) => t('There is no level “{0}”. Did you mean “{1}”?', word, guess),
    none: (word: string) => t('There is no level “{0}” in this ladder.', word),
    choice: (word: string, ids: string) => t('There is no level “{0}”: this ladder has {1}.', word, ids),
  },
  competency: {
    meant: (word: string, guess: string) =>
      t('There is no competency “{0}”. Did you mean “{1}”?', word, guess),
    none: (word: string) => t('There is no competency “{0}” in this ladder.', word),
    choice: (word: string, ids: string) => t('There is no competency “{0}”: this ladder has {1}.', word, ids),
  },
  value: {
    meant: (word: string, guess: string) => t('There is no value “{0}”. Did you mean “{1}”?', word, guess),
    none: (word: string) => t('There is no value “{0}” in this ladder.', word),
    choice: (word: string, ids: string) => t('There is no value “{0}”: this ladder has {1}.', word, ids),
  },
} as const;

class References {
  readonly #known: ReadonlySet<string>;
  /** For words already seen, what they most likely mean; blank for nothing. */
  readonly #guesses = new Map<string, string>();

  constructor(
    readonly what: keyof typeof messages,
    entries: readonly { readonly id: Text }[],
    readonly text: string,
    readonly report: Report,
    /** Nothing can be said of them here. */
    readonly open: boolean,
  ) {
    this.#known = new Set(entries.map(({ id }) => id.value));
  }

  /** `taken`: what stands beside a reference and must not stand there twice. */
  check(references: readonly Text[], taken: () => readonly Text[] = () => references): void {
    for (const { value, span } of this.open ? none : references) {
      if (this.#known.has(value) || value === '<<') continue;
      const guess = this.#guess(value);
      const fixes = () => {
        if (!guess || taken().some((other) => other.value === guess)) return [];
        return respell(this.text, span, { word: value, guess, candidates: this.#known });
      };
      this.report(span, this.#message(value, guess), guess ? { fixes } : {});
    }
  }

  #guess(word: string): string | undefined {
    let guess = this.#guesses.get(word);
    if (guess === undefined && this.#guesses.size < mostGuesses) {
      guess = closest(word, this.#known) ?? '';
      this.#guesses.set(word, guess);
    }
    return guess || undefined;
  }

  /** With the ids there are, where they are few enough to read. */
  #message(word: string, guess: string | undefined): string {
    const ids = [...this.#known];
    const { meant, none, choice } = messages[this.what];
    if (guess) return meant(word, guess);
    return ids.length === 0 || ids.length > 12 ? none(word) : choice(word, ids.join(', '));
  }
}
