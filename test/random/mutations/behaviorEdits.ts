/** Edits of behaviors and of cells. */
import type { Random } from '../../bench/random.mjs';
import { raised } from './degrees';
import { behaviorOf, emptyCell, type PlainBehavior, type PlainCell } from './plain';
import { example, statement } from './realistic';
import { reword } from './rewording';
import type { Expected, Maker, Place, Workbench } from './workbench';

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

export const behaviorEdits = {
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
} satisfies Readonly<Record<string, Maker>>;
