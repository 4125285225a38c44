/** A comparison in a few sentences. */
import { locale, number, plural, t } from '../l10n';
import type { Comparison } from './comparison';
import { type EntryDifference, isRenumbered, renamedText } from './entries';
import type { Aspect, Group } from './groups';
import { counted, listed, quoted } from './lists';
import { levelNamed, lineCompetency, lineLevel } from './names';
import type { Side } from './side';
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
    plural(sentences.length - mostSentences + 1, '{0} more kind of changes', '{0} more kinds of changes'),
  ];
}

function changesSummary(comparison: Comparison): string[] {
  const whole = wholeSentence(comparison);
  if (whole !== undefined) return [whole];
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
    ...otherSentences(others.map(({ text }) => inSentence(text))),
    ...detailSentences(comparison),
  ];
}

/** Of a ladder that is new, or gone: what there is of it is all that can be said. */
function wholeSentence({ sides: [before, after] }: Comparison): string | undefined {
  if (!before || !after || isNothing(before) === isNothing(after)) return undefined;
  const { ladder } = isNothing(before) ? after : before;
  const cells = ladder.competencies.flatMap((competency) => competency.cells);
  const behaviors = cells.reduce((sum, cell) => sum + cell.behaviors.length, 0);
  const [levels, competencies, inside] = [
    counted(ladder.levels.length, 'level'),
    counted(ladder.competencies.length, 'competency'),
    counted(behaviors, 'behavior'),
  ];
  return isNothing(before)
    ? t('the ladder is new: {0}, {1}, {2}', levels, competencies, inside)
    : t('the ladder is gone: {0}, {1}, {2}', levels, competencies, inside);
}

/** Whether there is no ladder: the file was not there, or nothing is in it. */
function isNothing({ ladder: { role, levels, competencies, values } }: Side): boolean {
  return role === undefined && levels.length + competencies.length + values.length === 0;
}

