/** A comparison in a few sentences. */
import type { Comparison } from './comparison';
import { type EntryDifference, renamedText } from './entries';
import type { BehaviorChange, Group } from './groups';
import { counted, listed, quoted } from './lists';
import { lineCompetency, lineLevel } from './names';
import { levelsSummary, rolesSummary } from './standing';

/** More sentences than this are not read. */
const mostSentences = 14;

/**
 * What differs, the weightiest first, without end marks: `3 expectations raised at L4`, `1 cell emptied at L2 · Code
 * Quality`. None when nothing differs. Of bounded length, whatever differs.
 */
export function summarize(comparison: Comparison): string[] {
  const sentences =
    comparison.kind === 'levels'
      ? levelsSummary(comparison)
      : comparison.kind === 'roles'
        ? rolesSummary(comparison)
        : changesSummary(comparison);
  if (sentences.length <= mostSentences) return sentences;
  return [
    ...sentences.slice(0, mostSentences - 1),
    `${sentences.length - mostSentences + 1} more kinds of changes`,
  ];
}

function changesSummary(comparison: Comparison): string[] {
  const { levels, competencies, others } = comparison;
  const rows = entrySentences(comparison, 'level', levels);
  const columns = entrySentences(comparison, 'competency', competencies);
  return [
    ...rows.come,
    ...columns.come,
    ...behaviorSentences(comparison),
    ...cellSentences(comparison),
    ...rows.renamed,
    ...columns.renamed,
    ...otherSentences(others.map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1))),
    ...detailSentences(comparison),
  ];
}

function otherSentences(texts: readonly string[]): string[] {
  return texts.length > 3
    ? [...texts.slice(0, 2), `${texts.length - 2} more changes of the role and its values`]
    : [...texts];
}

function entrySentences(
  { sides, groups }: Comparison,
  noun: 'level' | 'competency',
  entries: readonly EntryDifference[],
): { readonly come: string[]; readonly renamed: string[] } {
  const name = ({ line }: EntryDifference) =>
    noun === 'level' ? lineLevel(sides, line) : quoted(lineCompetency(sides, line));
  const of = (change: string) => entries.filter((entry) => entry.change === change);
  const said = (change: 'added' | 'removed') => {
    const names = of(change).map(name);
    if (names.length === 0) return [];
    const lines = new Set(of(change).map(({ line }) => entries.findIndex((entry) => entry.line === line)));
    const inside = groups.filter((group) => {
      const item = group.change === change ? group.sides.flat()[0] : undefined;
      return item !== undefined && lines.has(noun === 'level' ? item.row : item.column);
    }).length;
    const what = names.length === 1 ? noun : counted(2, noun).slice(2);
    return [`${what} ${listed(names)} ${change}${inside > 0 ? ` with ${counted(inside, 'behavior')}` : ''}`];
  };
  const renamed = of('renamed').map((entry) => renamedText(sides, noun, entry.line));
  const moved = entries.filter(
    ({ line, change }) => line.moved && change !== 'added' && change !== 'removed',
  );
  const several = counted(2, noun).slice(2);
  return {
    come: [...said('added'), ...said('removed')],
    renamed: [
      ...(renamed.length > 3
        ? [`${counted(renamed.length, noun)} renamed`]
        : renamed.map((text) => `${noun} ${text}`)),
      ...(moved.length > 0
        ? [`${moved.length === 1 ? noun : several} ${listed(moved.map(name))} put in another place`]
        : []),
    ],
  };
}

const verbs: readonly (readonly [BehaviorChange, string, string])[] = [
  ['raised', 'expectation', 'raised'],
  ['lowered', 'expectation', 'lowered'],
  ['added', 'expectation', 'added'],
  ['removed', 'expectation', 'removed'],
  ['split', 'behavior', 'split'],
  ['merged', 'behavior', 'merged'],
  ['reworded', 'behavior', 'reworded'],
];

function behaviorSentences(comparison: Comparison): string[] {
  const { levels, competencies, groups, cells } = comparison;
  const counts = (group: Group) => {
    const item = group.sides.flat()[0];
    if (!item || (group.change !== 'added' && group.change !== 'removed')) return true;
    // What came or went with its level or competency is told there, and “TODO” with its cell.
    const { row, column, placeholder } = item;
    const cell = cells[row]?.[column]?.change;
    if (placeholder && (cell === 'filled' || cell === 'emptied')) return false;
    return levels[row]?.change !== group.change && competencies[column]?.change !== group.change;
  };
  const said = verbs.map(([change, noun, verb]) => {
    const found = groups.filter((group) => group.change === change && counts(group));
    return found.length > 0 ? placed(comparison, found, noun, verb, change === 'merged') : [];
  });
  const moved = movedSentences(comparison);
  return [...said.slice(0, 2).flat(), ...moved, ...said.slice(2).flat()];
}

