/** Every place at which a ladder names a level, a competency, a value or a group by its id. */
import type { Analysis } from '../analysis/analyse';
import { contains, entryOf, type MapNode, resolve, type Span, type SyntaxNode } from '../model/syntax';
import { locate } from './locate';

/** A group is there wherever a competency names it: no place of it is a declaration. */
export type IdKind = 'level' | 'competency' | 'value' | 'group';

/** What an id names. */
export interface Named {
  readonly kind: IdKind;
  readonly id: string;
}

/** An id where it is written. */
export interface Occurrence extends Named {
  /** With its quotes. Of an alias, the alias. */
  readonly span: Span;
  /** Where the entry gets its id, as opposed to where others refer to it. */
  readonly declaration: boolean;
  /** The key of a cell. */
  readonly key: boolean;
  /** Between brackets. */
  readonly flow: boolean;
  /** Where the words stand that an alias stands for. */
  readonly target?: Span;
}

const known = new WeakMap<object, readonly Occurrence[]>();

/** In order of place. Worked out once for each reading of a text. */
export function occurrencesOf({ document }: Pick<Analysis, 'document'>): readonly Occurrence[] {
  let found = known.get(document);
  if (!found) {
    found = document.map ? new Collector().collect(document.map) : [];
    known.set(document, found);
  }
  return found;
}

/** The id that is written at an offset; behind its last letter counts. */
export function occurrenceAt(analysis: Pick<Analysis, 'document'>, offset: number): Occurrence | undefined {
  return occurrencesOf(analysis).findLast(({ span }) => contains(span, offset));
}

/** What an id or a name at an offset names. */
export function namedAt(analysis: Analysis, offset: number): Named | undefined {
  const written = occurrenceAt(analysis, offset);
  if (written) return written;
  const place = locate(analysis, offset);
  const { levels, competencies, values } = analysis.ladder;
  const entry =
    place?.kind === 'level'
      ? levels[place.level]
      : place?.kind === 'competency'
        ? competencies[place.competency]
        : place?.kind === 'value'
          ? values[place.value]
          : undefined;
  return entry && place ? { kind: place.kind as IdKind, id: entry.id.value } : undefined;
}

/** The places of one level, competency or value. */
export function placesOf(analysis: Pick<Analysis, 'document'>, { kind, id }: Named): readonly Occurrence[] {
  return occurrencesOf(analysis).filter((one) => one.kind === kind && one.id === id);
}

interface As {
  readonly kind: IdKind;
  readonly declaration?: boolean;
  readonly key?: boolean;
  readonly flow: boolean;
}

class Collector {
  readonly #found: Occurrence[] = [];
  /** What aliases lead to a second time. */
  readonly #seen = new Set<string>();

  collect(root: MapNode): readonly Occurrence[] {
    this.#entries(root, 'values', 'value', (map) => this.#references(map, 'competencies', 'competency'));
    this.#entries(root, 'levels', 'level', (map) => this.#references(map, 'follows', 'level'));
    this.#entries(root, 'competencies', 'competency', (map) => {
      this.#references(map, 'group', 'group');
      this.#references(map, 'values', 'value');
      this.#cells(map);
    });
    return this.#found.sort((a, b) => a.span.start - b.span.start);
  }

  #entries(root: MapNode, key: string, kind: IdKind, inside: (map: MapNode) => void): void {
    const list = target(field(root, key));
    if (list?.kind !== 'list') return;
    for (const item of list.items) {
      const entry = resolve(item);
      if (entry?.kind === 'scalar') this.#add(item, { kind, declaration: true, flow: list.flow });
      if (entry?.kind !== 'map') continue;
      const id = field(entry, 'id');
      // A half-typed entry goes by its name.
      const named = id && isWritten(id) ? id : field(entry, 'name');
      if (named) this.#add(named, { kind, declaration: true, flow: entry.flow });
      inside(entry);
    }
  }

  #references(map: MapNode, key: string, kind: IdKind): void {
    const node = field(map, key);
    if (node) this.#all(node, kind, map.flow);
  }

  #all(node: SyntaxNode, kind: IdKind, flow: boolean): void {
    const written = resolve(node);
    if (written?.kind === 'list') for (const item of written.items) this.#all(item, kind, written.flow);
    else this.#add(node, { kind, flow });
  }

  #cells(competency: MapNode): void {
    const cells = target(field(competency, 'cells'));
    if (cells?.kind !== 'map') return;
    for (const { key, value } of cells.entries) {
      if (key.text !== '<<') this.#add(key, { kind: 'level', key: true, flow: cells.flow });
      const cell = resolve(value);
      const inner = cell?.kind === 'map' && !entryOf(cell, 'behavior') ? field(cell, 'behaviors') : value;
      if (inner) this.#behaviors(inner, 0);
    }
  }

  #behaviors(node: SyntaxNode, depth: number): void {
    const written = resolve(node);
    if (written?.kind === 'list' && depth < 32) {
      for (const item of written.items) this.#behaviors(item, depth + 1);
    } else if (written?.kind === 'map' && field(written, 'behavior')) {
      this.#references(written, 'values', 'value');
    }
  }

  #add(node: SyntaxNode, { kind, declaration = false, key = false, flow }: As): void {
    const scalar = resolve(node);
    if (scalar?.kind !== 'scalar') return;
    const id = scalar.text.trim();
    const place = `${kind} ${node.span.start}`;
    if (!id || this.#seen.has(place)) return;
    this.#seen.add(place);
    const { span } = node;
    const alias = node.kind === 'alias' && { target: scalar.span };
    this.#found.push({ kind, id, span, declaration, key, flow, ...alias });
  }
}

function isWritten(node: SyntaxNode): boolean {
  const scalar = resolve(node);
  return scalar?.kind === 'scalar' && scalar.text.trim() !== '';
}

function target(node: SyntaxNode | undefined) {
  return node && resolve(node);
}

/** The value of a key: the map's own, else one that is merged in with `<<`. */
function field(map: MapNode, key: string, depth = 0): SyntaxNode | undefined {
  const own = entryOf(map, key);
  if (own || depth > 8) return own?.value;
  const merged = target(entryOf(map, '<<')?.value);
  const maps = merged?.kind === 'list' ? merged.items.map(resolve) : [merged];
  for (const one of maps) {
    const found = one?.kind === 'map' ? field(one, key, depth + 1) : undefined;
    if (found) return found;
  }
  return undefined;
}
