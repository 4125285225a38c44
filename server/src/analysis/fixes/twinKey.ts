import { t } from '../../l10n';
import type { LadderDocument } from '../../model/ladder';
import { type Entry, entryOf, type MapNode, type Span, type SyntaxNode } from '../../model/syntax';
import { toPlainValue } from '../../model/value';
import type { Fix } from '../finding';
import { says, wholeLines, wordsEnd } from './textEdit';

/** A key that is written twice, with the same value: the second can go. `key`: where the second stands. */
export function removeTwin({ text, root }: LadderDocument, key: Span): readonly Fix[] {
  const found = root && entryWithKey(root, key.start);
  if (!root || !found) return [];
  const { map, entry, above } = found;
  const first = entryOf(map, entry.key.text);
  if (!first || first === entry || !above || !sameValue(first.value, entry.value)) return [];
  const end = Math.max(entry.key.span.end, wordsEnd(text, entry.span));
  const lineStart = text.lastIndexOf('\n', entry.span.start - 1) + 1;
  const span = map.flow
    ? { start: above.span.end, end }
    : /^ *$/.test(text.slice(lineStart, entry.span.start)) && wholeLines(text, entry.span.start, end);
  // A comment in it, or an anchor that others refer to, would be lost.
  if (!span || text.slice(span.start, span.end).includes('#')) return [];
  if (map.flow && !/^\s*,\s*$/.test(text.slice(above.span.end, entry.span.start))) return [];
  const edits = [{ span, newText: '' }];
  return says(text, edits, toPlainValue(root))
    ? [{ title: t('Remove the second “{0}”, which says the same', entry.key.text), edits, preferred: true }]
    : [];
}

function sameValue(a: SyntaxNode, b: SyntaxNode): boolean {
  return JSON.stringify(toPlainValue(a)) === JSON.stringify(toPlainValue(b));
}

interface Found {
  readonly map: MapNode;
  readonly entry: Entry;
  /** The entry before it. */
  readonly above: Entry | undefined;
}

function entryWithKey(node: SyntaxNode, at: number): Found | undefined {
  if (node.kind === 'scalar' || node.kind === 'alias' || at < node.span.start || at > node.span.end) {
    return undefined;
  }
  if (node.kind === 'list') return first(node.items, (item) => entryWithKey(item, at));
  const index = node.entries.findIndex(({ key }) => key.span.start === at);
  const entry = node.entries[index];
  if (entry) return { map: node, entry, above: node.entries[index - 1] };
  return first(node.entries, ({ value }) => entryWithKey(value, at));
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