/** As it stands within a sentence; where nouns are written with capitals, the letter stays. */
function inSentence(text: string): string {
  return locale().startsWith('en') ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function otherSentences(texts: readonly string[]): string[] {
  return texts.length > 3
    ? [
        ...texts.slice(0, 2),
        plural(
          texts.length - 2,
          '{0} more change of the role and its values',
          '{0} more changes of the role and its values',
        ),
      ]
    : [...texts];
}

function entrySentences(
  { sides, groups }: Comparison,
  noun: 'level' | 'competency',
  entries: readonly EntryDifference[],
): { readonly come: string[]; readonly renamed: string[] } {
  const name = ({ line }: EntryDifference) =>
    noun === 'level' ? levelNamed(lineLevel(sides, line)) : quoted(lineCompetency(sides, line));
  const of = (change: string) => entries.filter((entry) => entry.change === change);
  const said = (change: 'added' | 'removed') => {
    const names = of(change).map(name);
    if (names.length === 0) return [];
    const lines = new Set(of(change).map(({ line }) => entries.findIndex((entry) => entry.line === line)));
    const inside = groups.filter((group) => {
      const item = group.change === change ? group.sides.flat()[0] : undefined;
      return item !== undefined && lines.has(noun === 'level' ? item.row : item.column);
    }).length;
    const say = entryWords[noun];
    return [
      inside > 0
        ? say[change].with(names.length, listed(names), counted(inside, 'behavior'))
        : say[change].alone(names.length, listed(names)),
    ];
  };
  const others = of('renamed');
  const renamed = others.map((entry) => renamedText(sides, noun, entry.line));
  const many = others.every(({ line }) => isRenumbered(sides, noun, line)) ? 'renumbered' : 'renamed';
  const moved = entries.filter(
    ({ line, change }) => line.moved && change !== 'added' && change !== 'removed',
  );
  return {
    come: [...said('added'), ...said('removed')],
    renamed: [
      ...(renamed.length > 3 ? [entryWords[noun][many](renamed.length)] : renamed),
      ...(moved.length > 0 ? [entryWords[noun].moved(moved.length, listed(moved.map(name)))] : []),
    ],
  };
}

const entryWords = {
  level: {
    added: {
      alone: (n: number, names: string) => plural(n, 'level {1} added', 'levels {1} added', names),
      with: (n: number, names: string, inside: string) =>
        plural(n, 'level {1} added with {2}', 'levels {1} added with {2}', names, inside),
    },
    removed: {
      alone: (n: number, names: string) => plural(n, 'level {1} removed', 'levels {1} removed', names),
      with: (n: number, names: string, inside: string) =>
        plural(n, 'level {1} removed with {2}', 'levels {1} removed with {2}', names, inside),
    },
    renamed: (n: number) => plural(n, '{0} level renamed', '{0} levels renamed'),
    renumbered: (n: number) => plural(n, '{0} level renumbered', '{0} levels renumbered'),
    moved: (n: number, names: string) =>
      plural(n, 'level {1} put in another place', 'levels {1} put in another place', names),
    told: (n: number) =>
      plural(
        n,
        '{0} level described otherwise or following others',
        '{0} levels described otherwise or following others',
      ),
  },
  competency: {
    added: {
      alone: (n: number, names: string) => plural(n, 'competency {1} added', 'competencies {1} added', names),
      with: (n: number, names: string, inside: string) =>
        plural(n, 'competency {1} added with {2}', 'competencies {1} added with {2}', names, inside),
    },
    removed: {
      alone: (n: number, names: string) =>
        plural(n, 'competency {1} removed', 'competencies {1} removed', names),
      with: (n: number, names: string, inside: string) =>
        plural(n, 'competency {1} removed with {2}', 'competencies {1} removed with {2}', names, inside),
    },
    renamed: (n: number) => plural(n, '{0} competency renamed', '{0} competencies renamed'),
    renumbered: (n: number) => plural(n, '{0} competency renumbered', '{0} competencies renumbered'),
    moved: (n: number, names: string) =>
      plural(n, 'competency {1} put in another place', 'competencies {1} put in another place', names),
    told: (n: number) =>
      plural(
        n,
        '{0} competency described, grouped or valued otherwise',
        '{0} competencies described, grouped or valued otherwise',
      ),
  },
} as const;

/** What became of expectations, at one level or at several. */
const changed = {
  raised: {
    at: (n: number, level: string) =>
      plural(n, '{0} expectation raised at {1}', '{0} expectations raised at {1}', level),
    atLevels: (n: number, levels: number) =>
      plural(
        n,
        '{0} expectation raised at {1} levels',
        '{0} expectations raised at {1} levels',
        number(levels),
      ),
  },
  lowered: {
    at: (n: number, level: string) =>
      plural(n, '{0} expectation lowered at {1}', '{0} expectations lowered at {1}', level),
    atLevels: (n: number, levels: number) =>
      plural(
        n,
        '{0} expectation lowered at {1} levels',
        '{0} expectations lowered at {1} levels',
        number(levels),
      ),
  },
  added: {
    at: (n: number, level: string) =>
      plural(n, '{0} expectation added at {1}', '{0} expectations added at {1}', level),
    atLevels: (n: number, levels: number) =>
      plural(
        n,
        '{0} expectation added at {1} levels',
        '{0} expectations added at {1} levels',
        number(levels),
      ),
  },
  removed: {
    at: (n: number, level: string) =>
      plural(n, '{0} expectation removed at {1}', '{0} expectations removed at {1}', level),
    atLevels: (n: number, levels: number) =>
      plural(
        n,
        '{0} expectation removed at {1} levels',
        '{0} expectations removed at {1} levels',
        number(levels),
      ),
  },
  split: {
    at: (n: number, level: string) =>
      plural(n, '{0} behavior split at {1}', '{0} behaviors split at {1}', level),
    atLevels: (n: number, levels: number) =>
      plural(n, '{0} behavior split at {1} levels', '{0} behaviors split at {1} levels', number(levels)),
  },
  merged: {
    at: (n: number, level: string) =>
      plural(n, '{0} behavior merged at {1}', '{0} behaviors merged at {1}', level),
    atLevels: (n: number, levels: number) =>
      plural(n, '{0} behavior merged at {1} levels', '{0} behaviors merged at {1} levels', number(levels)),
  },
  reworded: {
    at: (n: number, level: string) =>
      plural(n, '{0} behavior reworded at {1}', '{0} behaviors reworded at {1}', level),
    atLevels: (n: number, levels: number) =>
      plural(
        n,
        '{0} behavior reworded at {1} levels',
        '{0} behaviors reworded at {1} levels',
        number(levels),
      ),
  },
  examples: {
    at: (n: number, level: string) =>
      plural(n, '{0} behavior with other examples at {1}', '{0} behaviors with other examples at {1}', level),
    atLevels: (n: number, levels: number) =>
      plural(
        n,
        '{0} behavior with other examples at {1} levels',
        '{0} behaviors with other examples at {1} levels',
        number(levels),
      ),
  },
  values: {
    at: (n: number, level: string) =>
      plural(n, '{0} behavior with other values at {1}', '{0} behaviors with other values at {1}', level),
    atLevels: (n: number, levels: number) =>
      plural(
        n,
        '{0} behavior with other values at {1} levels',
        '{0} behaviors with other values at {1} levels',
        number(levels),
      ),
  },
  place: {
    at: (n: number, level: string) =>
      plural(
        n,
        '{0} behavior in another place of the list at {1}',
        '{0} behaviors in another place of the list at {1}',
        level,
      ),
    atLevels: (n: number, levels: number) =>
      plural(
        n,
        '{0} behavior in another place of the list at {1} levels',
        '{0} behaviors in another place of the list at {1} levels',
        number(levels),
      ),
  },
} as const;
type Words = (typeof changed)[keyof typeof changed];

const verbs = ['raised', 'lowered', 'added', 'removed', 'split', 'merged', 'reworded'] as const;

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
  const said = verbs.map((change) => {
    const found = groups.filter((group) => group.change === change && counts(group));
    return found.length > 0 ? placed(comparison, found, changed[change], change === 'merged') : [];
  });
  const moved = movedSentences(comparison);
  return [...said.slice(0, 2).flat(), ...moved, ...said.slice(2).flat()];
}