/** `3 expectations raised at L4 and 1 at L5` */
function placed(
  comparison: Comparison,
  groups: readonly Group[],
  noun: string,
  verb: string,
  parts = false,
): string[] {
  const places = groups.map((group) => group.sides.findLast((items) => items.length > 0)?.[0]);
  const number = (list: readonly Group[]) =>
    parts ? list.reduce((sum, { sides }) => sum + (sides[0]?.length ?? 0), 0) : list.length;
  const rows = new Map<number, Group[]>();
  groups.forEach((group, index) => {
    const row = places[index]?.row ?? 0;
    const list = rows.get(row);
    if (list) list.push(group);
    else rows.set(row, [group]);
  });
  const level = (row: number) => lineLevel(comparison.sides, comparison.table.rows[row]);
  const all = counted(number(groups), noun);
  if (rows.size > 3) return [`${all} ${verb} at ${rows.size} levels`];
  const [[firstRow, first] = [0, []], ...rest] = [...rows].sort(([a], [b]) => a - b);
  const columns = new Set(places.map((place) => place?.column));
  const competency =
    rest.length === 0 && columns.size === 1 ? ` · ${columnName(comparison, places[0]?.column)}` : '';
  const more = rest.map(([row, list]) => `${number(list)} at ${level(row)}`);
  const start = `${counted(number(first), noun)} ${verb} at ${level(firstRow)}${competency}`;
  return [listed([start, ...more])];
}

function columnName({ sides, table }: Comparison, column: number | undefined): string {
  return lineCompetency(sides, table.columns[column ?? -1]);
}

/** `2 behaviors moved from L3 to L4` */
function movedSentences(comparison: Comparison): string[] {
  const { sides, table, groups } = comparison;
  const ways = new Map<string, number>();
  for (const { change, sides: items } of groups) {
    const [from, to] = [items[0]?.[0], items[1]?.[0]];
    if (change !== 'moved' || !from || !to) continue;
    const level = (row: number) => lineLevel(sides, table.rows[row]);
    const way =
      from.column === to.column
        ? `from ${level(from.row)} to ${level(to.row)}`
        : from.row === to.row
          ? `from ${quoted(columnName(comparison, from.column), 40)} to ${quoted(columnName(comparison, to.column), 40)}`
          : 'to another level and competency';
    ways.set(way, (ways.get(way) ?? 0) + 1);
  }
  const sorted = [...ways].sort(([, a], [, b]) => b - a);
  const told = sorted.length > 4 ? sorted.slice(0, 3) : sorted;
  const rest = sorted.slice(told.length).reduce((sum, [, number]) => sum + number, 0);
  return [
    ...told.map(([way, number]) => `${counted(number, 'behavior')} moved ${way}`),
    ...(rest > 0 ? [`${counted(rest, 'behavior')} moved elsewhere`] : []),
  ];
}

function cellSentences({ sides, table, cells }: Comparison): string[] {
  return (['emptied', 'filled'] as const).flatMap((change) => {
    const found = cells.flatMap((row, level) =>
      row.flatMap((cell, competency) => (cell.change === change ? [{ level, competency }] : [])),
    );
    if (found.length === 0) return [];
    const rows = new Set(found.map(({ level }) => level));
    const level = (row: number) => lineLevel(sides, table.rows[row]);
    if (rows.size > 3) return [`${counted(found.length, 'cell')} ${change} at ${rows.size} levels`];
    const parts = [...rows].map((row) => {
      const inRow = found.filter((cell) => cell.level === row);
      const [only] = inRow;
      const where =
        inRow.length === 1 && only ? ` · ${lineCompetency(sides, table.columns[only.competency])}` : '';
      return { number: inRow.length, where: `at ${level(row)}${where}` };
    });
    const [first, ...more] = parts;
    if (!first) return [];
    return [
      listed([
        `${counted(first.number, 'cell')} ${change} ${first.where}`,
        ...more.map(({ number, where }) => `${number} ${where}`),
      ]),
    ];
  });
}

/** What no other sentence tells: examples, summaries, descriptions. */
function detailSentences(comparison: Comparison): string[] {
  const { groups, cells, levels, competencies } = comparison;
  const behaviors = groups.filter(({ change }) => change === 'changed');
  const other = (what: string, fits: RegExp) => {
    const found = behaviors.filter(({ details }) => details.some((detail) => fits.test(detail)));
    return found.length > 0 ? placed(comparison, found, 'behavior', what) : [];
  };
  const noted = cells.flat().filter(({ change, notes }) => change === 'changed' && notes.length > 0);
  const told = (entries: readonly EntryDifference[]) =>
    entries.filter(({ change }) => change === 'changed').length;
  const [rows, columns] = [told(levels), told(competencies)];
  return [
    ...other('with other examples', /^(?:\d+ )?examples? /),
    ...other('with other values', /^(?:\d+ )?values? /),
    ...other('in another place of the list', /^in another place/),
    ...(noted.length > 0
      ? [`${counted(noted.length, 'cell')} with another summary, reason, examples or answer`]
      : []),
    ...(rows > 0 ? [`${counted(rows, 'level')} described otherwise or following others`] : []),
    ...(columns > 0 ? [`${counted(columns, 'competency')} described, grouped or valued otherwise`] : []),
  ];
}
