import type { Answer, Behavior, Cell, Competency, Ladder, Level, Text, Value } from './ladder';
import {
  type Entry,
  entryOf,
  type MapNode,
  resolve,
  type ScalarNode,
  type Span,
  type SyntaxNode,
} from './syntax';

/**
 * The ladder in a tree. Takes whatever has the right shape and leaves out the rest: what is wrong with the
 * shape is the schema's to say. A key written twice counts the first time, as the message of `duplicate-key` says.
 */
export function buildLadder(map: MapNode | undefined, text: string): Ladder {
  const root = new Fields(map);
  const inheritance = root.text('inheritance')?.value;
  return {
    ...root.texts('role', 'family', 'summary', 'language'),
    inheritance: inheritance === 'standalone' ? 'standalone' : 'cumulative',
    extends: textsOf(root.get('extends')?.value),
    abstract: isTrue(root.get('abstract')?.value),
    given: inheritance === 'standalone' || inheritance === 'cumulative' ? ['inheritance'] : [],
    values: root.list('values').flatMap((node) => value(node)),
    levels: root.list('levels').flatMap((node) => level(node)),
    competencies: root.list('competencies').flatMap((node) => knownCompetency(node, text)),
  };
}

/** By their nodes: what was not read anew, and has not moved, is the same competency still. */
const known = new WeakMap<SyntaxNode, readonly Competency[]>();

function knownCompetency(node: SyntaxNode, text: string): readonly Competency[] {
  let built = known.get(node);
  if (!built) {
    built = competency(node, text);
    known.set(node, built);
  }
  return built;
}

function value(node: SyntaxNode): Value[] {
  const fields = Fields.of(node);
  const id = identity(node, fields);
  if (!id) return [];
  return [
    {
      id,
      ...fields.texts('name', 'description'),
      behaviors: textsOf(fields.get('behaviors')?.value),
      competencies: textsOf(fields.get('competencies')?.value),
      ...cleared(fields, 'behaviors', 'competencies'),
      span: node.span,
    },
  ];
}

function level(node: SyntaxNode): Level[] {
  const fields = Fields.of(node);
  const id = identity(node, fields);
  if (!id) return [];
  const follows = fields.get('follows')?.value;
  return [
    {
      id,
      ...fields.texts('name', 'summary'),
      ...(follows && !isBlank(follows) && { follows: textsOf(follows) }),
      span: node.span,
    },
  ];
}

function competency(node: SyntaxNode, text: string): Competency[] {
  const fields = Fields.of(node);
  const id = identity(node, fields);
  if (!id) return [];
  const cells = fields.get('cells');
  const map = cells && resolve(cells.value);
  return [
    {
      id,
      ...fields.texts('name', 'description', 'group'),
      values: textsOf(fields.get('values')?.value),
      cells: map?.kind === 'map' ? map.entries.flatMap((entry) => cell(entry, text, cells?.value)) : [],
      ...(cells && { cellsSpan: cells.span }),
      ...cleared(fields, 'values'),
      span: node.span,
    },
  ];
}

/** Entries of an aliased map stand where the alias does. */
function cell(entry: Entry, text: string, holder: SyntaxNode | undefined): Cell[] {
  const level = idText(entry.key);
  if (!level) return [];
  const content = cellContent(entry.value, text);
  if (holder?.kind !== 'alias') return [{ level, span: entry.span, valueSpan: entry.value.span, ...content }];
  const { span } = holder;
  return [{ level: { ...level, span }, span, valueSpan: span, ...content }];
}

type Content = Omit<Cell, 'level' | 'span' | 'valueSpan'>;

function cellContent(node: SyntaxNode, text: string): Content {
  const target = resolve(node);
  if (target?.kind === 'map') {
    const fields = Fields.of(node);
    const single = fields.get('behavior') && behaviorsOf(node, text);
    return {
      ...fields.texts('summary'),
      behaviors: single ?? behaviorsOf(fields.get('behaviors')?.value, text),
      examples: single ? [] : textsOf(fields.get('examples')?.value),
      ...answer(fields, 'notExpected'),
      ...answer(fields, 'unchanged'),
    };
  }
  return { behaviors: behaviorsOf(node, text), examples: [] };
}

function answer<K extends string>(fields: Fields, key: K): { [P in K]?: Answer } {
  const entry = fields.get(key);
  if (!entry) return {};
  const target = resolve(entry.value);
  // `notExpected: true` says that it is on purpose, not why.
  const reason =
    target?.kind === 'scalar' && typeof target.value !== 'boolean' ? asText(entry.value) : undefined;
  return { [key]: { span: entry.key.span, ...(reason && { reason }) } } as { [P in K]?: Answer };
}

/** Behaviors under a node: a text, a map with `behavior`, or a list of these, however nested. */
function behaviorsOf(node: SyntaxNode | undefined, text: string): Behavior[] {
  const target = node && resolve(node);
  if (!node || !target) return [];
  if (target.kind === 'list') {
    const aliased = node.kind === 'alias' ? node.span : undefined;
    return target.items
      .flatMap((item) => behaviorsOf(item, text))
      .map((behavior) => (aliased ? moved(behavior, aliased) : behavior));
  }
  if (target.kind === 'scalar') {
    const written = asText(node);
    return written ? [{ text: written, examples: [], values: [], span: node.span }] : [];
  }
  const fields = Fields.of(node);
  const said = fields.text('behavior') ?? unquoted(node, target, text);
  if (!said) return [];
  return [
    {
      text: said,
      examples: textsOf(fields.get('examples')?.value),
      values: textsOf(fields.get('values')?.value),
      span: node.span,
    },
  ];
}

