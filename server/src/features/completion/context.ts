import type { Position } from 'vscode-languageserver-types';
import { schemaAt } from '../schema';
import { flowSlot } from './flowSlot';
import { type Above, type Frame, framesAbove, type Trail } from './frames';
import type { Layout } from './indent';
import { blanks, type Line, type Lines, quoteEnd, unquote } from './lines';
import { entriesAround, itemsAround } from './siblings';
import type { EntrySlot, ItemSlot, Quote, Slot, ValueSlot } from './slots';

/** The schema's path of a trail: `*` for the ids of levels, too. */
export function pathOf(trail: Trail): string[] {
  return trail.map((name, index) =>
    index === 3 && trail[0] === 'competencies' && trail[2] === 'cells' ? '*' : name,
  );
}

/** What may stand somewhere, as far as the schema says. */
export function shapes(trail: Trail): {
  readonly map: boolean;
  readonly list: boolean;
  readonly words: boolean;
} {
  const schema = schemaAt(pathOf(trail));
  const types = [schema?.type ?? []].flat();
  return {
    map: schema?.properties !== undefined || typeof schema?.additionalProperties === 'object',
    list: schema?.items !== undefined,
    words: types.includes('string'),
  };
}

/**
 * What can be inserted at a place, the likeliest first: nothing in comments and in the middle of texts. Told by
 * the lines and their indentation alone.
 */
export function slotsAt(lines: Lines, position: Position, layout: Layout): Slot[] {
  if (position.line < 0 || position.line >= lines.count) return [];
  const line = lines.at(position.line);
  const cursor = Math.min(position.character, line.text.length);
  if (cursor > line.comment || line.boundary) return [];
  const above = framesAbove(lines, line.index);
  return new Finder(lines, layout, line, cursor, above).slots();
}

/** A map or list that the cursor may mean. */
interface Target {
  readonly kind: 'map' | 'list';
  readonly column: number;
  readonly trail: Trail;
  /** It is not there yet, or its first line is below. */
  readonly pending: boolean;
}

class Finder {
  readonly below: Line | undefined;

  constructor(
    readonly lines: Lines,
    readonly layout: Layout,
    readonly line: Line,
    readonly cursor: number,
    readonly above: Above,
  ) {
    [this.below] = lines.walk(line.index, 1);
  }

