import { inOrder, type LadderDraft } from '../model/draft';
import { writeCellLines } from './cell';
import { escapeControls } from './escape';
import { writeIds } from './ids';
import {
  competencyLabels,
  headers,
  levelLabels,
  properties,
  type Section,
  type SectionKind,
  type Table,
} from './sheet';

/** The ladder in tables, the matrix first. All that it says is in them; sections without an entry are left out. */
export function writeSheet(ladder: LadderDraft): Section[] {
  const draft = inOrder(ladder);
  const { levels, competencies, values = [] } = draft;
  const labels = { levels: levelLabels(levels), competencies: competencyLabels(competencies) };
  const indexes = new Map(levels.map(({ id }, index) => [id, index] as const).toReversed());
  const matrix = levels.map(() => competencies.map(() => ''));
  const others: string[][] = [];
  competencies.forEach(({ cells }, column) => {
    const seen = new Set<string>();
    for (const cell of cells) {
      const row = seen.has(cell.level) ? undefined : matrix[indexes.get(cell.level) ?? -1];
      seen.add(cell.level);
      const content = writeCellLines(cell).join('\n');
      if (row) row[column] = content;
      else others.push([labels.competencies[column] ?? '', cell.level, content]);
    }
  });
  const bodies: Readonly<Record<SectionKind, Table>> = {
    matrix: matrix.map((row, index) => [labels.levels[index] ?? '', ...row]),
    ladder: properties.flatMap((name) => {
      const value = propertyOf(draft, name);
      return value === undefined ? [] : [[name, value]];
    }),
    levels: levels.map(({ id, name = '', summary = '', follows }) => [
      id,
      name,
      summary,
      follows ? writeIds(follows) : '',
    ]),
    competencies: competencies.map(
      ({ id, name = '', group = '', description = '', values: carried = [] }) => [
        id,
        name,
        group,
        description,
        carried.length > 0 ? writeIds(carried) : '',
      ],
    ),
    values: values.map(({ id, name = '', description = '', behaviors = [], competencies: carriers = [] }) => [
      id,
      name,
      description,
      writeCellLines({ behaviors: behaviors.map((text) => ({ text })) }).join('\n'),
      carriers.length > 0 ? writeIds(carriers) : '',
    ]),
    others,
  };
  const more: Partial<Record<SectionKind, readonly string[]>> = {
    matrix: labels.competencies,
    ladder: [draft.role ?? ''],
  };
  const kinds: readonly SectionKind[] = ['matrix', 'ladder', 'levels', 'competencies', 'values', 'others'];
  return kinds
    .filter((kind) => kind === 'ladder' || bodies[kind].length > 0)
    .map((kind) => ({
      kind,
      rows: [[...headers[kind], ...(more[kind] ?? [])], ...bodies[kind]].map((row) =>
        row.map(escapeControls),
      ),
    }));
}

function propertyOf(draft: LadderDraft, name: (typeof properties)[number]): string | undefined {
  switch (name) {
    case 'Family':
      return draft.family;
    case 'Summary':
      return draft.summary;
    case 'Language':
      return draft.language;
    case 'Inheritance':
      return draft.inheritance ?? 'cumulative';
  }
}
