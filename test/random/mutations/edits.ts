/** Known edits of a ladder, each with what it should be recognised as. */
import type { Random } from '../../bench/random.mjs';
import { raised } from './degrees';
import {
  behaviorOf,
  copyOf,
  emptyCell,
  newKey,
  type PlainBehavior,
  type PlainCell,
  type PlainCompetency,
  type PlainLadder,
} from './plain';
import { example, statement } from './realistic';
import { reword } from './rewording';

/** What is to be found, by keys. */
export type Expected =
  | {
      readonly of: 'behaviors';
      readonly change: string;
      readonly before: readonly number[];
      readonly after: readonly number[];
    }
  | { readonly of: 'cell'; readonly change: string; readonly level: number; readonly competency: number }
  | { readonly of: 'level' | 'competency'; readonly change: string; readonly key: number };

export interface Edit {
  readonly name: string;
  readonly expected: readonly Expected[];
}

interface Place {
  readonly level: number;
  readonly competency: PlainCompetency;
  readonly cell: PlainCell;
}

/** A ladder and its edited copy. What an edit has touched, no other touches. */
export class Workbench {
  readonly before: PlainLadder;
  readonly after: PlainLadder;
  readonly #touched = new Set<string | number>();

  constructor(
    ladder: PlainLadder,
    readonly random: Random,
  ) {
    this.before = copyOf(ladder);
    this.after = copyOf(ladder);
  }

  /** Does one edit of this kind; undefined where the ladder has no place for it. */
  edit(name: EditName): Edit | undefined {
    const expected = edits[name](this);
    return expected && { name, expected };
  }

