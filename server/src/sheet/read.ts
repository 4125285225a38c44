import { t } from '../l10n';
import type { CellDraft, CompetencyDraft, LadderDraft, LevelDraft, ValueDraft } from '../model/draft';
import { readCellLines } from './cell';
import { unescapeControls } from './escape';
import { readIds } from './ids';
import { competencyLabels, headers, labelKey, levelLabels, properties, type SectionKind } from './sheet';

/** A row as it was read, with the line it begins at in its source, from zero. */
export interface SourceRow {
  readonly line: number;
  /** Lines with `\n` between. */
  readonly cells: readonly string[];
}

export interface SourceSection {
  readonly kind: SectionKind;
  /** The header first. */
  readonly rows: readonly SourceRow[];
}

/** Makes entries of labels that the other tables do not know: those that people have added. */
export interface Newcomers {
  level(label: string): LevelDraft;
  competencyId(label: string, taken: ReadonlySet<string>): string;
}

export interface ReadSheet {
  readonly draft: LadderDraft;
  /** What has no place in it. */
  readonly unplaced: readonly { readonly line: number; readonly text: string; readonly reason: string }[];
}

/** The ladder in the tables of `writeSheet`, also when people have changed these since. At most one of each kind. */
export function readSheet(sections: readonly SourceSection[], newcomers: Newcomers): ReadSheet {
  return new SheetReader(sections, newcomers).read();
}

class SheetReader {
  readonly #unplaced: { line: number; text: string; reason: string }[] = [];
  readonly #levels: LevelDraft[] = [];
  readonly #competencies: (CompetencyDraft & { readonly cells: CellDraft[] })[] = [];

  readonly #levelOrder = new Order();
  readonly #competencyOrder = new Order();

  constructor(
    readonly sections: readonly SourceSection[],
    readonly newcomers: Newcomers,
  ) {}

