import type { FormattingOptions } from 'vscode-languageserver-types';
import type { LadderDocument } from '../../model/ladder';
import type { ListNode, MapNode, SyntaxNode } from '../../model/syntax';
import { isBlank, isBlock, isComment, type Line, lastLine, lineIndex, linesOf, margin } from './lines';
import { Habits, type Style } from './style';

/** The text with one indentation throughout: the one that most of it has. */
export function indented({ text, map }: LadderDocument, options: FormattingOptions): string {
  if (!map || map.flow || /^(?:---|\.\.\.|%)|^ *\? /m.test(text)) return text;
  const reader = new Indentation(text);
  try {
    reader.root(map);
  } catch (error) {
    if (error instanceof Unusual) return text;
    throw error;
  }
  return reader.written(reader.habits.style(options));
}

/** Something is written in a way that nobody writes: it is left as it is. */
class Unusual extends Error {}

/** Part of the tree that begins on a line: a key or a dash. Columns follow from those around it. */
interface Place {
  readonly column: number;
  /** The new column in a style. */
  readonly wanted: (style: Style) => number;
}

/** Lines of a text that goes on: they move with the place that the text is at. */
interface Tail {
  readonly place: Place;
  readonly block: boolean;
}

const root: Place = { column: 0, wanted: () => 0 };

class Indentation {
  readonly habits = new Habits();
  readonly #lines: readonly Line[];
  /** By line, what begins on it, from left to right. */
  readonly #places = new Map<number, Place[]>();
  readonly #tails = new Map<number, Tail>();

  constructor(readonly text: string) {
    this.#lines = linesOf(text);
  }

  root(map: MapNode): void {
    const first = map.entries[0];
    const column = first ? this.#column(first.key.span.start) : 0;
    this.#entries(map, column === 0 ? root : { column, wanted: () => 0 });
  }

  #entries(map: MapNode, place: Place): void {
    for (const { key, value } of map.entries) {
      const { line, column } = this.#begin(key.span.start);
      if (column !== place.column) throw new Unusual();
      this.#put(line, place);
      if (this.#lineOf(key.span.end) !== line) throw new Unusual();
      this.#value(value, place, line);
    }
  }