/** `- Owns: the release` is a map to YAML, and one statement to its author. */
function unquoted(node: SyntaxNode, map: MapNode, text: string): Text | undefined {
  const [entry] = map.entries;
  if (map.entries.length !== 1 || !entry || map.flow || entry.key.text === 'behavior') return undefined;
  if (resolve(entry.value)?.kind !== 'scalar') return undefined;
  const written = text.slice(entry.span.start, entry.span.end).trim();
  return written ? { value: written, span: node.span } : undefined;
}

function moved(behavior: Behavior, span: Span): Behavior {
  return { ...behavior, span, text: { ...behavior.text, span } };
}

/** An entry's id; half-typed entries go by their name, a bare text in the list is its own id. */
function identity(node: SyntaxNode, fields: Fields): Text | undefined {
  const target = resolve(node);
  if (target?.kind === 'scalar') return idText(target, node.span);
  const id = fields.get('id');
  const scalar = id && resolve(id.value);
  return (scalar?.kind === 'scalar' ? idText(scalar, id?.value.span) : undefined) ?? fields.text('name');
}

/** Ids may be any scalar: `null` and `~` too, when they are written out. */
function idText(scalar: ScalarNode, span: Span = scalar.span): Text | undefined {
  const value = scalar.text.trim();
  return value ? { value, span } : undefined;
}

/** The words of a scalar; undefined when it is blank, null, or no scalar. An alias's words stand at the alias. */
export function asText(node: SyntaxNode | undefined): Text | undefined {
  const target = node && resolve(node);
  if (!node || target?.kind !== 'scalar' || target.value === null) return undefined;
  const value = target.text.trim();
  return value ? { value, span: node.span } : undefined;
}

/** The texts of a list, or the one text that stands where a list could. */
function textsOf(node: SyntaxNode | undefined): Text[] {
  const target = node && resolve(node);
  if (!node || !target) return [];
  if (target.kind === 'map') return [];
  if (target.kind === 'list') {
    const texts = target.items.flatMap((item) => textsOf(item));
    return node.kind === 'alias' ? texts.map((text) => ({ ...text, span: node.span })) : texts;
  }
  const text = asText(node);
  return text ? [text] : [];
}

/** Those of the keys behind which an empty list is written, ready to spread. */
function cleared(fields: Fields, ...keys: string[]): { readonly cleared?: readonly string[] } {
  const empty = keys.filter((key) => {
    const entry = fields.get(key);
    const target = entry && resolve(entry.value);
    return target?.kind === 'list' && target.items.length === 0;
  });
  return empty.length > 0 ? { cleared: empty } : {};
}

function isTrue(node: SyntaxNode | undefined): boolean {
  const target = node && resolve(node);
  return target?.kind === 'scalar' && target.value === true;
}

function isBlank(node: SyntaxNode): boolean {
  const target = resolve(node);
  return !target || (target.kind === 'scalar' && target.text.trim() === '');
}

/** The entries of a map by key, merge keys (`<<`) included. */
class Fields {
  readonly #map: MapNode | undefined;
  /** With what is merged; undefined where nothing is. */
  readonly #merged: ReadonlyMap<string, Entry> | undefined;

  constructor(map: MapNode | undefined) {
    this.#map = map;
    this.#merged = map && entryOf(map, '<<') ? merged(map) : undefined;
  }

  static of(node: SyntaxNode): Fields {
    const target = resolve(node);
    return new Fields(target?.kind === 'map' ? target : undefined);
  }

  get(key: string): Entry | undefined {
    if (this.#merged) return this.#merged.get(key);
    return this.#map && entryOf(this.#map, key);
  }

  text(key: string): Text | undefined {
    return asText(this.get(key)?.value);
  }

  /** Those of the keys that have a text, ready to spread. */
  texts<K extends string>(...keys: K[]): { [P in K]?: Text } {
    const found: { [P in K]?: Text } = {};
    for (const key of keys) {
      const text = this.text(key);
      if (text) found[key] = text;
    }
    return found;
  }

  list(key: string): readonly SyntaxNode[] {
    const entry = this.get(key);
    const target = entry && resolve(entry.value);
    return target?.kind === 'list' ? target.items : [];
  }
}

/** All entries of a map with a merge key; what stands in the map itself counts first. */
function merged(map: MapNode, depth = 0): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (key: string, entry: Entry) => {
    if (!entries.has(key)) entries.set(key, entry);
  };
  for (const entry of map.entries) add(entry.key.text, entry);
  const merge = (node: SyntaxNode): void => {
    const target = resolve(node);
    if (target?.kind === 'list') target.items.forEach(merge);
    else if (target?.kind === 'map') for (const [key, entry] of merged(target, depth + 1)) add(key, entry);
  };
  const own = entries.get('<<');
  if (own && depth < 8) merge(own.value);
  return entries;
}