/** `3 expectations raised at L4 and 1 at L5` */
function placed(comparison: Comparison, groups: readonly Group[], words: Words, parts = false): string[] {
  const places = groups.map((group) => group.sides.findLast((items) => items.length > 0)?.[0]);
  const total = (list: readonly Group[]) =>
    parts ? list.reduce((sum, { sides }) => sum + (sides[0]?.length ?? 0), 0) : list.length;
  const rows = new Map<number, Group[]>();
  groups.forEach((group, index) => {
    const row = places[index]?.row ?? 0;
    const list = rows.get(row);
    if (list) list.push(group);
    else rows.set(row, [group]);
  });
  const level = (row: number) => lineLevel(comparison.sides, comparison.table.rows[row]);
  if (rows.size > 3) return [words.atLevels(total(groups), rows.size)];
  const [[firstRow, first] = [0, []], ...rest] = [...rows].sort(([a], [b]) => a - b);
  const columns = new Set(places.map((place) => place?.column));
  const competency =
    rest.length === 0 && columns.size === 1 ? ` · ${columnName(comparison, places[0]?.column)}` : '';
  const more = rest.map(([row, list]) => t('{0} at {1}', number(total(list)), level(row)));
  const start = words.at(total(first), `${level(firstRow)}${competency}`);
  return [listed([start, ...more])];
}

function columnName({ sides, table }: Comparison, column: number | undefined): string {
  return lineCompetency(sides, table.columns[column ?? -1]);
}