  /** What stands behind a key. */
  #value(value: SyntaxNode, place: Place, line: number): void {
    const block = (value.kind === 'map' || value.kind === 'list') && !value.flow;
    if (!block) {
      this.#text(value, place, line);
      return;
    }
    const { line: first, column } = this.#begin(value.span.start);
    if (first === line) throw new Unusual();
    const width = column - place.column;
    if (value.kind === 'list') {
      this.habits.dash(width);
      this.#items(value, { column, wanted: (style) => place.wanted(style) + style.dash });
    } else {
      this.habits.step(width);
      this.#entries(value, { column, wanted: (style) => place.wanted(style) + style.step });
    }
  }

  #items(list: ListNode, place: Place): void {
    let from = this.#lineOf(list.span.start);
    for (const item of list.items) {
      const line = this.#dash(from, item, place.column);
      this.#put(line, place);
      const words = this.#lines[line]?.words ?? '';
      const width = /^\s*/.exec(words.slice(place.column + 1))?.[0].length ?? 0;
      const column = place.column + 1 + width;
      const behind = column < words.length && words[column] !== '#';
      const inner: Place = { column, wanted: (style) => place.wanted(style) + style.item };
      const block = (item.kind === 'map' || item.kind === 'list') && !item.flow;
      const first = this.#lineOf(item.span.start);
      if (behind && !/\t/.test(words.slice(place.column, column))) {
        if (first !== line && block) throw new Unusual();
        this.habits.item(column - place.column);
        this.#put(line, inner);
      } else if (behind) throw new Unusual();
      if (!block) this.#text(item, behind ? inner : place, line, place);
      else {
        const below = behind ? inner : { ...inner, column: this.#begin(item.span.start).column };
        if (item.kind === 'map') this.#entries(item, below);
        else this.#items(item as ListNode, below);
      }
      from = this.#endOf(item, line) + 1;
    }
  }

  /** A text or what stands in brackets: its further lines move along. */
  #text(node: SyntaxNode, place: Place, line: number, parent = place): void {
    const end = lastLine(this.#lines, this.text, node.span, node);
    for (let at = line + 1; at <= end; at++) {
      this.#tails.set(at, { place: isBlock(node) ? parent : place, block: isBlock(node) });
    }
  }

  #endOf(node: SyntaxNode, line: number): number {
    const end = this.#lineOf(Math.max(node.span.end - 1, node.span.start));
    return Math.max(end, line);
  }

  /** The line with the dash of an item: the first below the item before that has one at the column of the list. */
  #dash(from: number, item: SyntaxNode, column: number): number {
    const last = this.#lineOf(item.span.start);
    for (let at = from; at <= last; at++) {
      const words = this.#lines[at]?.words ?? '';
      if (/^-(?:\s|$)/.test(words.slice(column)) && /^[\s-]*$/.test(words.slice(0, column))) return at;
    }
    throw new Unusual();
  }

  /** Where what stands at an offset begins, anchors and tags in front included. */
  #begin(offset: number): { readonly line: number; readonly column: number } {
    const line = this.#lineOf(offset);
    const { start = 0, words = '' } = this.#lines[line] ?? {};
    const before = words.slice(0, offset - start);
    const match = /^(?: |-(?= ))*((?:[&!]\S*[ \t]+)*)(?:\uFEFF)?$/.exec(before);
    if (!match) throw new Unusual();
    return { line, column: offset - start - (match[1]?.length ?? 0) - (before.endsWith('\uFEFF') ? 1 : 0) };
  }

  #column(offset: number): number {
    return this.#begin(offset).column;
  }

  #lineOf(offset: number): number {
    return lineIndex(this.#lines, offset);
  }

  #put(line: number, place: Place): void {
    const places = this.#places.get(line);
    if (!places) this.#places.set(line, [place]);
    else if (places.at(-1)?.column !== place.column) {
      if ((places.at(-1)?.column ?? 0) > place.column) throw new Unusual();
      places.push(place);
    }
  }

  written(style: Style): string {
    let after = '';
    this.#lines.forEach((line, index) => {
      after += this.#line(line, index, style) + this.text.slice(line.end, line.next);
    });
    return after;
  }

  #line(line: Line, index: number, style: Style): string {
    const places = this.#places.get(index);
    if (places) return this.#start(line.words, places, style);
    const tail = this.#tails.get(index);
    if (tail) return this.#further(line, tail, style);
    if (isBlank(line) || !isComment(line)) return line.words;
    return ' '.repeat(this.#comment(line, index, style)) + line.words.trimStart();
  }

  #start(words: string, places: readonly Place[], style: Style): string {
    let after = '';
    places.forEach((place, index) => {
      const next = places[index + 1];
      const gap = place.wanted(style) - after.length;
      after += ' '.repeat(Math.max(gap, 0));
      after += next ? words.slice(place.column, next.column).trimEnd() : words.slice(place.column);
    });
    return after;
  }

  /** In a block text each blank of the margin behind the first counts; elsewhere only that there is one does. */
  #further(line: Line, { place, block }: Tail, style: Style): string {
    const by = place.wanted(style) - place.column;
    if (by === 0 || (isBlank(line) && (!block || line.words.length === 0))) return line.words;
    if (by > 0)
      return isBlank(line) && line.words.length <= place.column ? line.words : ' '.repeat(by) + line.words;
    if (block) return line.words.slice(Math.min(-by, margin(line)));
    const left = Math.max(margin(line) + by, Math.min(margin(line), place.wanted(style) + 1));
    return ' '.repeat(left) + line.words.slice(margin(line));
  }

  /** At the column of what it stands above, or of what it stands below where it is in line with that. */
  #comment(line: Line, index: number, style: Style): number {
    const column = margin(line);
    const below = this.#next(index, 1, (places) => places[0]);
    if (below?.column === column) return below.wanted(style);
    const above = this.#next(index, -1, (places) => places.find((place) => place.column === column));
    if (above) return above.wanted(style);
    const near = below ?? this.#next(index, -1, (places) => places.at(-1));
    return near ? Math.max(0, column + near.wanted(style) - near.column) : column;
  }

  #next(index: number, by: number, pick: (places: readonly Place[]) => Place | undefined): Place | undefined {
    for (let at = index + by; at >= 0 && at < this.#lines.length; at += by) {
      const places = this.#places.get(at);
      const found = places && pick(places);
      if (found) return found;
      // Above, a key further out ends what the comment may belong to.
      if (places && by < 0 && (places[0]?.column ?? 0) === 0) return undefined;
    }
    return undefined;
  }
}
