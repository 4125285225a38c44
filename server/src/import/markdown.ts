import { t } from '../l10n';
import type { LadderDraft } from '../model/draft';
import { writeLadder } from '../model/write';
import type { ImportResult, UnplacedText } from '../protocol';
import { type FoundTable, lineOf, type MarkdownDocument, outside, readMarkdown, sourceOf } from './document';
import { assemble, type Part } from './ladders';
import { isAxisLabel, type Orientation, orientation, toMatrix } from './matrix';
import { roleIn, roleInFileName } from './names';
import { type Outline, readOutline } from './outline';
import { isOwn, readOwn } from './ownMarkdown';
import { layOut, type Rectangle } from './table';

/**
 * Ladders from the tables of a Markdown text, whichever axis has the levels; where none is a matrix, from its headings
 * and the lists under them. Tables with the same levels become one ladder. No text is lost: what is in no ladder is in
 * `unplaced`, word for word.
 *
 * `name` is the source's file name, for a role where the text names none; `role` overrides both. Never throws;
 * a text without either gives no ladder.
 */
export function importMarkdown(text: string, name: string, role?: string): ImportResult {
  const document = readMarkdown(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (isOwn(document)) return importOwn(document, name, role);
  const unplaced: UnplacedText[] = [];
  const possible = readOutline(document);
  const tables = readTables(document, unplaced, possible === undefined);
  const outline = tables.length > 0 ? undefined : possible;
  const parts = outline?.parts ?? tables;
  unplaced.push(...leftOver(document, outline));
  const title = titleOf(document, outline);
  const ladders = assemble(parts, title || roleInFileName(name) || 'Unnamed role', role);
  const placed = new Set(ladders.flatMap((ladder) => ladder.placed));
  const roles = new Set(ladders.map(({ draft }) => draft.role));
  for (const heading of document.headings) {
    if (placed.has(heading) || outline?.placed.has(heading) || heading.source.trim() === '') continue;
    const used = roleIn(heading.text);
    if (heading.complete && used === heading.text && roles.has(used)) continue;
    const reason =
      used !== '' && roles.has(used)
        ? t('The role “{0}” is all that is kept of this heading.', used)
        : 'A heading.';
    unplaced.push({ line: heading.line, text: heading.source, reason });
  }
  reportDefinitions(
    document,
    ladders.map(({ draft }) => draft),
    unplaced,
  );
  return {
    ladders: ladders.map(({ draft, line }) => ({ role: draft.role, yaml: writeLadder(draft), line })),
    unplaced: unplaced.sort((a, b) => a.line - b.line),
  };
}

/** The role that the title names. A level's name is none. */
function titleOf({ title = '' }: MarkdownDocument, outline: Outline | undefined): string {
  const levels = outline?.parts.flatMap(({ matrix }) => matrix.levels) ?? [];
  return levels.some(({ id, name }) => title === (name ?? id)) ? '' : roleIn(title);
}

/** What stands outside of the tables, or of the lists that a ladder is made of. */
function leftOver({ others }: MarkdownDocument, outline: Outline | undefined): readonly UnplacedText[] {
  if (!outline) return others;
  const rest = others.filter((other) => !outline.used.has(other));
  const reason = t('Text that is under no level and competency.');
  return [
    ...rest.map((other) => (other.reason === outside() ? { ...other, reason } : other)),
    ...outline.unplaced,
  ];
}

/** A page that the export wrote, with whatever people have added to it. */
function importOwn(document: MarkdownDocument, name: string, role: string | undefined): ImportResult {
  const { ladders, tables, headings, unplaced } = readOwn(document, name, role);
  const reason = t('Not one of the tables of a ladder.');
  const rest = [
    ...document.others,
    ...document.tables.filter((table) => !tables.has(table)).map((table) => whole(table, document, reason)),
    ...document.headings
      .filter((heading) => !headings.has(heading) && heading.source.trim() !== '')
      .map(({ line, source }) => ({ line, text: source, reason: 'A heading.' })),
    ...[...document.definitions.values()].map((definition) => ({
      line: lineOf(definition),
      text: sourceOf(definition, document.text),
      reason: t('A link that no cell uses.'),
    })),
  ];
  return { ladders, unplaced: [...unplaced, ...rest].sort((a, b) => a.line - b.line) };
}

interface Candidate {
  readonly table: FoundTable;
  readonly rectangle: Rectangle;
  readonly seen: Orientation;
  /** What the table itself has no place for. */
  readonly aside: readonly UnplacedText[];
}

/** Tables that are matrices. Where none is clearly one, all that could be are taken if `unclear` ones may be. */
function readTables(document: MarkdownDocument, unplaced: UnplacedText[], unclear: boolean): Part[] {
  const candidates: Candidate[] = [];
  for (const table of document.tables) {
    const aside: UnplacedText[] = [];
    const rectangle = layOut(table.node, document.text, document.definitions, aside);
    const problem = shapeProblem(rectangle);
    if (rectangle && problem === undefined) {
      candidates.push({ table, rectangle, seen: orientation(rectangle), aside });
    } else {
      unplaced.push(whole(table, document, problem ?? t('An empty table.')));
    }
  }
  const clear = !unclear || candidates.some(({ seen }) => seen !== 'unclear');
  const parts: Part[] = [];
  for (const { table, rectangle, seen, aside } of candidates) {
    const matrix =
      clear && seen === 'unclear' ? undefined : toMatrix(rectangle, seen === 'columns' ? 'columns' : 'rows');
    if (!matrix) {
      unplaced.push(
        whole(table, document, t('Neither the rows nor the columns of this table look like levels.')),
      );
      continue;
    }
    parts.push({ matrix, headings: table.headings });
    unplaced.push(...aside);
    const { corner } = rectangle;
    if (!isAxisLabel(corner.label)) {
      unplaced.push({ line: corner.line, text: corner.label, reason: t('The corner cell of the table.') });
    }
  }
  return parts;
}

function shapeProblem(rectangle: Rectangle | undefined): string | undefined {
  if (!rectangle) return t('An empty table.');
  if (rectangle.columns.length === 0) return t('A matrix needs two columns at least.');
  if (rectangle.rows.length === 0) return t('The table has a header and no rows.');
  return undefined;
}

function whole({ node }: FoundTable, { text }: MarkdownDocument, reason: string): UnplacedText {
  return { line: lineOf(node), text: sourceOf(node, text), reason };
}

/** Link definitions whose address no cell took over. */
function reportDefinitions(
  { definitions, text }: MarkdownDocument,
  drafts: readonly LadderDraft[],
  unplaced: UnplacedText[],
): void {
  if (definitions.size === 0) return;
  const words = JSON.stringify(drafts);
  for (const definition of definitions.values()) {
    const { url, title } = definition;
    const found = [url, title ?? ''].every((part) => words.includes(JSON.stringify(part).slice(1, -1)));
    if (found && (url !== '' || title)) continue;
    unplaced.push({
      line: lineOf(definition),
      text: sourceOf(definition, text),
      reason: t('A link that no cell uses.'),
    });
  }
}
