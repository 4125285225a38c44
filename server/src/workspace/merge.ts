/** Several files as one ladder. docs/format.md has the rules for authors. */
import type { Cell, Competency, Ladder, Level, Text, Value } from '../model/ladder';

type Lists = Pick<Ladder, 'values' | 'levels' | 'competencies'>;

/**
 * The ladder that a file and those it builds on make together. `bases` are at addresses of their own; later ones
 * count more, and the file itself the most. The role and its summary are the file's alone.
 */
export function mergeLadders(own: Ladder, bases: readonly Ladder[]): Ladder {
  if (bases.length === 0) return own;
  const [first, ...others] = [...bases.map(firsts), own];
  let merged: Lists = listsOf(first ?? own);
  for (const lists of others) merged = mergeLists(merged, lists);
  const heads = [own, ...bases.toReversed()];
  const family = heads.find((head) => head.family)?.family;
  const language = heads.find((head) => head.language)?.language;
  const inheritance = heads.find(({ given }) => given.includes('inheritance'))?.inheritance;
  return {
    ...own,
    ...merged,
    ...(family && { family }),
    ...(language && { language }),
    inheritance: inheritance ?? own.inheritance,
  };
}

function listsOf({ values, levels, competencies }: Ladder): Lists {
  return { values, levels, competencies };
}

/** An id that a base has twice is its own fault, and told there: for others the first counts. */
function firsts(base: Ladder): Ladder {
  const { values, levels, competencies } = base;
  return {
    ...base,
    values: firstOfEach(values),
    levels: firstOfEach(levels),
    competencies: firstOfEach(competencies),
  };
}

function firstOfEach<T extends { readonly id: Text }>(entries: readonly T[]): readonly T[] {
  const ids = new Set(entries.map(({ id }) => id.value));
  return ids.size === entries.length ? entries : entries.filter(({ id }) => ids.delete(id.value));
}

function mergeLists(base: Lists, own: Lists): Lists {
  return {
    values: mergeEntries(base.values, own.values, mergeValue),
    levels: mergeLevels(base.levels, own.levels),
    competencies: mergeEntries(base.competencies, own.competencies, mergeCompetency),
  };
}

/**
 * Entries of the base in their order, with those that are written again in their places. A new one stands below the
 * entry that it is written below; one at the top of its list above the entry that it is written above; where the list
 * has only new ones, they come last. An id that the file itself has twice stays there twice.
 */
function mergeEntries<T extends { readonly id: Text }>(
  base: readonly T[],
  own: readonly T[],
  merge: (base: T, own: T) => T,
): readonly T[] {
  if (own.length === 0) return base;
  if (base.length === 0) return own;
  const places = new Map<string, number>();
  base.forEach(({ id }, index) => {
    if (!places.has(id.value)) places.set(id.value, index);
  });
  const merged: T[] = [...base];
  const taken = new Set<number>();
  /** New entries by the index of what they stand below. */
  const below = new Map<number, T[]>();
  // -1 is what nothing stands above.
  let last = (places.get(own.find(({ id }) => places.has(id.value))?.id.value ?? '') ?? base.length) - 1;
  for (const entry of own) {
    const place = places.get(entry.id.value);
    const theirs = place === undefined || taken.has(place) ? undefined : base[place];
    if (place !== undefined && theirs) {
      merged[place] = merge(theirs, entry);
      taken.add(place);
      last = place;
    } else {
      const news = below.get(last);
      if (news) news.push(entry);
      else below.set(last, [entry]);
    }
  }
  if (below.size === 0) return merged;
  return [
    ...(below.get(-1) ?? []),
    ...merged.flatMap((entry, index) => [entry, ...(below.get(index) ?? [])]),
  ];
}

/** What levels follow by the entries above them stays as it was in the file that says so. */
function mergeLevels(base: readonly Level[], own: readonly Level[]): readonly Level[] {
  const merged = mergeEntries(base, own, mergeLevel);
  if (merged === base || merged === own) return merged;
  const lower = new Map<string, string | null>();
  const places = new Map(base.map(({ id }, index) => [id.value, index] as const).toReversed());
  /** What the first of the own levels follows when it is new. */
  const next = own.find(({ id }) => places.has(id.value));
  const start = base[(next ? (places.get(next.id.value) ?? 0) : base.length) - 1];
  const learn = (id: Text, below: string | null) => {
    if (!lower.has(id.value)) lower.set(id.value, below);
  };
  own.forEach(({ id }, index) => {
    const above = own[index - 1]?.id.value;
    if (!places.has(id.value)) learn(id, above ?? start?.id.value ?? null);
    // A new level that is written between two others stands between them.
    else if (above !== undefined && !places.has(above)) learn(id, above);
  });
  base.forEach(({ id, implied }, index) => {
    learn(id, implied === undefined ? (base[index - 1]?.id.value ?? null) : implied);
  });
  return merged.map((level, index) => {
    const below = lower.get(level.id.value);
    if (level.follows || below === undefined || below === (merged[index - 1]?.id.value ?? null)) {
      return level.implied === undefined ? level : withoutImplied(level);
    }
    return level.implied === below ? level : { ...level, implied: below };
  });
}

function withoutImplied({ implied: _, ...level }: Level): Level {
  return level;
}

function mergeLevel(base: Level, own: Level): Level {
  return { ...base, ...own };
}

function mergeValue(base: Value, own: Value): Value {
  return {
    ...base,
    ...own,
    behaviors: list(base, own, 'behaviors'),
    competencies: list(base, own, 'competencies'),
  };
}

const competencies = new WeakMap<Competency, WeakMap<Competency, Competency>>();

/** The same object for the same two. */
function mergeCompetency(base: Competency, own: Competency): Competency {
  let known = competencies.get(base);
  if (!known) {
    known = new WeakMap();
    competencies.set(base, known);
  }
  let merged = known.get(own);
  if (!merged) {
    merged = { ...base, ...own, values: list(base, own, 'values'), cells: mergeCells(base.cells, own.cells) };
    known.set(own, merged);
  }
  return merged;
}

/** A list that is written counts whole, also when it is empty. */
function list<K extends string>(
  base: { readonly [P in K]: readonly Text[] },
  own: { readonly [P in K]: readonly Text[] } & { readonly cleared?: readonly string[] },
  key: K,
): readonly Text[] {
  return own[key].length > 0 || own.cleared?.includes(key) ? own[key] : base[key];
}

/** A cell that is written counts whole. One behind which nothing stands is not written yet. */
function mergeCells(base: readonly Cell[], own: readonly Cell[]): readonly Cell[] {
  const theirs = new Set(base.map(({ level }) => level.value));
  const ours = new Map<string, Cell>();
  const added: Cell[] = [];
  for (const cell of own) {
    const { value } = cell.level;
    if (!theirs.has(value) || ours.has(value)) added.push(cell);
    else if (saysSomething(cell)) ours.set(value, cell);
  }
  const replaced = new Set<string>();
  const merged = base.flatMap((cell) => {
    const { value } = cell.level;
    const mine = ours.get(value);
    if (!mine) return [cell];
    // One that the base has twice is replaced once.
    if (replaced.has(value)) return [];
    replaced.add(value);
    return [mine];
  });
  return [...merged, ...added];
}

/** Whether a cell counts in place of a base's: one behind which nothing stands is not written yet. */
export function saysSomething({ summary, behaviors, examples, notExpected, unchanged }: Cell): boolean {
  return Boolean(summary || notExpected || unchanged) || behaviors.length > 0 || examples.length > 0;
}
