/** Matrices → ladders: tables with the same levels are parts of one. */
import type { CellDraft, CompetencyDraft, LadderDraft } from '../model/draft';
import type { FoundHeading, FoundTable } from './document';
import { competencyId, type Matrix, type MatrixCompetency } from './matrix';
import { Ids, roleIn } from './names';
import { type CellText, isBlank } from './table';

export interface Part {
  readonly matrix: Matrix;
  /** From the nearest to the outermost. */
  readonly headings: FoundTable['headings'];
}

export interface AssembledLadder {
  readonly draft: LadderDraft & { readonly role: string };
  readonly line: number;
  /** Headings whose whole text is in the ladder. */
  readonly placed: readonly FoundHeading[];
}

/** `fallback`: the role where no heading names one. */
export function assemble(parts: readonly Part[], fallback: string, role?: string): AssembledLadder[] {
  const ladders: Part[][] = [];
  const byAxis = new Map<string, Part[][]>();
  for (const part of parts) {
    const key = axis(part.matrix);
    const same = byAxis.get(key) ?? [];
    byAxis.set(key, same);
    const home = same.find((others) => !repeats(part, others));
    if (home) home.push(part);
    else {
      const fresh = [part];
      ladders.push(fresh);
      same.push(fresh);
    }
  }
  return ladders.map((group) => assembleOne(group, fallback, role));
}

function axis({ levels }: Matrix): string {
  return JSON.stringify(levels.map(({ id, name = '' }) => [id, name]).sort());
}

/**
 * Whether a table under a heading of its own says most of the same competencies again, in other words: then it
 * is the ladder of another role.
 */
function repeats(part: Part, others: readonly Part[]): boolean {
  const heading = part.headings[0];
  if (others.some(({ headings }) => headings[0] === heading)) return false;
  const known = new Map(
    others.flatMap(({ matrix }) =>
      matrix.competencies.map((entry) => [key(entry), { entry, matrix }] as const),
    ),
  );
  const { competencies } = part.matrix;
  const shared = competencies.filter((entry) => known.has(key(entry)));
  return (
    shared.length >= 2 &&
    shared.length * 2 > competencies.length &&
    shared.some((entry) => {
      const other = known.get(key(entry));
      return other && !merged(cellsById(other.entry, other.matrix), cellsById(entry, part.matrix));
    })
  );
}

function key({ name }: MatrixCompetency): string {
  return name.toLowerCase();
}

type Cells = ReadonlyMap<string, CellText>;

function cellsById({ cells }: MatrixCompetency, { levels }: Matrix): Cells {
  return new Map(
    cells.flatMap((cell, index) => (isBlank(cell) ? [] : [[levels[index]?.id ?? '', cell] as const])),
  );
}

/** Both columns in one; nothing when they say different things of one level. */
function merged(first: Cells, second: Cells): Cells | undefined {
  const both = new Map(first);
  for (const [level, cell] of second) {
    const other = both.get(level);
    if (other && JSON.stringify(words(other)) !== JSON.stringify(words(cell))) return undefined;
    both.set(level, other ?? cell);
  }
  return both;
}

function words({ lead, items }: CellText): readonly (string | undefined)[] {
  return [lead, ...items];
}

interface Column {
  readonly name: string;
  description: string | undefined;
  readonly group: string | undefined;
  cells: Cells;
}

function assembleOne(parts: readonly Part[], fallback: string, given: string | undefined): AssembledLadder {
  const nearest = parts.map(({ headings }) => headings[0]);
  const severalHeadings = new Set(nearest).size > 1;
  const placed: FoundHeading[] = [];
  const columns: Column[] = [];
  const byName = new Map<string, Column[]>();
  for (const { matrix, headings } of parts) {
    const heading = severalHeadings ? headings[0] : undefined;
    for (const entry of matrix.competencies) {
      const cells = cellsById(entry, matrix);
      const group = entry.group ?? (heading?.text || undefined);
      if (heading?.complete && group === heading.text) placed.push(heading);
      const same = byName.get(key(entry)) ?? [];
      byName.set(key(entry), same);
      const home = same.find((column) => column.group === group || group === undefined);
      const both = home && sameDescription(home, entry) && merged(home.cells, cells);
      if (home && both) {
        home.cells = both;
        home.description ??= entry.description;
      } else {
        const column = { name: entry.name, description: entry.description, group, cells };
        columns.push(column);
        same.push(column);
      }
    }
  }
  const named = given === undefined ? roleFrom(parts, severalHeadings) : undefined;
  if (named?.heading.complete && named.role === named.heading.text) placed.push(named.heading);
  const [first] = parts;
  return {
    line: first?.matrix.line ?? 0,
    placed,
    draft: {
      role: given ?? named?.role ?? fallback,
      levels: first?.matrix.levels ?? [],
      competencies: drafts(columns, first?.matrix.levels.map(({ id }) => id) ?? []),
    },
  };
}

function sameDescription(column: Column, { description }: MatrixCompetency): boolean {
  return !column.description || !description || column.description === description;
}

/** The nearest heading that names a role. Where tables have several, only one that stands over all of them. */
function roleFrom(parts: readonly Part[], severalHeadings: boolean) {
  const [first, ...others] = parts;
  const candidates = severalHeadings
    ? first?.headings.filter((heading) => others.every(({ headings }) => headings.includes(heading)))
    : first?.headings;
  for (const heading of candidates ?? []) {
    const role = roleIn(heading.text);
    if (role !== '') return { role, heading };
  }
  return undefined;
}

function drafts(columns: readonly Column[], levels: readonly string[]): CompetencyDraft[] {
  const ids = new Ids();
  return columns.map(({ name, description, group, cells }, index) => {
    const id = ids.take(competencyId(name, index));
    return {
      id,
      name: name === id ? undefined : name,
      description,
      group,
      cells: levels.flatMap((level) => {
        const cell = cells.get(level);
        return cell ? [draftCell(level, cell)] : [];
      }),
    };
  });
}

function draftCell(level: string, { lead, items }: CellText): CellDraft {
  return { level, summary: lead, behaviors: items.map((text) => ({ text })) };
}
