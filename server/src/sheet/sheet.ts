/**
 * A ladder as tables of text, which spreadsheets and Markdown can hold: the matrix as people know it, and below it
 * what no cell of a matrix can hold. Each table is known by the first cell of its header.
 */

/** Rows of cells; the first row is the header. Cells have lines, with `\n` between. */
export type Table = readonly (readonly string[])[];

export type SectionKind = 'ladder' | 'matrix' | 'levels' | 'competencies' | 'values' | 'others';

export interface Section {
  readonly kind: SectionKind;
  readonly rows: Table;
}

/** Headers by section. That of `ladder` goes on with the role, that of `matrix` with the competencies. */
export const headers: Readonly<Record<SectionKind, readonly string[]>> = {
  ladder: ['Career ladder'],
  matrix: ['Level'],
  levels: ['Level id', 'Name', 'Summary', 'Follows'],
  competencies: ['Competency id', 'Name', 'Group', 'Description', 'Values'],
  values: ['Value id', 'Name', 'Description', 'Behaviors', 'Competencies'],
  others: ['Outside the matrix', 'Level', 'Cell'],
};

/** Rows of the `ladder` section below its header. */
export const properties = ['Family', 'Summary', 'Language', 'Inheritance'] as const;

/** Whose header it is. */
export function sectionOf(firstCell: string): SectionKind | undefined {
  const wanted = labelKey(firstCell);
  return (Object.keys(headers) as SectionKind[]).find((kind) => labelKey(headers[kind][0] ?? '') === wanted);
}

/** Labels with the same key are the same label: editors of tables are free with white space. */
export function labelKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * A label for each entry, no two alike: `base` where that is enough, else with the id, else with a number behind.
 */
export function labelsOf<T extends { readonly id: string }>(
  entries: readonly T[],
  base: (entry: T) => string,
): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const key = labelKey(base(entry));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const taken = new Set<string>();
  return entries.map((entry) => {
    const plain = base(entry);
    const wanted = counts.get(labelKey(plain)) === 1 ? plain : `${plain} (${entry.id})`;
    let label = wanted;
    for (let n = 2; taken.has(labelKey(label)); n++) label = `${wanted} #${n}`;
    taken.add(labelKey(label));
    return label;
  });
}

export function levelLabels(
  levels: readonly { readonly id: string; readonly name?: string | undefined }[],
): string[] {
  return labelsOf(levels, ({ id, name }) => (name === undefined || name === id ? id : `${id} (${name})`));
}

export function competencyLabels(
  competencies: readonly { readonly id: string; readonly name?: string | undefined }[],
): string[] {
  return labelsOf(competencies, ({ id, name }) => name ?? id);
}
