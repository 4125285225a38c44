import type { Level, Text } from '../model/ladder';

/** How levels follow each other. Levels are named by their index in `Ladder.levels`. */
export interface LevelGraph {
  readonly levels: readonly Level[];
  /** Index of the level with this id; of two with one id, the first. */
  indexOf(id: string): number | undefined;
  /** The levels that this one follows directly, without unknown ids and without itself. */
  below(level: number): readonly number[];
  /** The levels that follow this one directly. */
  above(level: number): readonly number[];
  /** Whether `lower` is reached from `upper` by following; false for a level and itself. */
  isBelow(lower: number, upper: number): boolean;
  /** A written reference of each cycle, with the ids around it. The step that closes it counts as not taken. */
  readonly cycles: readonly { readonly reference: Text; readonly around: readonly string[] }[];
}

/** Reads `follows`; a level without it follows the entry above. Linear in levels and references. */
export function levelGraph(levels: readonly Level[]): LevelGraph {
  const byId = new Map<string, number>();
  levels.forEach(({ id }, index) => {
    if (!byId.has(id.value)) byId.set(id.value, index);
  });
  const { below, cycles } = acyclic(levels, byId);
  const above: number[][] = levels.map(() => []);
  below.forEach((lowers, upper) => {
    for (const lower of lowers) above[lower]?.push(upper);
  });
  const ancestors = new Map<number, ReadonlySet<number>>();
  return {
    levels,
    cycles,
    indexOf: (id) => byId.get(id),
    below: (level) => below[level] ?? [],
    above: (level) => above[level] ?? [],
    isBelow(lower, upper) {
      let set = ancestors.get(upper);
      if (!set) {
        set = reach(upper, below);
        ancestors.set(upper, set);
      }
      return set.has(lower);
    },
  };
}

function reach(from: number, edges: readonly (readonly number[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [...(edges[from] ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(edges[next] ?? []));
  }
  return found;
}

/** Depth first without recursion: a thousand levels are a chain a thousand deep. */
function acyclic(levels: readonly Level[], byId: ReadonlyMap<string, number>) {
  const below: number[][] = levels.map(() => []);
  const cycles: { reference: Text; around: string[] }[] = [];
  const reported = new Set<Text>();
  const references = levels.map((level, index) => referencesOf(level, index, byId));
  const done = new Set<number>();
  for (let start = 0; start < levels.length; start++) {
    const path: { level: number; next: number }[] = done.has(start) ? [] : [{ level: start, next: 0 }];
    const onPath = new Set(path.map(({ level }) => level));
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const reference = references[top.level]?.[top.next++];
      if (!reference) {
        done.add(top.level);
        onPath.delete(top.level);
        path.pop();
      } else if (onPath.has(reference.level)) {
        const from = path.findIndex(({ level }) => level === reference.level);
        const around = path.slice(from).map(({ level }) => levels[level]?.id.value ?? '');
        // Where the circle closes by following the entry above, a reference that is written led there.
        const followed = path.slice(from).map(({ level, next }) => references[level]?.[next - 1]?.text);
        const written = reference.text ?? followed.findLast((text) => text !== undefined);
        if (written && !reported.has(written)) cycles.push({ reference: written, around });
        if (written) reported.add(written);
      } else {
        if (!below[top.level]?.includes(reference.level)) below[top.level]?.push(reference.level);
        if (!done.has(reference.level)) {
          path.push({ level: reference.level, next: 0 });
          onPath.add(reference.level);
        }
      }
    }
  }
  return { below, cycles };
}

function referencesOf(level: Level, index: number, byId: ReadonlyMap<string, number>) {
  if (!level.follows) {
    const { implied } = level;
    const lower = implied === undefined ? index - 1 : implied === null ? -1 : (byId.get(implied) ?? -1);
    return lower >= 0 && lower !== index ? [{ level: lower, text: undefined }] : [];
  }
  return level.follows.flatMap((text) => {
    const target = byId.get(text.value);
    return target === undefined ? [] : [{ level: target, text }];
  });
}
