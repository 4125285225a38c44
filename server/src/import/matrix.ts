/** A rectangle of text → levels × competencies, whichever way round it was drawn. */
import { levelName, looksLikeLevel, runsDownward } from './levels';
import { Ids, slug } from './names';
import { blank, type CellText, isBlank, type Rectangle } from './table';

export interface Matrix {
  readonly line: number;
  /** Lowest first. */
  readonly levels: readonly MatrixLevel[];
  readonly competencies: readonly MatrixCompetency[];
}

export interface MatrixLevel {
  readonly id: string;
  readonly name: string | undefined;
  readonly summary: string | undefined;
}

export interface MatrixCompetency {
  readonly name: string;
  readonly description: string | undefined;
  readonly group: string | undefined;
  /** One for each level. */
  readonly cells: readonly CellText[];
}

/** Which axis has the levels. `unclear`: nothing tells, so the rows are taken when the table is a matrix at all. */
export type Orientation = 'rows' | 'columns' | 'unclear';

const levelWord =
  /(?<!\p{L})(levels?|grades?|bands?|ranks?|tiers?|titles?|positions?|seniority|stages?|steps?)(?!\p{L})/iu;
const competencyWord =
  /(?<!\p{L})(competenc(?:y|ies|es?)|skills?|capabilit(?:y|ies)|areas?|dimensions?|attributes?|categor(?:y|ies)|traits?|criteri(?:a|on)|themes?|pillars?|expectations?|behaviou?rs?|aspects?|topics?|responsibilit(?:y|ies)|practices?)(?!\p{L})/iu;

/** The words of a corner cell that say nothing but which axis is which. */
export function isAxisLabel(corner: string): boolean {
  if (!levelWord.test(corner) && !competencyWord.test(corner)) return !/[\p{L}\p{N}]/u.test(corner);
  const rest = corner
    .replace(new RegExp(levelWord, 'giu'), '')
    .replace(new RegExp(competencyWord, 'giu'), '')
    .replace(/(?<!\p{L})(vs|by|and|x|per)(?!\p{L})/giu, '');
  return !/[\p{L}\p{N}]/u.test(rest);
}

export function orientation({ corner, columns, rows }: Rectangle): Orientation {
  const named = namedRows(corner.label);
  if (named?.both) return named.rows;
  const across = share(columns);
  const down = share(rows.map(({ label }) => label));
  if (named) {
    // One word may stand for the header row as well as for the column below it: clear labels overrule it.
    const other = named.rows === 'rows' ? { here: down, there: across } : { here: across, there: down };
    return other.here === 0 && other.there >= 0.5 ? opposite(named.rows) : named.rows;
  }
  if (Math.max(across, down) < 0.5) return 'unclear';
  return across > down ? 'columns' : 'rows';
}

function opposite(rows: 'rows' | 'columns'): 'rows' | 'columns' {
  return rows === 'rows' ? 'columns' : 'rows';
}

/** What the corner says of the axis below it: `Level / Competency` means levels as rows, unless arrows say more. */
function namedRows(
  corner: string,
): { readonly rows: 'rows' | 'columns'; readonly both: boolean } | undefined {
  const level = levelWord.exec(corner);
  const competency = competencyWord.exec(corner);
  if (!level && !competency) return undefined;
  if (!level || !competency) return { rows: level ? 'rows' : 'columns', both: false };
  const [first, second] = level.index < competency.index ? [level, competency] : [competency, level];
  const between = corner.slice(first.index + first[0].length, second.index);
  const swapped = /^\s*[→⇒➡>]/.test(between) || /[↓⬇]\s*$/.test(between.replace(/^\s*[↓⬇]/, ''));
  return { rows: (first === level) === !swapped ? 'rows' : 'columns', both: true };
}

function share(labels: readonly CellText[]): number {
  if (labels.length === 0) return 0;
  return labels.filter(({ label }) => looksLikeLevel(label)).length / labels.length;
}

/** Reads the matrix out; nothing when it has no level or no competency. */
export function toMatrix(rectangle: Rectangle, levelsAre: 'rows' | 'columns'): Matrix | undefined {
  const { columns, rows, line } = rectangle;
  const byRow = levelsAre === 'rows';
  const labels = byRow ? rows.map(({ label }) => label) : columns;
  const grouped = byRow
    ? columns.map((label, index) => ({ label, group: undefined, cells: rows.map((row) => row.cells[index]) }))
    : groupRows(rows);
  if (labels.length === 0 || grouped.length === 0) return undefined;
  const ids = new Ids();
  const levels = labels.map((label, index) => readLevel(label, index, byRow ? 'Row' : 'Column', ids));
  const competencies = grouped.map(({ label, group, cells }, index) => {
    const { name, more } = readName(label, `${byRow ? 'Column' : 'Row'} ${index + 1}`);
    return { name, description: more, group, cells: levels.map((_, at) => cells[at] ?? blank(line)) };
  });
  const names = labels.map(({ label }) => label);
  return lowestFirst({ line, levels, competencies }, names);
}

/** Turned round where `names`, the levels as they were written, run from the highest down. */
export function lowestFirst(matrix: Matrix, names: readonly string[]): Matrix {
  const { line, levels, competencies } = matrix;
  const labels = names.map((name, index) => {
    const id = levels[index]?.id ?? name;
    return /\d/.test(id) ? id : name;
  });
  if (!runsDownward(labels)) return matrix;
  return {
    line,
    levels: levels.toReversed(),
    competencies: competencies.map((entry) => ({ ...entry, cells: entry.cells.toReversed() })),
  };
}

/** Rows that hold nothing but a bold label, among others that are not bold, are headings of those below. */
function groupRows(rows: Rectangle['rows']) {
  const isHeading = ({ label, cells }: Rectangle['rows'][number]) => label.bold && cells.every(isBlank);
  const last = rows.at(-1);
  const grouping = rows.some(({ label }) => !label.bold) && !!last && !isHeading(last);
  let group: string | undefined;
  return rows.flatMap((row, index) => {
    const below = rows[index + 1];
    if (grouping && isHeading(row) && below && !isHeading(below)) {
      group = row.label.label;
      return [];
    }
    return [{ label: row.label, group, cells: row.cells }];
  });
}

export function readLevel(label: CellText, index: number, axis: string, ids: Ids): MatrixLevel {
  const { name: first, more } = readName(label, `${axis} ${index + 1}`);
  const read = levelName(first);
  const id = ids.take(read.id || `level-${index + 1}`);
  // `L1<br>Junior`: the second line is the name that the first lacks.
  const second = read.name === undefined && read.id !== '' ? more : undefined;
  const name = read.name ?? second ?? (id === first ? undefined : first);
  return { id, name: name === id ? undefined : name, summary: second === undefined ? more : undefined };
}

/** The first line of a label, and the lines below it. */
function readName(label: CellText, fallback: string): { name: string; more: string | undefined } {
  const [first, ...others] = label.lead === undefined ? label.items : [label.lead, ...label.items];
  return { name: first ?? fallback, more: others.length > 0 ? others.join(' ') : undefined };
}

export function competencyId(name: string, index: number): string {
  return slug(name) || `competency-${index + 1}`;
}
