import type { Analysis } from '../analysis/analyse';
import type { Behavior, Cell, Text } from '../model/ladder';
import { contains, type Entry, resolve, type Span, type SyntaxNode } from '../model/syntax';

/** What stands at a place of a ladder file. Levels, competencies and values are indexes into the ladder's lists. */
export type Place =
  /** The id or name of a level, or a reference to it in `follows`. */
  | { readonly kind: 'level'; readonly level: number; readonly span: Span }
  /** The id or name of a competency, or a reference to it. */
  | { readonly kind: 'competency'; readonly competency: number; readonly span: Span }
  /** The id or name of a value, or a reference to it. */
  | { readonly kind: 'value'; readonly value: number; readonly span: Span }
  /** The key of a cell, or words in it that are no behavior or example: a summary, a reason. */
  | {
      readonly kind: 'cell';
      readonly competency: number;
      readonly level: number;
      readonly cell: Cell;
      readonly onKey: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'behavior';
      readonly competency: number;
      readonly cell: Cell;
      readonly behavior: Behavior;
      /** The place is one of its examples. */
      readonly onExample: boolean;
      readonly span: Span;
    }
  /** A key of the format, or a value of it whose choices the format fixes. `path` has `*` for ids and items. */
  | { readonly kind: 'key'; readonly path: readonly string[]; readonly span: Span };

/** One step from the root inwards: the entry of a map, or the item of a list. */
interface Step {
  readonly name: string | number;
  readonly entry?: Entry;
  readonly node: SyntaxNode;
}

/** Keys of the file whose values are not free text. */
const fixedValues = new Set(['ladder', 'inheritance']);

/**
 * What stands at `offset`; undefined where nothing does (blanks, comments, punctuation), and for words that
 * belong to nothing else, such as a summary. A span's end counts, so that a cursor behind a word is on it.
 */
export function locate(analysis: Analysis, offset: number): Place | undefined {
  const { root, text } = analysis.document;
  if (!root || isBlank(text, offset)) return undefined;
  const { steps, onKey } = stepsTo(root, offset);
  const last = steps.at(-1);
  if (!last) return undefined;
  if (!onKey && resolve(last.node)?.kind !== 'scalar') return undefined;
  return new Locator(analysis, offset, steps, onKey).place(last);
}

/** Between words, not behind one: there is nothing to speak of. */
function isBlank(text: string, offset: number): boolean {
  return !/\S/.test(text.slice(Math.max(0, offset - 1), offset + 1).replaceAll('\uFEFF', ' '));
}

function stepsTo(
  root: SyntaxNode,
  offset: number,
): { readonly steps: readonly Step[]; readonly onKey: boolean } {
  const steps: Step[] = [];
  for (let node: SyntaxNode | undefined = root; node; ) {
    if (node.kind === 'map') {
      const entry: Entry | undefined = nearest(node.entries, offset);
      if (!entry) break;
      steps.push({ name: entry.key.text, entry, node: entry.value });
      if (contains(entry.key.span, offset)) return { steps, onKey: true };
      node = contains(entry.value.span, offset) ? entry.value : undefined;
      if (!node) return { steps: [], onKey: false };
    } else if (node.kind === 'list') {
      const item: SyntaxNode | undefined = nearest(node.items, offset);
      if (!item) break;
      steps.push({ name: node.items.indexOf(item), node: item });
      node = item;
    } else return { steps, onKey: false };
  }
  return { steps: [], onKey: false };
}

/** Where two touch, the one that begins at the offset. */
function nearest<T extends { readonly span: Span }>(items: readonly T[], offset: number): T | undefined {
  const index = items.findLastIndex(({ span }) => span.start <= offset);
  const item = items[index];
  if (item && contains(item.span, offset)) return item;
  return undefined;
}

class Locator {
  constructor(
    readonly analysis: Analysis,
    readonly offset: number,
    readonly steps: readonly Step[],
    readonly onKey: boolean,
  ) {}

  place(last: Step): Place | undefined {
    const [list, item, ...rest] = this.steps;
    if (item && typeof item.name === 'number') {
      const inner =
        list?.name === 'levels'
          ? this.#level(item, rest, last)
          : list?.name === 'competencies'
            ? this.#competency(item, rest, last)
            : list?.name === 'values'
              ? this.#value(item, rest, last)
              : undefined;
      if (inner) return inner;
    }
    if (!this.onKey && !(this.steps.length === 1 && fixedValues.has(String(list?.name)))) return undefined;
    const path = this.steps.map(({ name }) => (typeof name === 'number' ? '*' : name));
    if (path[0] === 'competencies' && path[2] === 'cells' && path[3] !== undefined) path[3] = '*';
    const span = this.onKey ? last.entry?.key.span : last.node.span;
    return span && { kind: 'key', path, span };
  }

