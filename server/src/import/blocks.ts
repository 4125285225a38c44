/** Lists and paragraphs under headings → the words of a ladder, with whatever has no place in it. */

import type { List, ListItem, Nodes } from 'mdast';
import { t } from '../l10n';
import type { UnplacedText } from '../protocol';
import { type FoundBlock, lineOf, type MarkdownDocument, sourceOf } from './document';
import { clean } from './items';
import { plainLines } from './phrasing';
import type { CellText } from './table';

/** Lists inside each other past this depth are left as they are. */
const deepest = 30;

/** Reads blocks, and keeps account of which. */
export class BlockReader {
  /** What was read, of `MarkdownDocument.others`. */
  readonly used = new Set<UnplacedText>();
  readonly unplaced: UnplacedText[] = [];

  constructor(readonly document: MarkdownDocument) {}

  /** Words in front of a list are its summary; without a list each paragraph is a behavior. */
  cell(blocks: readonly FoundBlock[]): CellText {
    const line = blocks[0]?.other.line ?? 0;
    const start = blocks.findIndex(({ node }) => node.type === 'list');
    const lead: string[] = [];
    const items: string[] = [];
    blocks.forEach((block, index) => {
      const { node, other } = block;
      if (node.type === 'list') {
        this.used.add(other);
        this.#items(node, items, 0);
      } else if (start < 0 || index < start) {
        this.used.add(other);
        (start < 0 ? items : lead).push(this.#text(node));
      }
    });
    const summary = lead.filter((words) => words !== '').join(' ');
    const behaviors = items.filter((words) => words !== '');
    return { line, label: '', bold: false, items: behaviors, ...(summary && { lead: summary }) };
  }

  #items(list: List, items: string[], depth: number): void {
    for (const item of list.children) {
      const paragraphs = item.children.filter(({ type }) => type === 'paragraph');
      items.push(paragraphs.map((paragraph) => this.#text(paragraph)).join(' '));
      this.#nested(item, items, depth);
    }
  }

  #nested(item: ListItem, items: string[], depth: number): void {
    for (const node of item.children) {
      if (node.type === 'paragraph') continue;
      if (node.type === 'list' && depth < deepest) this.#items(node, items, depth + 1);
      else this.#leave(node, t('Not a list or a text.'));
    }
  }

  #text(node: Nodes): string {
    const { lines, dropped } = plainLines(
      'children' in node ? (node.children as never) : [],
      this.document.definitions,
    );
    for (const words of dropped) this.#leave(node, t('A comment, or an attribute of an HTML tag.'), words);
    return clean(lines.map(({ text }) => text).join(' '));
  }

  #leave(node: Nodes, reason: string, text = sourceOf(node, this.document.text)): void {
    this.unplaced.push({ line: lineOf(node), text, reason });
  }

  /** The paragraphs in one text. */
  words(blocks: readonly FoundBlock[]): string {
    const found: string[] = [];
    for (const { node, other } of blocks) {
      if (node.type !== 'paragraph' || this.used.has(other)) continue;
      this.used.add(other);
      found.push(this.#text(node));
    }
    return found.filter((words) => words !== '').join(' ');
  }
}
