/** Edits of levels and of competencies. */
import { behaviorOf, emptyCell, newKey } from './plain';
import { statement } from './realistic';
import type { Expected, Maker, Workbench } from './workbench';

function moveLine<T extends { readonly key: number }>(
  bench: Workbench,
  of: 'level' | 'competency',
  entries: T[],
): Expected[] | undefined {
  // Moved past one that goes or moves too, it may end up where it was among the others.
  if (entries.length < 3 || !bench.once(of)) return undefined;
  const one = bench.line(entries);
  if (!one) return undefined;
  const from = entries.indexOf(one);
  // By two places at least: of two neighbours that change places, either may be called the one that moved.
  const places = entries.map((_, at) => at).filter((at) => Math.abs(at - from) > 1);
  if (places.length === 0) return undefined;
  entries.splice(from, 1);
  entries.splice(bench.random.pick(places), 0, one);
  return [{ of, change: 'moved', key: one.key }];
}

const newNames = ['Craft', 'Stewardship', 'Delivery Focus', 'Collaboration', 'Judgment', 'Reach', 'Care'];
const newIds = ['craft', 'stewardship', 'delivery-focus', 'collab', 'judgment', 'reach', 'x1', 'care-2'];

export const lineEdits = {
  'rename a level’s id'(bench) {
    const level = bench.line(bench.after.levels);
    if (!level) return undefined;
    const old = level.id;
    level.id = bench.random.pick([
      `E${level.id}`,
      `level-${bench.random.int(90) + 10}`,
      `${level.id}-new`,
      newIds[bench.random.int(newIds.length)] ?? 'x',
    ]);
    for (const { follows } of bench.after.levels) {
      follows?.forEach((id, index) => {
        if (id === old) follows[index] = level.id;
      });
    }
    if (bench.random.chance(0.3)) level.name = bench.random.pick(newNames);
    return [{ of: 'level', change: 'renamed', key: level.key }];
  },
  'rename a competency’s id'(bench) {
    const competency = bench.line(bench.after.competencies);
    if (!competency) return undefined;
    competency.id = `${bench.random.pick(newIds)}-${bench.random.int(100)}`;
    if (bench.random.chance(0.5)) competency.name = bench.random.pick(newNames);
    return [{ of: 'competency', change: 'renamed', key: competency.key }];
  },
  'rename a level': (bench) => rename(bench, 'level', bench.after.levels),
  'rename a competency': (bench) => rename(bench, 'competency', bench.after.competencies),
  'move a level': (bench) => moveLine(bench, 'level', bench.after.levels),
  'move a competency': (bench) => moveLine(bench, 'competency', bench.after.competencies),
  'add a level'(bench) {
    // What is moved afterwards could end up where it was.
    if (!bench.once('level')) return undefined;
    const key = newKey();
    const level = { key, id: `N${key}`, name: `Level ${key}` };
    bench.after.levels.splice(bench.random.int(bench.after.levels.length + 1), 0, level);
    for (const { cells } of bench.after.competencies) {
      if (bench.random.chance(0.8))
        cells.set(key, { ...emptyCell(), behaviors: [behaviorOf(statement(bench.random))] });
    }
    bench.isNew(key);
    return [{ of: 'level', change: 'added', key }];
  },
  'put a level in, and renumber'(bench) {
    const { levels } = bench.after;
    if (levels.length < 3 || levels.some(({ name }) => !name) || !bench.once('level')) return undefined;
    const at = 1 + bench.random.int(levels.length - 1);
    const shifted = levels.slice(at);
    if (shifted.some((level) => bench.isTouched(level.key))) return undefined;
    const key = newKey();
    const id = shifted[0]?.id ?? '';
    const old = new Map(shifted.map((level) => [level.id, level.key]));
    shifted.forEach((level, index) => {
      level.id = shifted[index + 1]?.id ?? `${level.id}-plus`;
      bench.isNew(level.key);
    });
    for (const { follows } of levels) {
      follows?.forEach((name, index) => {
        const level = levels.find((one) => one.key === old.get(name));
        if (level) follows[index] = level.id;
      });
    }
    levels.splice(at, 0, { key, id, name: `Level ${key}` });
    for (const { cells } of bench.after.competencies) {
      cells.set(key, { ...emptyCell(), behaviors: [behaviorOf(statement(bench.random))] });
    }
    bench.isNew(key);
    return [
      { of: 'level', change: 'added', key },
      ...shifted.map((level): Expected => ({ of: 'level', change: 'renamed', key: level.key })),
    ];
  },
  'remove a level'(bench) {
    if (bench.after.levels.length < 3 || !bench.once('level')) return undefined;
    const level = bench.line(bench.after.levels);
    if (!level) return undefined;
    bench.after.levels.splice(bench.after.levels.indexOf(level), 1);
    for (const { cells } of bench.after.competencies) cells.delete(level.key);
    return [{ of: 'level', change: 'removed', key: level.key }];
  },
  'add a competency'(bench) {
    if (!bench.once('competency')) return undefined;
    const key = newKey();
    const cells = new Map(
      bench.after.levels.map((level) => [
        level.key,
        { ...emptyCell(), behaviors: [behaviorOf(statement(bench.random))] },
      ]),
    );
    const added = { key, id: `new-${key}`, name: `Area ${key}`, values: [], cells };
    bench.after.competencies.splice(bench.random.int(bench.after.competencies.length + 1), 0, added);
    bench.isNew(key);
    return [{ of: 'competency', change: 'added', key }];
  },
  'remove a competency'(bench) {
    if (bench.after.competencies.length < 3 || !bench.once('competency')) return undefined;
    const competency = bench.line(bench.after.competencies);
    if (!competency) return undefined;
    bench.after.competencies.splice(bench.after.competencies.indexOf(competency), 1);
    return [{ of: 'competency', change: 'removed', key: competency.key }];
  },
} satisfies Readonly<Record<string, Maker>>;

function rename(
  bench: Workbench,
  of: 'level' | 'competency',
  entries: readonly { readonly key: number; name?: string }[],
): Expected[] | undefined {
  const one = bench.line(entries);
  if (!one) return undefined;
  one.name = `${bench.random.pick(newNames)} ${bench.random.int(100)}`;
  return [{ of, change: 'renamed', key: one.key }];
}
