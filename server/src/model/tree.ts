import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, type Range } from 'yaml';
import { t } from '../l10n';
import type { Problem } from './ladder';
import type { Entry, ListNode, MapNode, ScalarNode, Span, SyntaxNode } from './syntax';

/**
 * How many nodes aliases may add to a text. A real ladder repeats a few texts; a "billion laughs" file of 1 KB
 * would add 10^9.
 */
export const aliasBudget = 200_000;

type Target = MapNode | ListNode | ScalarNode;

const styles: Readonly<Record<string, ScalarNode['style']>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/**
 * Turns what `yaml` composed into our tree, with aliases linked to their anchors. Adds to `problems` what `yaml`
 * does not report itself: keys written twice, aliases that lead nowhere or expand without bound.
 */
export function toTree(
  document: Document.Parsed,
  text: string,
  problems: Problem[],
): { readonly root: SyntaxNode | undefined; readonly linked: boolean } {
  if (!document.contents) return { root: undefined, linked: false };
  const builder = new TreeBuilder(text, problems);
  const root = builder.node(document.contents);
  return { root, linked: builder.linked };
}

class TreeBuilder {
  /** Filled as nodes end, so that an alias inside its own anchor finds nothing: the tree has no cycles. */
  readonly #anchors = new Map<string, { readonly node: Target; readonly weight: number }>();
  /** Nodes built so far, with every alias counted as all that it stands for. */
  #weight = 0;
  #expanded = 0;
  /** An anchor or an alias was met. */
  linked = false;

  constructor(
    readonly text: string,
    readonly problems: Problem[],
  ) {}

