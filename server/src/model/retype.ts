/**
 * Reading a text in which only words of one scalar changed: a letter typed in a behavior. Nothing is parsed. It is
 * done where no character of the new words means anything to YAML; all else is left to the parser.
 */
import type { MapNode, ScalarNode, SyntaxNode } from './syntax';
import { moved, movedEntry } from './tree';

/** Old characters `start` to `end` became others, `shift` more of them. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

/** A root with other words, and where they are when that is in an entry of a list at the top. */
export interface Retyped {
  readonly root: MapNode;
  readonly place: { readonly list: string; readonly item: number } | undefined;
}

/** Undefined where the difference is elsewhere, or may mean more than words. Expects a tree without aliases. */
export function retype(root: MapNode, text: string, difference: Difference): Retyped | undefined {
  const changed = withWords(root, text, difference);
  if (changed?.kind !== 'map') return undefined;
  const { start } = difference;
  const entry = root.entries.findLast(({ key }) => key.span.start <= start);
  const list = entry?.value;
  if (list?.kind !== 'list') return { root: changed, place: undefined };
  const item = list.items.findLastIndex(({ span }) => span.start <= start);
  return { root: changed, place: { list: entry?.key.text ?? '', item } };
}

/** What stands before the change stays the same object, and what stands behind it is moved. */
function withWords(node: SyntaxNode, text: string, difference: Difference): SyntaxNode | undefined {
  const { start, end, shift } = difference;
  if (node.kind === 'alias' || start < node.span.start || end > node.span.end) return undefined;
  const span = { start: node.span.start, end: node.span.end + shift };
  if (node.kind === 'scalar') return scalar(node, text, difference);
  if (node.flow) return undefined;
  if (node.kind === 'list') {
    const index = node.items.findLastIndex((item) => item.span.start <= start);
    const changed = node.items[index] && withWords(node.items[index], text, difference);
    if (!changed) return undefined;
    const items = node.items.map((item, at) =>
      at < index ? item : at > index ? moved(item, shift) : changed,
    );
    return { kind: 'list', span, flow: false, items };
  }
  const index = node.entries.findLastIndex((entry) => entry.span.start <= start);
  const old = node.entries[index];
  const value = old && start >= old.value.span.start ? withWords(old.value, text, difference) : undefined;
  if (!old || !value) return undefined;
  const changed = { key: old.key, value, span: { start: old.span.start, end: old.span.end + shift } };
  const entries = node.entries.map((entry, at) =>
    at < index ? entry : at > index ? movedEntry(entry, shift) : changed,
  );
  return { kind: 'map', span, flow: false, entries };
}

/** Words that are plain text wherever they stand: they begin and end as words do, and no sign in them is YAML’s. */
const harmless = /^\p{L}(?:[\p{L}\p{N} ,.;()/&%+=!?'’“”–—-]*[\p{L}\p{N}.;)%+=!?’”])?$/u;
/** What YAML reads as something else than a text. */
const special = /^(?:null|true|false)$/i;
/** Nothing in quotes that ends them or has another meaning. */
const harmlessInQuotes = /^[^'"\\\r\n\t\p{Cc}\uFEFF\u2028\u2029]*$/u;

function scalar(node: ScalarNode, text: string, { start, end, shift }: Difference): ScalarNode | undefined {
  const { style, value } = node;
  if (typeof value !== 'string' || value !== node.text) return undefined;
  const span = { start: node.span.start, end: node.span.end + shift };
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
  // A tag may make something else of the words.
  if (line.includes('!')) return undefined;
  const written = text.slice(span.start, span.end);
  if (style === 'plain') {
    const same = node.span.end - node.span.start === value.length;
    if (!same || !harmless.test(written) || special.test(written)) return undefined;
    return { kind: 'scalar', span, value: written, text: written, style };
  }
  if (style !== 'single' && style !== 'double') return undefined;
  // Between the quotes, with the words as they read both before and after.
  const inside = start > node.span.start && end < node.span.end;
  const words = written.slice(1, -1);
  const same = node.span.end - node.span.start === value.length + 2;
  if (!inside || !same || !harmlessInQuotes.test(words)) return undefined;
  return { kind: 'scalar', span, value: words, text: words, style };
}