  /** Cells of the copy that nothing has touched and that fit; one of them, with its row and column taken. */
  cell(fits: (cell: PlainCell, place: Place) => boolean, not?: Place): Place | undefined {
    const found: Place[] = [];
    for (const competency of this.after.competencies) {
      if (this.#touched.has(competency.key)) continue;
      for (const { key } of this.after.levels) {
        if (this.#touched.has(key) || this.#touched.has(cellKey(key, competency))) continue;
        const cell = competency.cells.get(key) ?? emptyCell();
        const place = { level: key, competency, cell };
        if (not && not.level === key && not.competency === competency) continue;
        if (fits(cell, place)) found.push(place);
      }
    }
    if (found.length === 0) return undefined;
    const place = this.random.pick(found);
    if (!place.competency.cells.has(place.level)) place.competency.cells.set(place.level, place.cell);
    return place;
  }

  /** A line that has come is not worked on. */
  isNew(key: number): void {
    this.#touched.add(key);
  }

  isTouched(key: number): boolean {
    return this.#touched.has(key);
  }

  /** True the first time. */
  once(what: string): boolean {
    const first = !this.#touched.has(what);
    this.#touched.add(what);
    return first;
  }

  take(...places: Place[]): void {
    for (const { level, competency } of places) {
      this.#touched.add(cellKey(level, competency));
      this.#touched.add(`in ${level}`).add(`in ${competency.key}`);
    }
  }

  /** A level or competency that nothing has touched, nor any of its cells. */
  line<T extends { readonly key: number }>(entries: readonly T[]): T | undefined {
    const free = entries.filter(({ key }) => !this.#touched.has(key) && !this.#touched.has(`in ${key}`));
    if (free.length === 0) return undefined;
    const one = this.random.pick(free);
    this.#touched.add(one.key);
    return one;
  }

  /** The same behavior in the ladder as it was. */
  was({ key }: PlainBehavior): PlainBehavior | undefined {
    for (const { cells } of this.before.competencies) {
      for (const { behaviors } of cells.values()) {
        const found = behaviors.find((other) => other.key === key);
        if (found) return found;
      }
    }
    return undefined;
  }

  cellBefore({ level, competency }: Place): PlainCell {
    const column = this.before.competencies.find(({ key }) => key === competency.key) as PlainCompetency;
    const cell = column.cells.get(level) ?? emptyCell();
    column.cells.set(level, cell);
    return cell;
  }
}

const cellKey = (level: number, { key }: PlainCompetency) => `${level} ${key}`;
const behaviors = (
  change: string,
  before: readonly PlainBehavior[],
  after: readonly PlainBehavior[],
): Expected => ({
  of: 'behaviors',
  change,
  before: before.map(({ key }) => key),
  after: after.map(({ key }) => key),
});
const cellIs = (change: string, { level, competency }: Place): Expected => ({
  of: 'cell',
  change,
  level,
  competency: competency.key,
});
const written = ({ behaviors: list, notExpected, unchanged }: PlainCell) =>
  list.length > 0 && !list.some(placeholder) && notExpected === undefined && unchanged === undefined;
const blank = ({ behaviors: list, examples, summary, notExpected, unchanged }: PlainCell) =>
  list.length + examples.length === 0 &&
  [summary, notExpected, unchanged].every((text) => text === undefined);
const long = ({ text }: PlainBehavior) => text.split(' ').length >= 4;
const placeholder = ({ text }: PlainBehavior) => /^\W*(?:tb[acd]|todo|n\/a|see )/i.test(text);

function drop(cell: PlainCell, behavior: PlainBehavior): void {
  cell.behaviors.splice(cell.behaviors.indexOf(behavior), 1);
}

function insert(random: Random, cell: PlainCell, ...list: PlainBehavior[]): void {
  cell.behaviors.splice(random.int(cell.behaviors.length + 1), 0, ...list);
}

type Way = (from: Place, to: Place) => boolean;
const otherLevel: Way = (from, to) => from.competency === to.competency;
const otherCompetency: Way = (from, to) => from.level === to.level;
const anywhere: Way = (from, to) => from.level !== to.level && from.competency !== to.competency;

function move(bench: Workbench, way: Way, change?: (text: string) => string): Expected[] | undefined {
  const { random } = bench;
  const from = bench.cell((cell) => written(cell) && cell.behaviors.some(long));
  const to =
    from &&
    bench.cell(
      (cell, place) => way(from, place) && cell.notExpected === undefined && cell.unchanged === undefined,
      from,
    );
  if (!from || !to) return undefined;
  bench.take(from, to);
  const behavior = random.pick(from.cell.behaviors.filter(long));
  drop(from.cell, behavior);
  const text = change?.(behavior.text) ?? behavior.text;
  behavior.text = text;
  insert(random, to.cell, behavior);
  return [behaviors('moved', [behavior], [behavior])];
}

/** A statement changed where it stands; `change` gives what it was, and what it is. */
function change(
  bench: Workbench,
  kind: string,
  make: (text: string) => { readonly before: string; readonly after: string },
): Expected[] | undefined {
  const place = bench.cell((cell) => written(cell) && cell.behaviors.some(long));
  if (!place) return undefined;
  bench.take(place);
  const behavior = bench.random.pick(place.cell.behaviors.filter(long));
  const { before, after } = make(behavior.text);
  const old = bench.was(behavior);
  if (old) old.text = before;
  behavior.text = after;
  return [behaviors(kind, [behavior], [behavior])];
}

const joints = [' and ', ', and also ', '; ', ' while ', '. In addition, ', ', then '];

/** Two statements, and one that says both. */
function joined(
  bench: Workbench,
  place: Place,
): { readonly whole: PlainBehavior; readonly parts: PlainBehavior[] } {
  const { random } = bench;
  const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  const bare = (text: string) => text.replace(/[.]$/, '');
  if (random.chance(0.4)) {
    // Two verbs of one object.
    const [first = '', ...rest] = statement(random)
      .replace(/ and .*/, '')
      .split(' ');
    let second = first;
    while (second === first) [second = ''] = statement(random).split(' ');
    const object = rest.join(' ');
    return {
      whole: behaviorOf(`${first} and ${second.toLowerCase()} ${object}`),
      parts: [behaviorOf(`${first} ${object}`), behaviorOf(`${second} ${object}`)],
    };
  }
  const [one, two] = [place.cell.behaviors.find(long)?.text ?? statement(random), statement(random)];
  const joint = random.pick(joints);
  return {
    whole: behaviorOf(`${bare(one)}${joint}${joint.includes('. ') ? lower(two) : lower(two)}`),
    parts: [behaviorOf(bare(one)), behaviorOf(two)],
  };
}

function splitOrMerge(bench: Workbench, kind: 'split' | 'merged'): Expected[] | undefined {
  const { random } = bench;
  const place = bench.cell(written);
  if (!place) return undefined;
  bench.take(place);
  const { whole, parts } = joined(bench, place);
  const [before, after] = kind === 'split' ? [[whole], parts] : [parts, [whole]];
  // What the statement was made of goes from both, so that nothing is said twice.
  const source = place.cell.behaviors.find(long);
  const cell = bench.cellBefore(place);
  const at = random.int(place.cell.behaviors.length);
  cell.behaviors = cell.behaviors.filter(({ key }) => key !== source?.key);
  place.cell.behaviors = place.cell.behaviors.filter(({ key }) => key !== source?.key);
  cell.behaviors.splice(at, 0, ...before);
  place.cell.behaviors.splice(at, 0, ...after);
  return [behaviors(kind, before, after)];
}

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

export const edits = {
  'move to a level': (bench) => move(bench, otherLevel),
  'move to a competency': (bench) => move(bench, otherCompetency),
  'move to another cell': (bench) => move(bench, anywhere),
  'move and reword': (bench) =>
    move(bench, bench.random.chance(0.5) ? otherLevel : otherCompetency, (text) =>
      reword(text, bench.random),
    ),
  swap(bench) {
    const { random } = bench;
    const from = bench.cell((cell) => written(cell) && cell.behaviors.some(long));
    const to = from && bench.cell((cell) => written(cell) && cell.behaviors.some(long), from);
    if (!from || !to) return undefined;
    bench.take(from, to);
    const one = random.pick(from.cell.behaviors.filter(long));
    const other = random.pick(to.cell.behaviors.filter(long));
    if (one.text === other.text) return undefined;
    from.cell.behaviors[from.cell.behaviors.indexOf(one)] = other;
    to.cell.behaviors[to.cell.behaviors.indexOf(other)] = one;
    return [behaviors('moved', [one], [one]), behaviors('moved', [other], [other])];
  },
  raise: (bench) => change(bench, 'raised', (text) => raised(text, bench.random)),
  lower: (bench) =>
    change(bench, 'lowered', (text) => {
      const { before, after } = raised(text, bench.random);
      return { before: after, after: before };
    }),
  reword: (bench) =>
    change(bench, 'reworded', (text) => ({ before: text, after: reword(text, bench.random) })),
  split: (bench) => splitOrMerge(bench, 'split'),
  merge: (bench) => splitOrMerge(bench, 'merged'),
  empty(bench) {
    const place = bench.cell(written);
    if (!place) return undefined;
    bench.take(place);
    const gone = place.cell.behaviors;
    if (bench.random.chance(0.5)) place.competency.cells.delete(place.level);
    else place.competency.cells.set(place.level, emptyCell());
    return [cellIs('emptied', place), ...gone.map((behavior) => behaviors('removed', [behavior], []))];
  },
  fill(bench) {
    const place = bench.cell(blank);
    if (!place) return undefined;
    bench.take(place);
    const added = Array.from({ length: 1 + bench.random.int(3) }, () => behaviorOf(statement(bench.random)));
    place.cell.behaviors.push(...added);
    return [cellIs('filled', place), ...added.map((behavior) => behaviors('added', [], [behavior]))];
  },
  remove(bench) {
    const place = bench.cell((cell) => written(cell) && cell.behaviors.length > 1);
    if (!place) return undefined;
    bench.take(place);
    const behavior = bench.random.pick(place.cell.behaviors);
    drop(place.cell, behavior);
    return [behaviors('removed', [behavior], [])];
  },
  add(bench) {
    const place = bench.cell(written);
    if (!place) return undefined;
    bench.take(place);
    const behavior = behaviorOf(
      statement(bench.random),
      bench.random.chance(0.4) ? [example(bench.random)] : [],
    );
    insert(bench.random, place.cell, behavior);
    return [behaviors('added', [], [behavior])];
  },
  'put in another order'(bench) {
    const place = bench.cell((cell) => written(cell) && cell.behaviors.length > 2);
    if (!place) return undefined;
    bench.take(place);
    const list = place.cell.behaviors;
    const [first] = list.splice(0, 1);
    if (!first) return undefined;
    list.push(first);
    return [behaviors('changed', [first], [first])];
  },
  'change examples'(bench) {
    const place = bench.cell(written);
    if (!place) return undefined;
    bench.take(place);
    const behavior = bench.random.pick(place.cell.behaviors);
    if (behavior.examples.length > 0 && bench.random.chance(0.5)) behavior.examples.pop();
    else behavior.examples.push(example(bench.random));
    return [behaviors('changed', [behavior], [behavior])];
  },
  'call not expected'(bench) {
    const place = bench.cell(blank);
    if (!place) return undefined;
    bench.take(place);
    place.cell.notExpected = 'Begins at a later level';
    return [cellIs('filled', place)];
  },
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
} satisfies Readonly<Record<string, (bench: Workbench) => Expected[] | undefined>>;

export type EditName = keyof typeof edits;
export const editNames = Object.keys(edits) as EditName[];

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