  node(node: ParsedNode): SyntaxNode {
    if (isAlias(node)) return this.#alias(node.source, this.#span(node.range));
    const before = this.#weight++;
    const built = this.#target(node);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor) {
      this.#anchors.set(anchor, { node: built, weight: this.#weight - before });
      this.linked = true;
    }
    return built;
  }

  #target(node: ParsedNode): Target {
    if (isMap(node)) return this.#map(node);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.node(item as ParsedNode));
      return { kind: 'list', span: this.#collectionSpan(node, items), flow: node.flow === true, items };
    }
    return this.#scalar(node as ParsedNode & { value: unknown; source?: string; type?: string });
  }

  #map(node: ParsedNode & { items: readonly { key: unknown; value: unknown }[]; flow?: boolean }): MapNode {
    const entries: Entry[] = [];
    const seen = new Map<string, ScalarNode>();
    for (const pair of node.items) {
      const key = this.#key(pair.key as ParsedNode | null, node.range[0]);
      const value = this.#value(pair.value as ParsedNode | null, key.span.end);
      entries.push({
        key,
        value,
        span: { start: key.span.start, end: Math.max(key.span.end, value.span.end) },
      });
      const first = seen.get(key.text);
      if (!first) seen.set(key.text, key);
      else if (key.span.end > key.span.start) this.#duplicate(first, key);
    }
    return { kind: 'map', span: this.#collectionSpan(node, entries), flow: node.flow === true, entries };
  }

  /** `yaml` puts a value of which nothing is written behind the blanks; ours stands at the colon. */
  #value(value: ParsedNode | null, keyEnd: number): SyntaxNode {
    if (!value) return nothing(this.#afterColon(keyEnd));
    const node = this.node(value);
    const written = node.kind !== 'scalar' || node.span.end > node.span.start;
    if (written || (isScalar(value) && (value.anchor || value.tag))) return node;
    const blanks = /^[ \t]*:(?=[ \t]*$)/.exec(this.text.slice(keyEnd, node.span.start));
    return blanks ? nothing(keyEnd + blanks[0].length) : node;
  }

  #duplicate(first: ScalarNode, again: ScalarNode): void {
    if (this.#isTold(again.span)) return;
    this.problems.push({
      rule: 'duplicate-key',
      message: t('“{0}” is written twice here; only the first counts.', again.text),
      span: again.span,
      related: [{ span: first.span, message: t('The first one') }],
    });
  }

  /** Whether its line is known to be no YAML: what is read there is an echo of that. */
  #isTold({ start }: Span): boolean {
    return this.problems.some(
      ({ rule, span }) =>
        rule === 'yaml-syntax' &&
        !this.text.slice(Math.min(span.start, start), Math.max(span.start, start)).includes('\n'),
    );
  }

  /** A key that is no scalar (`[a, b]: …`) becomes a scalar of the words as written. */
  #key(key: ParsedNode | null, at: number): ScalarNode {
    if (!key) return nothing(at);
    const node = this.node(key);
    const target = node.kind === 'alias' ? node.target : node;
    if (target?.kind === 'scalar') return { ...target, span: node.span };
    const text = this.text.slice(node.span.start, node.span.end);
    return { kind: 'scalar', span: node.span, value: text, text, style: 'plain' };
  }

  #scalar(node: ParsedNode & { value: unknown; source?: string; type?: string }): ScalarNode {
    const span = this.#span(node.range);
    const value = primitive(node.value);
    const style = (node.type && styles[node.type]) || 'plain';
    const plain = typeof value === 'string' ? value : this.text.slice(span.start, span.end);
    if (style === 'literal' || style === 'folded') {
      return { kind: 'scalar', span: this.#trimmed(span), value, text: String(value ?? ''), style };
    }
    return { kind: 'scalar', span, value, text: style === 'plain' ? plain : String(value ?? ''), style };
  }

  #alias(name: string, span: Span): SyntaxNode {
    this.linked = true;
    const anchor = this.#anchors.get(name);
    if (anchor && this.#expanded + anchor.weight <= aliasBudget) {
      this.#expanded += anchor.weight;
      this.#weight += anchor.weight;
      return { kind: 'alias', span, name, target: anchor.node };
    }
    this.#weight++;
    if (this.#isTold(span)) return { kind: 'alias', span, name, target: undefined };
    this.problems.push({
      rule: 'yaml-syntax',
      message: anchor
        ? t('“*{0}” stands for too much: aliases may add at most {1} entries to a file.', name, aliasBudget)
        : t('“*{0}” has no anchor “&{0}” before it. A text that begins with “*” needs quotes.', name),
      span,
      related: [],
    });
    return { kind: 'alias', span, name, target: undefined };
  }

  #span(range: Range): Span {
    return { start: range[0], end: Math.max(range[0], range[1]) };
  }

  /** Block collections end with their last entry: what follows (blank lines, comments) is not theirs. */
  #collectionSpan(
    node: ParsedNode & { flow?: boolean | undefined },
    items: readonly { readonly span: Span }[],
  ): Span {
    const span = this.#span(node.range);
    const last = items.at(-1);
    return node.flow || !last ? this.#trimmed(span) : { start: span.start, end: last.span.end };
  }

  #trimmed({ start, end }: Span): Span {
    let last = Math.min(end, this.text.length);
    while (last > start && /\s/.test(this.text[last - 1] ?? '')) last--;
    return { start, end: last };
  }

  #afterColon(keyEnd: number): number {
    const colon = /^[ \t]*:/.exec(this.text.slice(keyEnd, keyEnd + 8));
    return keyEnd + (colon?.[0].length ?? 0);
  }
}

function primitive(value: unknown): ScalarNode['value'] {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'bigint':
    case 'boolean':
      return value;
    default:
      return value === null || value === undefined ? null : String(value);
  }
}

/** Where a value would stand, were there one. */
function nothing(at: number): ScalarNode {
  return { kind: 'scalar', span: { start: at, end: at }, value: null, text: '', style: 'plain' };
}

/** The same node, `by` characters further on. */
export function moved<N extends SyntaxNode>(node: N, by: number): N;
export function moved(node: SyntaxNode, by: number): SyntaxNode {
  if (by === 0) return node;
  const span = { start: node.span.start + by, end: node.span.end + by };
  switch (node.kind) {
    case 'map':
      return {
        kind: 'map',
        span,
        flow: node.flow,
        entries: node.entries.map((entry) => movedEntry(entry, by)),
      };
    case 'list':
      return { kind: 'list', span, flow: node.flow, items: node.items.map((item) => moved(item, by)) };
    case 'scalar':
      return { kind: 'scalar', span, value: node.value, text: node.text, style: node.style };
    case 'alias':
      return { ...node, span, target: node.target && moved(node.target, by) };
  }
}

export function movedEntry({ key, value, span }: Entry, by: number): Entry {
  return {
    key: moved(key, by),
    value: moved(value, by),
    span: { start: span.start + by, end: span.end + by },
  };
}
