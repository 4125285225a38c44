/** An HTML table in a Markdown text → the nodes of a Markdown table, so that both are read in one way. */

import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { t } from '../l10n';
import type { UnplacedText } from '../protocol';
import { attributeWords, parseTag, type Tag } from './html';

/** The zero-based line of an offset. */
export type LineAt = (offset: number) => number;

export interface HtmlTable {
  readonly node: Table;
  /** What stands in the table and in none of its cells. */
  readonly aside: readonly UnplacedText[];
  /** Offset behind `</table>`. */
  readonly end: number;
}

const piece = /<!--[\s\S]*?-->|<\/?[a-z][a-z0-9-]*(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?\/?>/gi;
const structure = new Set('table thead tbody tfoot tr td th caption colgroup col'.split(' '));
/** `colspan` and `rowspan` of more are not believed. */
const widest = 100;

/** Reads the table that begins at `start`; nothing when it is not closed or has another in it. */
export function readHtmlTable(text: string, start: number, lineAt: LineAt): HtmlTable | undefined {
  const builder = new Builder(text, start, lineAt);
  const pieces = new RegExp(piece);
  pieces.lastIndex = start;
  for (let found = pieces.exec(text); found; found = pieces.exec(text)) {
    const tag = parseTag(found[0]);
    const end = found.index + found[0].length;
    if (!tag || !structure.has(tag.name)) {
      if (!tag) builder.comment(found[0], found.index);
      continue;
    }
    if (tag.name === 'table' && !tag.closing && found.index > start) return undefined;
    builder.tag(tag, found.index, end);
    if (tag.name === 'table' && tag.closing) return builder.finish(end);
  }
  return undefined;
}

class Builder {
  readonly #rows: TableRow[] = [];
  readonly #aside: UnplacedText[] = [];
  /** For each column how many more rows a cell from above takes. */
  readonly #spans: number[] = [];
  #cells: TableCell[] | undefined;
  #rowStart: number;
  /** The cell that is open. */
  #cell: { readonly tag: Tag; readonly from: number } | undefined;
  /** Where what is in no cell begins. */
  #loose: number;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly lineAt: LineAt,
  ) {
    this.#rowStart = start;
    this.#loose = start;
  }

  tag(tag: Tag, from: number, to: number): void {
    if (this.#cell) this.#closeCell(from);
    else this.#leave(this.text.slice(this.#loose, from), this.#loose);
    this.#loose = to;
    for (const words of attributeWords(tag, [])) this.#leave(words, from);
    if (tag.name === 'tr') {
      this.#closeRow(from);
      if (!tag.closing) this.#openRow(from);
    } else if ((tag.name === 'td' || tag.name === 'th') && !tag.closing) {
      if (!this.#cells) this.#openRow(from);
      this.#cell = { tag, from: to };
    }
  }

  /** In a cell, the cell's own words tell of it. */
  comment(source: string, from: number): void {
    if (this.#cell) return;
    this.#leave(this.text.slice(this.#loose, from), this.#loose);
    if (/[^<>!\s-]/.test(source)) this.#leave(source, from);
    this.#loose = from + source.length;
  }

  finish(end: number): HtmlTable {
    this.#closeRow(end);
    const width = Math.max(0, ...this.#rows.map(({ children }) => children.length));
    for (const row of this.#rows) {
      const at = row.position?.end.offset ?? end;
      while (row.children.length < width) row.children.push(this.#cellAt([], at, at));
    }
    const node: Table = { type: 'table', children: this.#rows, position: this.#position(this.start, end) };
    return { node, aside: this.#aside, end };
  }

  #openRow(from: number): void {
    this.#cells = [];
    this.#rowStart = from;
  }

  #closeRow(to: number): void {
    if (!this.#cells) return;
    const children = this.#cells;
    this.#fill(children, to);
    if (children.length > 0)
      this.#rows.push({ type: 'tableRow', children, position: this.#position(this.#rowStart, to) });
    this.#cells = undefined;
  }

  #closeCell(to: number): void {
    const { tag, from } = this.#cell ?? {};
    this.#cell = undefined;
    if (!tag || from === undefined || !this.#cells) return;
    this.#fill(this.#cells, from);
    const rows = span(tag, 'rowspan');
    const columns = span(tag, 'colspan');
    for (let column = 0; column < columns; column++) {
      this.#spans[this.#cells.length] = rows - 1;
      this.#cells.push(
        column === 0 ? this.#cellAt(inline(this.text.slice(from, to)), from, to) : this.#cellAt([], to, to),
      );
    }
  }

  /** Empty cells where those above reach down. */
  #fill(cells: TableCell[], at: number): void {
    for (let taken = this.#spans[cells.length] ?? 0; taken > 0; taken = this.#spans[cells.length] ?? 0) {
      this.#spans[cells.length] = taken - 1;
      cells.push(this.#cellAt([], at, at));
    }
  }

  #cellAt(children: PhrasingContent[], from: number, to: number): TableCell {
    return { type: 'tableCell', children, position: this.#position(from, to) };
  }

  #leave(words: string, at: number): void {
    if (words.trim() === '') return;
    const line = this.lineAt(at + words.length - words.trimStart().length);
    this.#aside.push({ line, text: words.trim(), reason: t('Text of an HTML table outside its cells.') });
  }

  #position(from: number, to: number): NonNullable<Table['position']> {
    return {
      start: { line: this.lineAt(from) + 1, column: 1, offset: from },
      end: { line: this.lineAt(to) + 1, column: 1, offset: to },
    };
  }
}

function span({ attributes }: Tag, name: string): number {
  const wanted = Number(attributes.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= widest ? wanted : 1;
}

/**
 * What stands in a cell, as Markdown reads it in a line: each tag by itself, the words between them as they are. Where
 * a cell has a blank line, Markdown reads what is below as its own, so that its signs are left to it.
 */
function inline(source: string): PhrasingContent[] {
  const isMarkdown = /\n[ \t\r]*\n/.test(source);
  const line = isMarkdown
    ? source
        .split(/\r?\n/)
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join('<br>')
    : escaped(source).replace(/[\r\n]+/g, ' ');
  // Whatever it begins with: behind a word it is no list, heading or code.
  const { children } = fromMarkdown(`x ${line}`, {
    extensions: [gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  });
  const [paragraph, ...others] = children;
  if (paragraph?.type !== 'paragraph' || others.length > 0) return [{ type: 'text', value: source }];
  const [first, ...more] = paragraph.children;
  return first?.type === 'text' ? [{ ...first, value: first.value.slice(2) }, ...more] : paragraph.children;
}

/** Between tags, every sign that Markdown could take for its own; references such as `&amp;` stay. */
function escaped(source: string): string {
  let text = '';
  let at = 0;
  for (const { index, 0: tag } of source.matchAll(piece)) {
    text += source.slice(at, index).replace(signs, '\\$&') + tag;
    at = index + tag.length;
  }
  return text + source.slice(at).replace(signs, '\\$&');
}

const signs = /[!-%'-/:<-@[-`{-~]/g;
