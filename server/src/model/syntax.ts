/**
 * The tree that every feature reads: YAML reduced to maps, lists, scalars and aliases. Each node knows the
 * characters it was written with. Offsets count UTF-16 code units from the start of the text, as LSP does.
 */

/** A half-open stretch of the text: `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type SyntaxNode = MapNode | ListNode | ScalarNode | AliasNode;

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  /** Written as `{ … }` rather than over indented lines. */
  readonly flow: boolean;
  /** In the order written; a key written twice is here twice. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: ScalarNode;
  /** A zero-width `null` scalar just after the colon when nothing is written. */
  readonly value: SyntaxNode;
  /** From the start of the key to the end of the value. */
  readonly span: Span;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly flow: boolean;
  readonly items: readonly SyntaxNode[];
}

export interface ScalarNode {
  readonly kind: 'scalar';
  /** Zero-width when nothing is written. */
  readonly span: Span;
  /** What YAML 1.2 (core schema) reads. */
  readonly value: string | number | bigint | boolean | null;
  /** What the author sees: the words as written for a plain scalar (`01`, `1.0`, `yes`), the content of a quoted one. */
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
}

/** `*name`. Its span is the alias's own, so that a finding lands where the reader looks. */
export interface AliasNode {
  readonly kind: 'alias';
  readonly span: Span;
  readonly name: string;
  /** Undefined when no anchor of that name stands before it. */
  readonly target: MapNode | ListNode | ScalarNode | undefined;
}

/** The node itself, or what an alias stands for; undefined for an alias without its anchor. */
export function resolve(node: SyntaxNode): MapNode | ListNode | ScalarNode | undefined {
  return node.kind === 'alias' ? node.target : node;
}

const indexes = new WeakMap<MapNode, ReadonlyMap<string, Entry>>();

/** The entry with this key; of two, the first. Quick in huge maps too, however often it is asked. */
export function entryOf(map: MapNode, key: string): Entry | undefined {
  if (map.entries.length <= 16) {
    for (const entry of map.entries) if (entry.key.text === key) return entry;
    return undefined;
  }
  let index = indexes.get(map);
  if (!index) {
    // Backwards, so that the first of two stays.
    index = new Map(map.entries.toReversed().map((entry) => [entry.key.text, entry]));
    indexes.set(map, index);
  }
  return index.get(key);
}

/** Whether `offset` lies in the span; its end counts, so that a cursor behind the last letter is inside. */
export function contains(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