  slots(): Slot[] {
    const { line, cursor, above } = this;
    const { end } = above;
    const place = line.blank ? cursor : line.content;
    if (end.kind === 'flow' && (place > end.column || /^[\]}]/.test(line.text.slice(line.content)))) {
      return flowSlot(this.lines, line, cursor, end.start, end.trail);
    }
    if (end.kind === 'block' && this.#inBlock(end.column, place)) return [];
    if (line.blank) return line.text.slice(0, line.comment).trim() === '' ? this.#blank() : [];
    if (end.kind === 'words' && line.indent > end.column) return [];
    const dash = line.dashes.at(-1);
    if (dash === undefined) return this.#content(undefined);
    if (line.dashes.length > 1 || cursor <= dash) return [];
    const list = this.#list(dash);
    return list ? this.#content(list) : [];
  }

  /** Blank lines are a literal text's own where it goes on below; where it ends, its column tells. */
  #inBlock(column: number, place: number): boolean {
    if (!this.line.blank) return place > column;
    return (this.below !== undefined && this.below.indent > column) || place > column;
  }

  /** The block maps and lists that something may be inserted in without breaking what stands below. */
  #targets(): Target[] {
    const { frames, end } = this.above;
    const pending = this.#pending();
    const { below } = this;
    const column = below?.indent ?? 0;
    const dash = below?.dashes[0] !== undefined;
    if (below && (end.kind === 'key' || end.kind === 'dash')) {
      if (column > end.column || (dash && column === end.column && end.kind === 'key')) return pending;
    }
    let least = 0;
    if (below) {
      const is = (frame: Frame) => frame.column === column && (frame.kind === 'list') === dash;
      least = frames.findLastIndex(is);
      if (least < 0)
        least = Math.max(
          0,
          frames.findLastIndex((frame) => frame.column <= column),
        );
    }
    const root: Target[] =
      frames.length === 0 && end.kind === 'none'
        ? [{ kind: 'map', column: 0, trail: [], pending: false }]
        : [];
    return [...root, ...frames.slice(least).map((frame) => ({ ...frame, pending: false })), ...pending];
  }

  /** The value of the key or dash above, which is still missing or begins below. */
  #pending(): Target[] {
    const { end } = this.above;
    const { below, layout } = this;
    if (end.kind !== 'key' && end.kind !== 'dash') return [];
    const { map, list } = shapes(end.trail);
    const least = end.kind === 'key' ? end.column : end.column + 1;
    const written =
      below && (below.dashes.length > 0 ? below.indent >= least : below.indent > end.column)
        ? { column: below.indent, list: below.dashes.length > 0 }
        : undefined;
    const targets: Target[] = [];
    if (list && written?.list !== false) {
      const step = end.kind === 'key' ? layout.list : layout.dash;
      targets.push({
        kind: 'list',
        column: written?.column ?? end.column + step,
        trail: end.trail,
        pending: true,
      });
    }
    if (map && written?.list !== true) {
      const step = end.kind === 'key' ? layout.step : layout.dash;
      targets.push({
        kind: 'map',
        column: written?.column ?? end.column + step,
        trail: end.trail,
        pending: true,
      });
    }
    return targets;
  }

  /** Nothing is on the line: everything that is open may be meant, what stands at the cursor's column most. */
  #blank(): Slot[] {
    const { cursor, line } = this;
    const targets = this.#targets();
    const distance = ({ column }: Target) => Math.abs(column - cursor);
    const byNearness = targets.toReversed().sort((a, b) => distance(a) - distance(b));
    const nearest = byNearness[0];
    return byNearness.map((target) => {
      const meant =
        target === nearest || target.column === cursor || (target.pending && nearest?.pending === true);
      const { column } = target;
      const spaces = /^ *$/.test(line.text.slice(0, Math.min(column, cursor)));
      const start = spaces ? Math.min(column, cursor) : 0;
      const comment = line.comment < line.text.length;
      const touching = comment && blanks(line.text, cursor) === cursor;
      const edit = {
        start,
        end: comment ? cursor : line.text.length,
        before: ' '.repeat(column - start),
        after: touching ? ' ' : '',
        tail: line.text.slice(cursor, comment ? undefined : cursor),
      };
      const base = { edit, typed: '', flow: false, rank: meant ? 0 : 1, prose: false };
      return target.kind === 'map'
        ? this.#entry(target.trail, column, base, false)
        : this.#item(target, base);
    });
  }

  #entry(
    trail: Trail,
    column: number,
    base: Omit<EntrySlot, 'kind' | 'trail' | 'column' | 'colon' | 'entries'>,
    colon: boolean,
  ): EntrySlot {
    const entries = () => entriesAround(this.lines, this.line.index, column);
    return { kind: 'entry', trail, column, colon, entries, ...base };
  }

  #item(
    { trail, column }: Pick<Target, 'trail' | 'column'>,
    base: Omit<ItemSlot, 'kind' | 'trail' | 'column' | 'inner' | 'dash' | 'items' | 'owner'>,
    writtenInner?: number,
  ): ItemSlot {
    const items = () => itemsAround(this.lines, this.line.index, column);
    const inner = writtenInner ?? column + this.layout.dash;
    const holder = this.above.frames.find(
      (frame) => frame.kind === 'map' && frame.trail.length === trail.length - 1,
    );
    const owner = () => entriesAround(this.lines, this.line.index, holder?.column ?? 0);
    return {
      kind: 'item',
      trail: [...trail, '*'],
      column,
      inner,
      dash: writtenInner !== undefined,
      items,
      owner,
      ...base,
    };
  }

  /** The list that a dash at `column` belongs to, or should: people press Enter and type a dash. */
  #list(column: number): Target | undefined {
    const { end, frames } = this.above;
    const exact = frames.findLast((frame) => frame.kind === 'list' && frame.column === column);
    const lists = this.#targets().filter(({ kind }) => kind === 'list');
    const pending = lists.find((list) => list.pending);
    if (pending && 'column' in end && (column > end.column || (column === end.column && !exact))) {
      const written = this.below !== undefined && this.below.dashes[0] === pending.column;
      return written ? pending : { ...pending, column };
    }
    if (exact) return { ...exact, pending: false };
    return nearest(lists, column);
  }

  /** The map that a key at `column` belongs to, or should. */
  #map(column: number): Target | undefined {
    const exact = this.above.frames.findLast((frame) => frame.kind === 'map' && frame.column === column);
    if (exact) return { ...exact, pending: false };
    const { end } = this.above;
    const targets = this.#targets();
    const pending = targets.find((target) => target.pending && target.kind === 'map');
    if (pending && 'column' in end && column > end.column) return pending;
    return nearest(
      targets.filter(({ kind, pending: waits }) => kind === 'map' && !waits),
      column,
    );
  }

  /** Something is on the line; `list` holds it when it begins with a dash. */
  #content(list: Target | undefined): Slot[] {
    const { line, cursor } = this;
    const { key, value, content } = line;
    const dash = line.dashes.at(-1);
    const itemTrail = list && [...list.trail, '*'];
    if (key && cursor > key.colon) {
      const trail = itemTrail ?? this.#map(key.start)?.trail;
      return trail ? this.#value([...trail, key.text], key.start, key.colon + 1) : [];
    }
    if (key && cursor > key.end) return [];
    if (!key && /^[[{]/.test(value.text) && cursor > value.start) {
      const trail = itemTrail ?? [];
      if (!itemTrail && this.above.end.kind !== 'none') return [];
      return flowSlot(this.lines, line, cursor, this.lines.start(line.index) + value.start, trail);
    }
    const word = this.#word(content, key?.end);
    if (!word) return [];
    const slots: Slot[] = [];
    if (list && itemTrail && dash !== undefined) {
      const inner = this.#innerColumn(dash, content);
      const edit = this.#editAfterDash(list.column, dash, inner, word);
      const base = { ...word, edit, flow: false, rank: 0 };
      const { map, words } = shapes(itemTrail);
      const column = inner + list.column - dash;
      if (!key) slots.push(this.#item(list, { ...base, prose: words }, column));
      if (map) {
        const prose = words && this.#noSiblings(inner);
        slots.push(this.#entry(itemTrail, column, { ...base, prose }, key !== undefined));
      }
      return slots;
    }
    const target = this.#map(content);
    const pending = this.#targets().find((other) => other.pending && other.kind === 'list');
    if (pending && !key && 'column' in this.above.end && content > this.above.end.column) {
      const edit = this.#editAt(pending.column, content, word);
      slots.push(
        this.#item(pending, { ...word, edit, flow: false, rank: 0, prose: shapes(pending.trail).words }),
      );
    }
    if (target) {
      const edit = this.#editAt(target.column, content, word);
      const prose = target.pending && shapes(target.trail).words && this.below?.indent !== target.column;
      slots.push(
        this.#entry(
          target.trail,
          target.column,
          { ...word, edit, flow: false, rank: 0, prose },
          key !== undefined,
        ),
      );
    }
    return slots;
  }

  /** Keys of the item below the dash's line fix the column of those on it. */
  #innerColumn(dash: number, content: number): number {
    const { below, line } = this;
    const keyBelow = below && below.dashes.length === 0 && below.key && below.indent > dash;
    if (keyBelow) return below.indent;
    return line.value.text === '' && !line.key ? dash + this.layout.dash : content;
  }

  #noSiblings(column: number): boolean {
    const { below } = this;
    return !(below && below.dashes.length === 0 && below.key && below.indent === column);
  }

  #editAfterDash(list: number, dash: number, inner: number, word: Word) {
    const { text, content } = this.line;
    const spaced = text.slice(dash + 1, word.start);
    const blank = this.line.value.text === '' && !this.line.key;
    const right = list === dash && /^ *$/.test(text.slice(0, dash));
    const gap = blank ? inner - dash - 1 : Math.max(content - dash - 1, 1);
    if (!right) return this.#edit(0, word, `${' '.repeat(list)}-${' '.repeat(gap)}`);
    if (spaced.length === gap && !spaced.includes('\t')) return this.#edit(word.start, word, '');
    return this.#edit(dash + 1, word, ' '.repeat(gap));
  }

  #editAt(column: number, content: number, word: Word) {
    const right = column === content && /^ *$/.test(this.line.text.slice(0, content));
    return right ? this.#edit(word.start, word, '') : this.#edit(0, word, ' '.repeat(column));
  }

  #edit(start: number, word: Word, before: string) {
    const { text, comment } = this.line;
    const rest = text.slice(word.end, comment);
    const blank = rest.trim() === '';
    const tail = blank && comment < text.length ? text.slice(word.end) : '';
    return { start, end: blank && !tail ? text.length : word.end, before, after: '', tail };
  }

  /** The word at the cursor when it begins at `start`; undefined when the cursor is not in it. */
  #word(start: number, keyEnd: number | undefined): Word | undefined {
    const { cursor, line } = this;
    const { text, comment } = line;
    if (cursor < start) return line.value.text === '' && !line.key ? emptyWord(cursor) : undefined;
    const first = text[start];
    const quote = first === '"' || first === "'" ? first : undefined;
    let end =
      keyEnd ??
      (quote
        ? (quoteEnd(text, start) ?? wordEnd(text, Math.max(cursor, start + 1), comment))
        : wordEnd(text, cursor, comment));
    if (start >= comment || start === text.length) end = cursor;
    if (cursor > end) return undefined;
    if (quote && cursor === start) return undefined;
    const written = text.slice(start, cursor);
    const from = start >= comment || text.slice(start, cursor).trim() === '' ? cursor : start;
    if (quote) return { start: from, end, typed: unquote(`${written}`), quote };
    return { start: from, end: Math.max(end, cursor), typed: written.trim() === '' ? '' : written };
  }

  /** Behind the colon of a key. */
  #value(trail: Trail, column: number, colon: number): Slot[] {
    const { line, cursor, below } = this;
    const { value } = line;
    if (/^[[{]/.test(value.text) && cursor > value.start) {
      return flowSlot(this.lines, line, cursor, this.lines.start(line.index) + value.start, trail);
    }
    if (/^[&*!|>[{]/.test(value.text)) return [];
    const word =
      value.text === ''
        ? emptyWord(cursor)
        : cursor < value.start
          ? undefined
          : this.#word(value.start, undefined);
    if (!word) return [];
    const spaced = word.start > colon;
    const start = value.text === '' ? Math.min(cursor, colon + 1) : word.start;
    const edit = this.#edit(start, word, spaced ? '' : ' ');
    const deeper = below && (below.dashes.length > 0 ? below.indent >= column : below.indent > column);
    const inner =
      deeper && value.text === ''
        ? {
            column: below.indent,
            dash: below.dashes.length > 0,
            entries: () => entriesAround(this.lines, line.index, below.indent),
          }
        : undefined;
    const slot: ValueSlot = {
      kind: 'value',
      trail,
      column,
      colon,
      ...(inner && { inner }),
      owner: () => entriesAround(this.lines, line.index, column),
      ...word,
      edit,
      flow: false,
      rank: 0,
      prose: shapes(trail).words,
    };
    return [slot];
  }
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly quote?: Quote;
}

function emptyWord(cursor: number): Word {
  return { start: cursor, end: cursor, typed: '' };
}

/** The end of what stands without a blank behind the cursor. */
function wordEnd(text: string, from: number, comment: number): number {
  let at = from;
  while (at < comment && !/[\s]/.test(text[at] ?? ' ')) at++;
  return at;
}

function nearest(targets: readonly Target[], column: number): Target | undefined {
  const distance = (target: Target) => Math.abs(target.column - column);
  return targets.toReversed().sort((a, b) => distance(a) - distance(b))[0];
}