  read(): ReadSheet {
    for (const cells of this.#rows('levels')) {
      const [id = '', name, summary, follows] = cells;
      const ids = readIds(follows ?? '');
      this.#levels.push({ id, ...filled({ name, summary }), ...(ids && { follows: ids }) });
    }
    for (const cells of this.#rows('competencies')) {
      const [id = '', name, group, description, values] = cells;
      this.#competencies.push({
        id,
        ...filled({ name, description, group }),
        ...list('values', readIds(values ?? '')),
        cells: [],
      });
    }
    const values = this.#rows('values').map((cells, index): ValueDraft => {
      const [id = '', name, description, , competencies] = cells;
      const behaviors = this.#raw('values')[index]?.cells[3] ?? '';
      const said = readCellLines(behaviors.split('\n')).behaviors.map(({ text }) => text);
      return {
        id,
        ...filled({ name, description }),
        ...list('behaviors', said),
        ...list('competencies', readIds(competencies ?? '')),
      };
    });
    this.#readMatrix();
    this.#readOthers();
    return {
      draft: {
        ...this.#readProperties(),
        ...(values.length > 0 && { values }),
        levels: this.#levelOrder.sorted(this.#levels),
        competencies: this.#competencyOrder.sorted(this.#competencies),
      },
      unplaced: this.#unplaced,
    };
  }

  #section(kind: SectionKind): readonly SourceRow[] {
    return this.sections.find((section) => section.kind === kind)?.rows ?? [];
  }

  /** Rows below a section's header that have an id; what cannot be used is reported. */
  #raw(kind: SectionKind): readonly SourceRow[] {
    const [, ...rows] = this.#section(kind);
    return rows.filter(({ cells }) => cells[0]?.trim());
  }

  #rows(kind: 'levels' | 'competencies' | 'values'): string[][] {
    const [head, ...rows] = this.#section(kind);
    const width = headers[kind].length;
    if (head) this.#report(head, head.cells.slice(width), t('A column that the ladder has no place for.'));
    for (const row of rows) {
      if (row.cells[0]?.trim()) {
        this.#report(row, row.cells.slice(width), t('A cell in a column that the ladder has no place for.'));
      } else this.#report(row, row.cells, t('A row without an id.'));
    }
    return this.#raw(kind).map(({ cells }) => cells.map(textOf));
  }

  #readProperties(): Pick<LadderDraft, 'role' | 'family' | 'summary' | 'language' | 'inheritance'> {
    const [head, ...rows] = this.#section('ladder');
    const found = new Map<string, string>();
    for (const row of rows) {
      const [name = '', value = '', ...more] = row.cells;
      const property = properties.find((one) => labelKey(one) === labelKey(name));
      if (property === undefined || found.has(property)) {
        this.#report(row, row.cells, t('A ladder has no place for “{0}”.', name.trim()));
        continue;
      }
      const text = textOf(value);
      if (text !== '') found.set(property, text);
      this.#report(row, more, t('A cell in a column that the ladder has no place for.'));
    }
    if (head) this.#report(head, head.cells.slice(2), t('A cell behind the role.'));
    const inheritance = found.get('Inheritance');
    const standalone = inheritance !== undefined && labelKey(inheritance) === 'standalone';
    if (inheritance !== undefined && !standalone && labelKey(inheritance) !== 'cumulative') {
      const line = head?.line ?? 0;
      this.#unplaced.push({ line, text: inheritance, reason: t('Inheritance is cumulative or standalone.') });
    }
    return {
      ...filled({
        role: textOf(head?.cells[1] ?? ''),
        family: found.get('Family'),
        summary: found.get('Summary'),
        language: found.get('Language'),
      }),
      ...(standalone && { inheritance: 'standalone' as const }),
    };
  }

  #readMatrix(): void {
    const [head, ...rows] = this.#section('matrix');
    if (!head) return;
    const columns = this.#columns(head);
    const known = byLabel(levelLabels(this.#levels));
    const seen = new Set<number>();
    let above = -1;
    for (const row of rows) {
      const [label = '', ...cells] = row.cells;
      const text = textOf(label);
      if (text === '') {
        this.#report(row, cells, t('A row of the matrix without a level.'));
        continue;
      }
      let index = known.get(labelKey(text));
      if (index === undefined) {
        index = this.#levels.push(this.newcomers.level(text)) - 1;
        known.set(labelKey(text), index);
        this.#levelOrder.insert(index, above);
      }
      above = index;
      if (seen.has(index)) {
        this.#report(row, row.cells, t('A second row of this level.'));
        continue;
      }
      seen.add(index);
      cells.forEach((cell, at) => {
        if (cell.trim() === '') return;
        const competency = this.#competencies[columns[at] ?? -1];
        const level = this.#levels[index]?.id ?? '';
        if (!competency) this.#report(row, [cell], t('A cell of a column without a competency.'));
        else competency.cells.push({ level, ...readCellLines(cell.split('\n')) });
      });
    }
  }

  /** For each column behind the labels, the index of its competency. */
  #columns(head: SourceRow): (number | undefined)[] {
    const known = byLabel(competencyLabels(this.#competencies));
    const seen = new Set<number>();
    let before = -1;
    return head.cells.slice(1).map((label) => {
      const text = textOf(label);
      if (text === '') return undefined;
      let index = known.get(labelKey(text));
      if (index !== undefined && seen.has(index)) {
        this.#report(head, [label], t('A second column of this competency.'));
        return undefined;
      }
      if (index === undefined) {
        const id = this.newcomers.competencyId(text, new Set(this.#competencies.map((one) => one.id)));
        index = this.#competencies.push({ id, ...(text !== id && { name: text }), cells: [] }) - 1;
        this.#competencyOrder.insert(index, before);
      }
      seen.add(index);
      before = index;
      return index;
    });
  }

  #readOthers(): void {
    const [head, ...rows] = this.#section('others');
    const known = byLabel(competencyLabels(this.#competencies));
    for (const row of rows) {
      const [label = '', level = '', content = '', ...more] = row.cells;
      const competency = this.#competencies[known.get(labelKey(textOf(label))) ?? -1];
      const id = textOf(level);
      if (!competency || id === '')
        this.#report(row, row.cells, t('A cell of a competency that is not there.'));
      else {
        competency.cells.push({ level: id, ...readCellLines(content.split('\n')) });
        this.#report(row, more, t('A cell in a column that the ladder has no place for.'));
      }
    }
    if (head) this.#report(head, head.cells.slice(headers.others.length), t('A column without a place.'));
  }

  #report({ line }: SourceRow, cells: readonly string[], reason: string): void {
    for (const cell of cells)
      if (cell.trim() !== '') this.#unplaced.push({ line, text: cell.trim(), reason });
  }
}

/** Where entries that people have added to the matrix belong: behind the one that they stand behind there. */
class Order {
  readonly #behind = new Map<number, number[]>();

  insert(index: number, behind: number): void {
    this.#behind.set(behind, [...(this.#behind.get(behind) ?? []), index]);
  }

  sorted<T>(entries: readonly T[]): T[] {
    const added = new Set([...this.#behind.values()].flat());
    const start = [-1, ...entries.keys()].filter((index) => !added.has(index));
    const queue = start.reverse();
    const found: number[] = [];
    for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
      found.push(index);
      queue.push(...(this.#behind.get(index) ?? []).toReversed());
    }
    return found.flatMap((index) => entries[index] ?? []);
  }
}

function textOf(cell: string): string {
  return unescapeControls(cell).trim();
}

function byLabel(labels: readonly string[]): Map<string, number> {
  return new Map(labels.map((label, index) => [labelKey(label), index]));
}

function filled<K extends string>(texts: { readonly [P in K]: string | undefined }): { [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const key in texts) {
    const text = texts[key];
    if (text !== undefined && text !== '') found[key] = text;
  }
  return found;
}

function list<K extends string>(key: K, items: string[] | undefined): { [P in K]?: string[] } {
  return (items && items.length > 0 ? { [key]: items } : {}) as { [P in K]?: string[] };
}
