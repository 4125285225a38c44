import {
  type Entry,
  entryOf,
  type ListNode,
  type MapNode,
  resolve,
  type ScalarNode,
  type SyntaxNode,
} from './syntax';

/** A plain value as JSON has it; maps have no prototype, so that `__proto__` is a key like any other. */
export type PlainValue = string | number | boolean | null | PlainValue[] | { [key: string]: PlainValue };

/** The tree as plain values, for a schema to check. Where a key is written twice, the first counts. */
export function toPlainValue(node: SyntaxNode): PlainValue {
  return plain(node, new Map());
}

/** What an alias stands for is built once and shared. */
function plain(node: SyntaxNode, shared: Map<MapNode | ListNode | ScalarNode, PlainValue>): PlainValue {
  const target = resolve(node);
  if (!target) return null;
  if (target.kind === 'scalar') return typeof target.value === 'bigint' ? Number(target.value) : target.value;
  const known = node.kind === 'alias' ? shared.get(target) : undefined;
  if (known !== undefined) return known;
  const built =
    target.kind === 'list'
      ? target.items.map((item) => plain(item, shared))
      : plainMap(target, (item) => plain(item, shared));
  if (node.kind === 'alias') shared.set(target, built);
  return built;
}

function plainMap(map: MapNode, convert: (node: SyntaxNode) => PlainValue): { [key: string]: PlainValue } {
  const built: { [key: string]: PlainValue } = Object.create(null);
  for (const { key, value } of map.entries) {
    if (key.text === '<<') {
      const merged = resolve(value);
      const sources = merged?.kind === 'list' ? merged.items : [value];
      for (const source of sources) {
        const from = convert(source);
        if (from && typeof from === 'object' && !Array.isArray(from)) {
          for (const name in from) built[name] ??= from[name] as PlainValue;
        }
      }
    } else if (!(key.text in built)) {
      built[key.text] = convert(value);
    }
  }
  return built;
}

/** Where a JSON pointer (RFC 6901) leads: the node, and the entry that holds it when it is a map's. */
export function atPointer(
  root: SyntaxNode,
  pointer: string,
): { readonly node: SyntaxNode; readonly entry?: Entry } | undefined {
  let found: { readonly node: SyntaxNode; readonly entry?: Entry } = { node: root };
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const target = resolve(found.node);
    if (target?.kind === 'list') {
      const item = target.items[Number(name)];
      if (!item) return undefined;
      found = { node: item };
    } else if (target?.kind === 'map') {
      const entry = entryOf(target, name);
      if (!entry) return undefined;
      found = { node: entry.value, entry };
    } else return undefined;
  }
  return found;
}
