/** Which entries a file has to name, so that the list it makes with its bases keeps its order. */
import type { Ladder, Text } from '../../model/ladder';
import { mergeLadders } from '../../workspace/merge';

export type Section = 'values' | 'levels' | 'competencies';

const nowhere = { start: 0, end: 0 };

/**
 * The ids to write in a file, in order: those that it has to say something of, `own`, and as few others as keep the
 * order `wanted` of all. `bases`: the ids of the files that it builds on. Undefined where none do.
 */
export function anchored(
  section: Section,
  wanted: readonly string[],
  own: ReadonlySet<string>,
  bases: readonly (readonly string[])[],
): readonly string[] | undefined {
  const known = new Set(bases.flat());
  let named = wanted.filter((id) => own.has(id));
  if (keeps(section, wanted, named, bases)) return named;
  const more = new Set(own);
  wanted.forEach((id, index) => {
    if (!own.has(id) || known.has(id)) return;
    const beside = wanted[index - 1] ?? wanted[index + 1];
    if (beside !== undefined) more.add(beside);
  });
  named = wanted.filter((id) => more.has(id));
  if (keeps(section, wanted, named, bases)) return named;
  return keeps(section, wanted, wanted, bases) ? wanted : undefined;
}

/** Whether the merged list is in this order. */
export function keeps(
  section: Section,
  wanted: readonly string[],
  named: readonly string[],
  bases: readonly (readonly string[])[],
): boolean {
  const merged = mergeLadders(
    bare(section, named),
    bases.map((ids) => bare(section, ids)),
  );
  const ids = merged[section].map(({ id }) => id.value);
  return ids.length === wanted.length && ids.every((id, index) => id === wanted[index]);
}

/** A ladder of which only the ids in one list matter. */
function bare(section: Section, ids: readonly string[]): Ladder {
  const lists = {
    values: [],
    levels: [],
    competencies: [],
    [section]: ids.map((value) => ({
      id: { value, span: nowhere } satisfies Text,
      span: nowhere,
      values: [],
      behaviors: [],
      competencies: [],
      cells: [],
    })),
  };
  return { inheritance: 'cumulative', extends: [], abstract: false, given: [], ...lists };
}
