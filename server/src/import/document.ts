/** A Markdown text → its tables, each with the headings above it, and everything else. */

import type { Heading, List, Nodes, Paragraph, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { t } from '../l10n';
import type { UnplacedText } from '../protocol';
import { type HtmlTable, readHtmlTable } from './htmlTable';
import { clean } from './items';
import { type Definitions, plainLines } from './phrasing';

export interface MarkdownDocument {
  readonly text: string;
  readonly tables: readonly FoundTable[];
  readonly headings: readonly FoundHeading[];
  /** What is neither a table nor a heading. */
  readonly others: readonly UnplacedText[];
  /** Lists and paragraphs that stand alone; they are among the others, too. */
  readonly blocks: readonly FoundBlock[];
  readonly definitions: Definitions;
  /** From the front matter, else the first heading of the first depth. */
  readonly title: string | undefined;
}

export interface FoundTable {
  readonly node: Table;
  /** Headings above it, from the nearest to the outermost. */
  readonly headings: readonly FoundHeading[];
}

export interface FoundHeading {
  /** Zero-based. */
  readonly line: number;
  readonly depth: number;
  /** Plain text, without the addresses of links. */
  readonly text: string;
  readonly source: string;
  /** The text holds all its words: no link or HTML tag says more. */
  readonly complete: boolean;
}

/** Why a text is in no ladder when nothing else can be said of it. */
export const outside = (): string => t('Text outside the tables.');

export interface FoundBlock {
  readonly node: List | Paragraph;
  /** The heading right above it. */
  readonly heading: FoundHeading | undefined;
  readonly other: UnplacedText;
}

/** Lists and quotes inside each other past this depth are not searched for tables. */
const deepest = 30;

export function readMarkdown(original: string): MarkdownDocument {
  const front = frontMatter(original);
  // Blanked rather than cut, so that every line and offset stays what it is.
  const text = front
    ? original.slice(0, front.length).replace(/[^\r\n]/g, ' ') + original.slice(front.length)
    : original;
  const root = fromMarkdown(text, {
    extensions: [gfmTable(), gfmStrikethrough({ singleTilde: false })],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  const others: UnplacedText[] = [];
  if (front) others.push({ line: 0, text: front.trim(), reason: t('Front matter of the document.') });
  const definitions = new Map<string, Extract<Nodes, { type: 'definition' }>>();
  const tables: FoundTable[] = [];
  const headings: FoundHeading[] = [];
  const blocks: FoundBlock[] = [];
  let path: readonly FoundHeading[] = [];
  const queue: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  const html = new HtmlTables(text);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { node, depth } = next;
    if (depth === 1 && html.take(node)) {
      tables.push(...html.found.map((table) => ({ node: table.node, headings: path })));
      others.push(...html.rest);
    } else if (node.type === 'root' || (isContainer(node) && depth < deepest && holdsTable(node))) {
      for (const child of [...node.children].reverse()) queue.push({ node: child, depth: depth + 1 });
    } else if (node.type === 'table') {
      tables.push({ node, headings: path });
    } else if (node.type === 'heading') {
      const heading = foundHeading(node, text, definitions);
      headings.push(heading);
      path = [heading, ...path.filter((above) => above.depth < heading.depth)];
    } else if (node.type === 'definition') {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
      else
        others.push({
          line: lineOf(node),
          text: sourceOf(node, text),
          reason: t('A second link of this name.'),
        });
    } else {
      const source = sourceOf(node, text);
      if (node.type !== 'thematicBreak' && source.trim() !== '') {
        const other = { line: lineOf(node), text: source, reason: reasonFor(node, source) };
        others.push(other);
        if (depth === 1 && (node.type === 'list' || node.type === 'paragraph'))
          blocks.push({ node, heading: path[0], other });
      }
    }
  }
  const title = front && frontMatterTitle(front);
  const first = headings.find(({ depth, text: words }) => depth === 1 && words !== '');
  return { text, tables, headings, others, blocks, definitions, title: title ?? first?.text };
}

/** Finds the HTML tables in a text. One may end in another block than it begins in: at a blank line Markdown goes on. */
class HtmlTables {
  /** In the block that was taken last, with what stands beside them. */
  found: readonly HtmlTable[] = [];
  rest: readonly UnplacedText[] = [];
  /** Up to here all is in tables. */
  #end = 0;
  #starts: number[] | undefined;

  constructor(readonly text: string) {}

  /** Whether a block has part in a table. */
  take(node: Nodes): boolean {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    const found: HtmlTable[] = [];
    const rest: UnplacedText[] = [];
    let at = Math.max(from, Math.min(this.#end, to));
    const inside = at > from;
    while (node.type === 'html' && at < to) {
      const start = /<table\b/i.exec(this.text.slice(at, to))?.index;
      const table = start === undefined ? undefined : readHtmlTable(this.text, at + start, this.#lineAt);
      if (start === undefined || !table) break;
      rest.push(...this.#beside(at, at + start), ...table.aside);
      found.push(table);
      at = Math.min(table.end, to);
      this.#end = table.end;
    }
    if (found.length === 0 && !inside) return false;
    this.found = found;
    this.rest = [...rest, ...this.#beside(at, to)];
    return true;
  }

  #beside(from: number, to: number): UnplacedText[] {
    const words = this.text.slice(from, to);
    if (words.trim() === '') return [];
    const line = this.#lineAt(from + words.length - words.trimStart().length);
    return [{ line, text: words.trim(), reason: outside() }];
  }

  readonly #lineAt = (offset: number): number => {
    this.#starts ??= [...this.text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: { length } }) => index + length);
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** Zero-based. */
export function lineOf(node: Nodes): number {
  return (node.position?.start.line ?? 1) - 1;
}

/** The characters that a node was read from. */
export function sourceOf(node: Nodes, text: string): string {
  return text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function foundHeading(node: Heading, text: string, definitions: Definitions): FoundHeading {
  const { lines } = plainLines(node.children, definitions, { addresses: false });
  return {
    line: lineOf(node),
    depth: node.depth,
    text: clean(lines.map((line) => line.text).join(' ')),
    source: sourceOf(node, text),
    complete: saysAll(node.children),
  };
}

function saysAll(nodes: readonly Nodes[]): boolean {
  const queue = [...nodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('children' in node && node.type !== 'link' && node.type !== 'linkReference')
      queue.push(...node.children);
    else if (node.type !== 'text' && node.type !== 'inlineCode') return false;
  }
  return true;
}

type Container = Extract<Nodes, { type: 'blockquote' | 'list' | 'listItem' }>;

function isContainer(node: Nodes): node is Container {
  return node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem';
}

function holdsTable(container: Container): boolean {
  const queue: Nodes[] = [container];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'table') return true;
    if (isContainer(node)) for (const child of node.children) queue.push(child);
  }
  return false;
}

/** The block between `---` (or `+++`) lines at the very start, when it looks like keys rather than a ruled-off text. */
function frontMatter(text: string): string | undefined {
  const found = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n(?:\1|\.\.\.)[ \t]*(?=\r?\n|$)/.exec(text);
  return found && /^\s*(#[^\n]*\n\s*)*[\w"'-]+\s*[:=]/.test(found[2] ?? '') ? found[0] : undefined;
}

function frontMatterTitle(front: string): string | undefined {
  const words = /^title\s*[:=]\s*(.*?)\s*$/im.exec(front)?.[1] ?? '';
  return clean(words.replace(/^(["'])(.*)\1$/, '$2')) || undefined;
}

function reasonFor(node: Nodes, source: string): string {
  if ((node.type === 'html' || isContainer(node)) && /<table\b/i.test(source)) {
    return t('An HTML table that is not closed, or stands in a list, a quote or another table.');
  }
  if (node.type === 'code') return t('A code block.');
  return (node.type === 'paragraph' && almostTable(source)) || outside();
}

/** Why a paragraph that was meant as a table is none. */
function almostTable(source: string): string | undefined {
  const rows = source.split(/\r?\n/).filter((line) => line.includes('|'));
  if (rows.length < 2) return undefined;
  const dashes = rows.findIndex((row) => /^[\s>|:-]*-[\s>|:-]*$/.test(row));
  if (dashes < 1) {
    return t('This looks like a table, but Markdown needs a line of dashes (|---|---|) under the header.');
  }
  const [header, line] = [columns(rows[dashes - 1] ?? ''), columns(rows[dashes] ?? '')];
  if (header === line) return undefined;
  return t(
    'This looks like a table, but its header has {0} columns and the line of dashes {1}.',
    header,
    line,
  );
}

function columns(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;
}
