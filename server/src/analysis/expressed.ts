import type { Behavior, Text, Value } from '../model/ladder';
import { type Reading, read, sum, type Unit } from './overlap/reading';
import type { Context } from './rule';
import type { Statement } from './statements';

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
 * valued behaviors that share a rare one.
 */
export function valuedBehaviors({ ladder, grid, statements }: Context): ValuedBehavior[] {
  const valued = ladder.values.flatMap((value) =>
    value.behaviors
      .filter(({ value: words }) => !statements.of(words).placeholder)
      .map((text) => ({ value, text, meaning: meaningOf(statements.of(text.value)) })),
  );
  if (valued.length === 0) return [];
  const byKey = new Map<string, [index: number, unit: Unit][]>();
  valued.forEach(({ meaning }, index) => {
    for (const unit of meaning?.units ?? []) {
      for (const key of unit.keys) {
        const known = byKey.get(key);
        if (known) known.push([index, unit]);
        else byKey.set(key, [[index, unit]]);
      }
    }
  });
  const best: (Closest | undefined)[] = valued.map(() => undefined);
  const shared = new Map<number, Set<Unit>>();
  for (const { level, competency, cell } of grid.cells) {
    if (!cell) continue;
    for (const text of textsOf(cell.behaviors, cell.summary)) {
      const meaning = meaningOf(statements.of(text.value));
      shared.clear();
      for (const key of meaning?.keys ?? []) {
        for (const [index, unit] of byKey.get(key) ?? []) {
          const units = shared.get(index);
          if (units) units.add(unit);
          else shared.set(index, new Set([unit]));
        }
      }
      for (const [index, units] of shared) {
        const wanted = valued[index]?.meaning;
        // “Never hides mistakes” is not expressed by “Hides mistakes”.
        if (!wanted || wanted.negative !== meaning?.negative) continue;
        const share = sum([...units]) / wanted.weight;
        if (share > (best[index]?.share ?? 0)) best[index] = { text, level, competency, share };
      }
    }
  }
  return valued.map(({ value, text }, index) => ({ value, text, closest: best[index] }));
}

function* textsOf(behaviors: readonly Behavior[], summary: Text | undefined): Generator<Text> {
  if (summary) yield summary;
  for (const { text, examples } of behaviors) {
    yield text;
    yield* examples;
  }
}

interface Meaning extends Reading {
  readonly negative: boolean;
}

const negation = /\b(?:not|never|no|nobody|nothing|without|cannot|\w+n['’]t)\b/;
const meanings = new WeakMap<Statement, { readonly meaning: Meaning | undefined }>();

/** Undefined for what is too long to be a statement, or in another script. */
function meaningOf(statement: Statement): Meaning | undefined {
  let known = meanings.get(statement);
  if (!known) {
    const reading = read(statement.words);
    known = { meaning: reading && { ...reading, negative: negation.test(statement.words) } };
    meanings.set(statement, known);
  }
  return known.meaning;
}
