/** What a ladder says as a whole, whichever of its files says it and however it is written. */
import { levelGraph } from '../../analysis/graph';
import { draftOf, inOrder, type LadderDraft } from '../../model/draft';
import type { Ladder } from '../../model/ladder';
import type { PlainValue } from '../../model/value';

/** A draft in which each level says what it follows, and cells come in the order of levels. */
export interface Meaning extends LadderDraft {
  readonly levels: readonly (LadderDraft['levels'][number] & { readonly follows: readonly string[] })[];
}

export function meaningOf(ladder: Ladder): Meaning {
  const graph = levelGraph(ladder.levels);
  const draft = inOrder(draftOf(ladder));
  return {
    ...draft,
    levels: draft.levels.map((level, index) => ({ ...level, follows: lower(graph.below(index)) })),
  };

  function lower(levels: readonly number[]): string[] {
    return [...levels].sort((a, b) => a - b).map((index) => ladder.levels[index]?.id.value ?? '');
  }
}

/** The same with what each level follows in the order of levels, and cells too. */
export function settled(meaning: Meaning): Meaning {
  const ranks = new Map(meaning.levels.map(({ id }, index) => [id, index] as const).toReversed());
  const rank = (id: string) => ranks.get(id) ?? ranks.size;
  return {
    ...inOrder(meaning),
    levels: meaning.levels.map((level) => ({
      ...level,
      follows: [...level.follows].sort((a, b) => rank(a) - rank(b)),
    })),
  };
}

/** Equality in depth; the order of keys aside, and of what is undefined. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) {
    return typeof a === 'number' && !Number.isFinite(a) && b === null;
  }
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => same(item, b[index]))
    );
  }
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = (record: Record<string, unknown>) =>
    Object.keys(record).filter((key) => record[key] !== undefined);
  const mine = keys(one);
  return (
    mine.length === keys(other).length &&
    mine.every((key) => Object.hasOwn(other, key) && same(one[key], other[key]))
  );
}

export type Plain = { [key: string]: PlainValue };

export function isMap(value: PlainValue | undefined): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