/** `2 behaviors moved from L3 to L4` */
function movedSentences(comparison: Comparison): string[] {
  const { sides, table, groups } = comparison;
  const ways = new Map<string, { number: number; readonly say: (n: number) => string }>();
  for (const { change, sides: items } of groups) {
    const [from, to] = [items[0]?.[0], items[1]?.[0]];
    if (change !== 'moved' || !from || !to) continue;
    const way = wayOf(from.column === to.column, from.row === to.row);
    const level = (row: number) => lineLevel(sides, table.rows[row]);
    const column = (index: number) => quoted(columnName(comparison, index), 40);
    const name = from.column === to.column ? level : column;
    const [start, end] =
      from.column === to.column
        ? [name(from.row), name(to.row)]
        : from.row === to.row
          ? [name(from.column), name(to.column)]
          : ['', ''];
    const key = `${start} → ${end}`;
    const known = ways.get(key);
    if (known) known.number++;
    else ways.set(key, { number: 1, say: (n) => way(n, start, end) });
  }
  const sorted = [...ways.values()].sort((a, b) => b.number - a.number);
  const told = sorted.length > 4 ? sorted.slice(0, 3) : sorted;
  const rest = sorted.slice(told.length).reduce((sum, way) => sum + way.number, 0);
  return [
    ...told.map(({ number: n, say }) => say(n)),
    ...(rest > 0 ? [plural(rest, '{0} behavior moved elsewhere', '{0} behaviors moved elsewhere')] : []),
  ];
}

function wayOf(sameColumn: boolean, sameRow: boolean): (n: number, from: string, to: string) => string {
  return sameColumn || sameRow
    ? (n, from, to) =>
        plural(n, '{0} behavior moved from {1} to {2}', '{0} behaviors moved from {1} to {2}', from, to)
    : (n) =>
        plural(
          n,
          '{0} behavior moved to another level and competency',
          '{0} behaviors moved to another level and competency',
        );
}

const cellWords = {
  emptied: {
    at: (n: number, where: string) => plural(n, '{0} cell emptied at {1}', '{0} cells emptied at {1}', where),
    atLevels: (n: number, levels: number) =>
      plural(n, '{0} cell emptied at {1} levels', '{0} cells emptied at {1} levels', number(levels)),
  },
  filled: {
    at: (n: number, where: string) => plural(n, '{0} cell filled at {1}', '{0} cells filled at {1}', where),
    atLevels: (n: number, levels: number) =>
      plural(n, '{0} cell filled at {1} levels', '{0} cells filled at {1} levels', number(levels)),
  },
} as const;

function cellSentences({ sides, table, cells }: Comparison): string[] {
  return (['emptied', 'filled'] as const).flatMap((change) => {
    const found = cells.flatMap((row, level) =>
      row.flatMap((cell, competency) => (cell.change === change ? [{ level, competency }] : [])),
    );
    if (found.length === 0) return [];
    const rows = new Set(found.map(({ level }) => level));
    const level = (row: number) => lineLevel(sides, table.rows[row]);
    if (rows.size > 3) return [cellWords[change].atLevels(found.length, rows.size)];
    const parts = [...rows].map((row) => {
      const inRow = found.filter((cell) => cell.level === row);
      const [only] = inRow;
      const where =
        inRow.length === 1 && only ? ` · ${lineCompetency(sides, table.columns[only.competency])}` : '';
      return { count: inRow.length, where: `${level(row)}${where}` };
    });
    const [first, ...more] = parts;
    if (!first) return [];
    return [
      listed([
        cellWords[change].at(first.count, first.where),
        ...more.map(({ count, where }) => t('{0} at {1}', number(count), where)),
      ]),
    ];
  });
}

/** What no other sentence tells: examples, summaries, descriptions. */
function detailSentences(comparison: Comparison): string[] {
  const { groups, cells, levels, competencies } = comparison;
  const behaviors = groups.filter(({ change }) => change === 'changed');
  const other = (aspect: Aspect) => {
    const found = behaviors.filter(({ differs }) => differs?.includes(aspect));
    return found.length > 0 ? placed(comparison, found, changed[aspect]) : [];
  };
  const noted = cells.flat().filter(({ change, notes }) => change === 'changed' && notes.length > 0);
  const told = (entries: readonly EntryDifference[]) =>
    entries.filter(({ change }) => change === 'changed').length;
  const [rows, columns] = [told(levels), told(competencies)];
  return [
    ...other('examples'),
    ...other('values'),
    ...other('place'),
    ...(noted.length > 0
      ? [
          plural(
            noted.length,
            '{0} cell with another summary, reason, examples or answer',
            '{0} cells with another summary, reason, examples or answer',
          ),
        ]
      : []),
    ...(rows > 0 ? [entryWords.level.told(rows)] : []),
    ...(columns > 0 ? [entryWords.competency.told(columns)] : []),
  ];
}
