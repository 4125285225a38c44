import type { Position } from 'vscode-languageserver-types';
import { flowSlot } from './flowSlot';
import { type Above, framesAbove, type Trail } from './frames';
import type { Layout } from './indent';
import { blanks, type Line, type Lines } from './lines';
import { type Format, ladderFormat, shapes } from './path';
import { referenceTo } from './references';
import { entriesAround, itemsAround } from './siblings';
import type { EntrySlot, ItemSlot, Slot, ValueSlot } from './slots';
import { type Target, Targets } from './targets';
import { editOf, emptyWord, type Word, wordAt } from './word';

/**
 * What can be inserted at a place, the likeliest first: nothing in comments and in the middle of texts. Told by
 * the lines and their indentation alone.
 */
export function slotsAt(
  lines: Lines,
  position: Position,
  layout: Layout,
  format: Format = ladderFormat,
): Slot[] {
  if (position.line < 0 || position.line >= lines.count) return [];
  const line = lines.at(position.line);
  const cursor = Math.min(position.character, line.text.length);
  if (cursor > line.comment || line.boundary) return [];
  const above = framesAbove(lines, line.index);
  return new Finder(lines, layout, line, cursor, above, format).slots();
}

class Finder {
  readonly below: Line | undefined;
  readonly targets: Targets;

  constructor(
    readonly lines: Lines,
    readonly layout: Layout,
    readonly line: Line,
    readonly cursor: number,
    readonly above: Above,
    readonly format: Format,
  ) {
    [this.below] = lines.walk(line.index, 1);
    // What is indented more than a dash or a key on the line is theirs, and says nothing of where they belong.
    const own = line.dashes[0] ?? (line.key ? line.content : Number.POSITIVE_INFINITY);
    const [after] = lines.walk(line.index, 1, () => own);
    this.targets = new Targets(above, after, layout, format);
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
    const list = this.targets.list(dash);
    if (!list) return [];
    return [...this.#content(list), ...this.#leave(list)];
  }

  /** Behind a dash with nothing after it: Enter has written it, and the author is done with the list. */
  #leave(list: Target): Slot[] {
    const { line, cursor, lines, layout, above, format } = this;
    if (line.key || line.value.text !== '' || line.comment < line.text.length) return [];
    // Of ids, one is chosen.
    if (referenceTo(list.trail)) return [];
    const blank: Line = { ...line, dashes: [], blank: true };
    const slots = new Finder(lines, layout, blank, cursor, above, format).#blank();
    const passed = line.text.slice(line.indent, cursor);
    return slots
      .filter(({ kind, column }) => kind !== 'value' && column < list.column)
      .map((slot) => ({
        ...slot,
        rank: slot.rank + 1,
        edit: { ...slot.edit, start: 0, before: ' '.repeat(slot.column), passed },
      }));
  }

  /** Blank lines are a literal text's own where it goes on below; where it ends, its column tells. */
  #inBlock(column: number, place: number): boolean {
    if (!this.line.blank) return place > column;
    return (this.below !== undefined && this.below.indent > column) || place > column;
  }

  /** Nothing is on the line: everything that is open may be meant, what stands at the cursor's column most. */
  #blank(): Slot[] {
    const { cursor, line } = this;
    const targets = this.targets.all();
    const place = this.#measured(cursor);
    const distance = ({ column }: Target) => Math.abs(column - place);
    const byNearness = targets.toReversed().sort((a, b) => distance(a) - distance(b));
    const nearest = byNearness[0];
    return byNearness.map((target) => {
      const meant =
        target === nearest || target.column === place || (target.pending && nearest?.pending === true);
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
        rest: false,
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

  /** Something is on the line; `list` holds it when it begins with a dash. */
  #content(list: Target | undefined): Slot[] {
    const { line, cursor } = this;
    const { key, value, content } = line;
    const dash = line.dashes.at(-1);
    const itemTrail = list && [...list.trail, '*'];
    if (key && cursor > key.colon) {
      const trail = itemTrail ?? this.targets.map(key.start)?.trail;
      return trail ? this.#value([...trail, key.text], key.start, key.colon + 1) : [];
    }
    if (key && cursor > key.end) return [];
    if (!key && /^[[{]/.test(value.text) && cursor > value.start) {
      const trail = itemTrail ?? [];
      if (!itemTrail && this.above.end.kind !== 'none') return [];
      return flowSlot(this.lines, line, cursor, this.lines.start(line.index) + value.start, trail);
    }
    const word = wordAt(line, cursor, content, key?.end);
    if (!word) return [];
    const slots: Slot[] = [];
    if (list && itemTrail && dash !== undefined) {
      const inner = this.#innerColumn(dash, content);
      const edit = this.#editAfterDash(list.column, dash, inner, word);
      const base = { ...word, edit, flow: false, rank: 0 };
      const { map, words } = shapes(itemTrail, this.format);
      const column = inner + list.column - dash;
      if (!key) slots.push(this.#item(list, { ...base, prose: words }, column));
      if (map) {
        const prose = words && this.#noSiblings(inner);
        slots.push(this.#entry(itemTrail, column, { ...base, prose }, key !== undefined));
      }
      return slots;
    }
    const place = this.#measured(content);
    const target = this.targets.map(place);
    const pending = this.targets.all().find((other) => other.pending && other.kind === 'list');
    if (pending && !key && 'column' in this.above.end && place > this.above.end.column) {
      const edit = this.#editAt(pending.column, content, word);
      slots.push(
        this.#item(pending, {
          ...word,
          edit,
          flow: false,
          rank: 0,
          prose: shapes(pending.trail, this.format).words,
        }),
      );
    }
    if (target) {
      const edit = this.#editAt(target.column, content, word);
      const prose =
        target.pending && shapes(target.trail, this.format).words && this.below?.indent !== target.column;
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

  /** The column that an indentation with tabs means, as far as it means any: a step for each. */
  #measured(column: number): number {
    const tabs = this.line.text.slice(0, column).split('\t').length - 1;
    return column + tabs * (this.layout.step - 1);
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
    if (!right) return editOf(this.line, 0, word, `${' '.repeat(list)}-${' '.repeat(gap)}`);
    if (spaced.length === gap && !spaced.includes('\t')) return editOf(this.line, word.start, word, '');
    return editOf(this.line, dash + 1, word, ' '.repeat(gap));
  }

  #editAt(column: number, content: number, word: Word) {
    const right = column === content && /^ *$/.test(this.line.text.slice(0, content));
    return right ? editOf(this.line, word.start, word, '') : editOf(this.line, 0, word, ' '.repeat(column));
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
          : wordAt(line, cursor, value.start);
    if (!word) return [];
    const spaced = word.start > colon;
    const start = value.text === '' ? Math.min(cursor, colon + 1) : word.start;
    const edit = editOf(this.line, start, word, spaced ? '' : ' ');
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
      prose: shapes(trail, this.format).words,
    };
    return [slot];
  }
}