  #level(item: Step, rest: readonly Step[], last: Step): Place | undefined {
    if (this.onKey) return undefined;
    if (rest[0]?.name === 'follows') return this.#reference('level', last);
    const level = this.#index(this.analysis.ladder.levels, item);
    if (level < 0 || !isName(rest)) return undefined;
    return { kind: 'level', level, span: last.node.span };
  }

  #value(item: Step, rest: readonly Step[], last: Step): Place | undefined {
    if (this.onKey) return undefined;
    if (rest[0]?.name === 'competencies') return this.#reference('competency', last);
    const value = this.#index(this.analysis.ladder.values, item);
    if (value < 0 || !isName(rest)) return undefined;
    return { kind: 'value', value, span: last.node.span };
  }

  #competency(item: Step, rest: readonly Step[], last: Step): Place | undefined {
    const competency = this.#index(this.analysis.ladder.competencies, item);
    if (competency < 0) return undefined;
    if (rest[0]?.name === 'cells' && rest[1]) return this.#cell(competency, rest[1], rest.length === 2, last);
    if (this.onKey) return undefined;
    if (rest[0]?.name === 'values') return this.#reference('value', last);
    if (!isName(rest)) return undefined;
    return { kind: 'competency', competency, span: last.node.span };
  }

  #cell(competency: number, { entry }: Step, atCell: boolean, last: Step): Place | undefined {
    const { ladder, graph } = this.analysis;
    const cell = ladder.competencies[competency]?.cells.find(({ span }) => span.start === entry?.span.start);
    if (!cell || !entry) return undefined;
    const level = graph.indexOf(cell.level.value);
    if (this.onKey && atCell) {
      if (level === undefined) return undefined;
      return { kind: 'cell', competency, level, cell, onKey: true, span: entry.key.span };
    }
    if (this.onKey) return this.#unquoted(competency, cell);
    const { span } = last.node;
    const at = (text: Text) => text.span.start === span.start && text.span.end === span.end;
    for (const behavior of cell.behaviors) {
      if (behavior.values.some(at)) return this.#reference('value', last);
      const onExample = behavior.examples.some(at);
      if (onExample || at(behavior.text))
        return { kind: 'behavior', competency, cell, behavior, onExample, span };
    }
    const unquoted = this.#unquoted(competency, cell);
    if (unquoted) return unquoted;
    if (level === undefined || cell.examples.some(at)) return undefined;
    return { kind: 'cell', competency, level, cell, onKey: false, span };
  }

  /** `- Owns: the release`, which reads as a key to YAML alone. */
  #unquoted(competency: number, cell: Cell): Place | undefined {
    const behavior = cell.behaviors.find(
      ({ text, span }) => text.span === span && contains(span, this.offset),
    );
    return (
      behavior && { kind: 'behavior', competency, cell, behavior, onExample: false, span: behavior.span }
    );
  }

  #reference(kind: 'level' | 'competency' | 'value', { node }: Step): Place | undefined {
    const target = resolve(node);
    if (target?.kind !== 'scalar') return undefined;
    const { ladder } = this.analysis;
    const lists = { level: ladder.levels, competency: ladder.competencies, value: ladder.values };
    const index = lists[kind].findIndex(({ id }) => id.value === target.text.trim());
    if (index < 0) return undefined;
    const { span } = node;
    if (kind === 'level') return { kind, level: index, span };
    return kind === 'competency' ? { kind, competency: index, span } : { kind, value: index, span };
  }

  /** An entry of the ladder stands where its item does; blank items have no entry. */
  #index(entries: readonly { readonly span: Span }[], { node }: Step): number {
    return entries.findIndex(({ span }) => span.start === node.span.start && span.end === node.span.end);
  }
}

/** The item itself (`- L1`), its `id` or its `name`. */
function isName(rest: readonly Step[]): boolean {
  return rest.length === 0 || (rest.length === 1 && (rest[0]?.name === 'id' || rest[0]?.name === 'name'));
}
