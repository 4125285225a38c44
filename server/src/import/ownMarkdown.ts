/** The Markdown page of a ladder that we wrote ourselves → the ladder, as it was. */

import type { Nodes, RowContent } from 'mdast';
import { t } from '../l10n';
import { writeLadder } from '../model/write';
import type { ImportedLadder, UnplacedText } from '../protocol';
import { escapeControls } from '../sheet/escape';
import { readSheet, type SourceRow, type SourceSection } from '../sheet/read';
import { labelKey, type SectionKind, sectionOf } from '../sheet/sheet';
import { type FoundHeading, type FoundTable, lineOf, type MarkdownDocument, sourceOf } from './document';
import { roleInFileName } from './names';
import { newcomers } from './newcomers';
import { type Definitions, plainLines } from './phrasing';

export interface OwnLadders {
  readonly ladders: readonly ImportedLadder[];
  /** Tables and headings that are in them, with what had no place. */
  readonly tables: ReadonlySet<FoundTable>;
  readonly headings: ReadonlySet<FoundHeading>;
  readonly unplaced: readonly UnplacedText[];
}

interface Group {
  readonly sections: SourceSection[];
  readonly headings: FoundHeading[];
  readonly line: number;
}

/** Headings of ours that say nothing of the ladder. */
const titles = new Set(['matrix', 'levels', 'competencies', 'values', 'outside the matrix']);

/** Ladders that were written by the export, with tables in their order; people may have changed them since. */
export function readOwn(document: MarkdownDocument, name: string, role?: string): OwnLadders {
  const { definitions } = document;
  const unplaced: UnplacedText[] = [];
  const tables = new Set<FoundTable>();
  const headings = new Set<FoundHeading>();
  const groups: Group[] = [];
  for (const table of document.tables) {
    const rows = table.node.children.map(
      (row): SourceRow => ({
        line: lineOf(row),
        cells: row.children.map((cell) => readCell(cell, definitions, unplaced)),
      }),
    );
    const kind = sectionOf(rows[0]?.cells[0] ?? '');
    if (kind === 'ladder') groups.push({ sections: [], headings: [], line: lineOf(table.node) });
    const group = groups.at(-1);
    if (!group || kind === undefined || group.sections.some((section) => section.kind === kind)) continue;
    group.sections.push({ kind, rows: kind === 'ladder' ? rows : rows.filter(hasWords) });
    group.headings.push(...table.headings);
    tables.add(table);
  }
  const ladders = groups.map(({ sections, headings: above, line }): ImportedLadder => {
    const { draft, unplaced: rest } = readSheet(sections, newcomers());
    unplaced.push(...rest);
    const named = role ?? draft.role;
    for (const heading of above) {
      const text = labelKey(heading.text);
      if (titles.has(text) || (draft.role !== undefined && text === labelKey(escapeControls(draft.role))))
        headings.add(heading);
    }
    return { role: named ?? roleInFileName(name), yaml: writeLadder({ ...draft, role: named }), line };
  });
  return { ladders, tables, headings, unplaced: groups.length > 0 ? unplaced : [] };
}

/** Whether a document has a ladder of ours in it. */
export function isOwn(document: MarkdownDocument): boolean {
  const kind: SectionKind = 'ladder';
  return document.tables.some(({ node }) => {
    const [first] = node.children[0]?.children ?? [];
    return first !== undefined && sectionOf(sourceOf(first, document.text).replace(/^\||\|$/g, '')) === kind;
  });
}

function hasWords({ cells }: SourceRow): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** The text of a cell, with its lines as they are; people may have put markup in, of which the words are taken. */
function readCell(cell: RowContent, definitions: Definitions, unplaced: UnplacedText[]): string {
  const exact = cell.children.map(exactText);
  if (exact.every((text) => text !== undefined)) return exact.join('');
  const { lines, dropped } = plainLines(cell.children, definitions);
  for (const words of dropped) {
    const reason = t('A comment, or an attribute of an HTML tag, in a cell.');
    unplaced.push({ line: lineOf(cell), text: words, reason });
  }
  return lines.map(({ text }) => text).join('\n');
}

/** What the export writes: text, line breaks, and comments that keep signs apart. */
function exactText(node: Nodes): string | undefined {
  if (node.type === 'text') return node.value;
  if (node.type !== 'html') return undefined;
  if (/^<br\s*\/?>$/i.test(node.value)) return '\n';
  return /^<!--\s*-->$/.test(node.value) ? '' : undefined;
}
