import type { Text, Value } from '../model/ladder';
import { NoteFor } from './notes';
import { meaningOf } from './overlap/meaning';
import { type Reading, sum, type Unit } from './overlap/reading';
import type { Context } from './rule';
import type { CellWords, SaidCell } from './said';
import type { Statement, Statements } from './statements';

/** A behavior that the company values, and the text of a cell that comes closest to it. */
export interface ValuedBehavior {
  readonly value: Value;
  readonly text: Text;
  /** Undefined when no cell shares a word of substance. */
  readonly closest: Closest | undefined;
}

export interface Closest {
  readonly text: Text;
  readonly level: number;
  readonly competency: number;
  /** How much of what is valued it says, by its words: 0 to 1. */
  readonly share: number;
}

/** From this share on, a valued behavior counts as expressed. */
export const expressedFrom = 0.55;

/**
 * Every valued behavior of the ladder with what comes closest to it. Linear in the words of the ladder, times the
 * valued behaviors that share a rare one; what a text shares is noted for as long as the same is valued.
 */
export function valuedBehaviors({ ladder, grid, statements }: Context): ValuedBehavior[] {
  const valued = ladder.values.flatMap((value) =>
    value.behaviors
      .map((text) => ({ value, text, statement: statements.of(text.value) }))
      .filter(({ statement }) => !statement.placeholder),
  );
  if (valued.length === 0) return [];
  const wanted = Wanted.of(
    valued.map(({ statement }) => statement),
    statements,
  );
  const best: (Closest | undefined)[] = valued.map(() => undefined);
  for (const { level, competency, said } of grid.cells) {
    if (!said) continue;
    for (const { index, share, at } of sharesIn.of(said.words, wanted)) {
      if (share <= (best[index]?.share ?? 0)) continue;
      best[index] = { text: textAt(said, at), level, competency, share };
    }
  }
  return valued.map(({ value, text }, index) => ({ value, text, closest: best[index] }));
}

interface Share {
  /** Place in the list of what is valued. */
  readonly index: number;
  readonly share: number;
}

const none: readonly Share[] = [];

/** The best of each that a cell says, and the place of the text in it. */
const sharesIn = new NoteFor(({ statements, kinds }: CellWords, wanted: Wanted) => {
  const best: (Share & { readonly at: number })[] = [];
  statements.forEach((statement, at) => {
    if (kinds[at] === 'x' || statement.placeholder) return;
    for (const { index, share } of shares.of(statement, wanted)) {
      const other = best.findIndex((known) => known.index === index);
      if (other < 0) best.push({ index, share, at });
      else if (share > (best[other]?.share ?? 0)) best[other] = { index, share, at };
    }
  });
  return best;
});

/** The text at a place of a cell's words. */
function textAt({ cell }: SaidCell, at: number): Text {
  const texts = cell.summary ? [cell.summary] : [];
  for (const { text, examples } of cell.behaviors) texts.push(text, ...examples);
  return texts[at] as Text;
}

/** What of the valued behaviors a statement says; those left out of which it says nothing. */
const shares = new NoteFor((statement: Statement, wanted: Wanted) => wanted.sharesOf(statement));

const kept = new WeakMap<Statements, Wanted>();

/** A list of what is valued, read. */
class Wanted {
  readonly #meanings: readonly (Reading | undefined)[];
  readonly #byKey = new Map<string, [index: number, unit: Unit][]>();

  constructor(readonly valued: readonly Statement[]) {
    this.#meanings = valued.map(meaningOf);
    this.#meanings.forEach((meaning, index) => {
      for (const unit of meaning?.units ?? []) {
        for (const key of unit.keys) {
          const known = this.#byKey.get(key);
          if (known) known.push([index, unit]);
          else this.#byKey.set(key, [[index, unit]]);
        }
      }
    });
  }

  /** The same object as for the analysis before when the same is valued. */
  static of(valued: readonly Statement[], statements: Statements): Wanted {
    const before = kept.get(statements);
    if (before?.valued.length === valued.length && before.valued.every((one, at) => one === valued[at])) {
      return before;
    }
    const wanted = new Wanted(valued);
    kept.set(statements, wanted);
    return wanted;
  }

  sharesOf(statement: Statement): readonly Share[] {
    const meaning = meaningOf(statement);
    const shared = new Map<number, Set<Unit>>();
    for (const key of meaning?.keys ?? []) {
      for (const [index, unit] of this.#byKey.get(key) ?? []) {
        const units = shared.get(index);
        if (units) units.add(unit);
        else shared.set(index, new Set([unit]));
      }
    }
    if (shared.size === 0) return none;
    const negative = isNegative(statement);
    const found: Share[] = [];
    for (const [index, units] of shared) {
      const wanted = this.valued[index];
      // “Never hides mistakes” is not expressed by “Hides mistakes”.
      if (!wanted || isNegative(wanted) !== negative) continue;
      found.push({ index, share: sum([...units]) / (this.#meanings[index]?.weight ?? 1) });
    }
    return found;
  }
}

const negation = /\b(?:not|never|no|nobody|nothing|without|cannot|\w+n['’]t)\b/;

function isNegative({ words }: Statement): boolean {
  return negation.test(words);
}
