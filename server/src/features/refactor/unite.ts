/** Two cells become one: what both say, each thing once. */
import { wordsEnd } from '../../analysis/fixes/textEdit';
import { writeText } from '../../analysis/fixes/writeText';
import { commentOf, lineAt, nextLine } from '../../model/comments';
import { type CellDraft, saysSomething } from '../../model/draft';
import { type Entry, entryOf, type MapNode, type SyntaxNode } from '../../model/syntax';
import { writeLadder } from '../../model/write';
import { behaviorList } from '../fixes/place';
import { type Parts, partsOf, type Source, type TextEdit, withoutPart } from './parts';
import { shiftedLines } from './shiftedLines';

/** What two cells say together; `more` gives way where only one can be. */
export function unitedCell(cell: CellDraft, more: CellDraft): CellDraft {
  if (!hasWords(more)) return hasWords(cell) || answers(cell) ? cell : { ...more, level: cell.level };
  if (!hasWords(cell)) return { ...more, level: cell.level };
  const summary =
    cell.summary === undefined || alike(cell.summary, more.summary ?? '')
      ? (cell.summary ?? more.summary)
      : [cell.summary, ...(more.summary === undefined ? [] : [more.summary])].join(' ');
  const examples = [
    ...(cell.examples ?? []),
    ...news(more.examples ?? [], cell.examples ?? [], (text) => text),
  ];
  return {
    level: cell.level,
    ...(summary !== undefined && { summary }),
    behaviors: [...cell.behaviors, ...newBehaviors(cell, more)],
    ...(examples.length > 0 && { examples }),
  };
}

function newBehaviors(cell: CellDraft, more: CellDraft): CellDraft['behaviors'] {
  // One that brings examples of its own is not the same.
  return more.behaviors.filter((behavior) => {
    const twin = cell.behaviors.find(({ text }) => alike(text, behavior.text));
    return !twin || Boolean(behavior.examples?.length) || Boolean(behavior.values?.length);
  });
}

function news<T>(items: readonly T[], known: readonly T[], text: (item: T) => string): T[] {
  return items.filter((item) => !known.some((other) => alike(text(other), text(item))));
}

function alike(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/[.!;,]+$/, '')
      .trim();
  return bare(a) === bare(b);
}

function hasWords({ summary, behaviors, examples = [] }: CellDraft): boolean {
  return summary !== undefined || behaviors.length > 0 || examples.length > 0;
}

function answers({ notExpected, unchanged }: CellDraft): boolean {
  return notExpected !== undefined || unchanged !== undefined;
}

/** A cell as it is written, and what it says. */
export interface WrittenCell {
  readonly entry: Entry;
  /** Its place among the entries of the map. */
  readonly index: number;
  readonly says: CellDraft;
}

/**
 * The edits that make one cell of two in one map of cells. `key`: how the level that stays is written there.
 * Undefined where the layout does not allow it.
 */
export function unite(
  source: Source,
  cells: MapNode,
  into: WrittenCell | undefined,
  from: WrittenCell,
  key: string,
  newline: string,
): TextEdit[] | undefined {
  const renamed: TextEdit = { span: from.entry.key.span, newText: key };
  if (!into) return [renamed];
  const united = unitedCell(into.says, from.says);
  if (cells.flow) return inBrackets(source.text, cells, into, from, united);
  const parts = partsOf(source, cells);
  const [here, there] = [parts?.parts[into.index], parts?.parts[from.index]];
  if (!parts || !here || !there) return undefined;
  const remove = (part: Parts['parts'][number]) => withoutPart(source, part, parts.column, newline);
  if (!hasWords(from.says) && (saysSomething(into.says) || !saysSomething(from.says))) return remove(there);
  if (!hasWords(into.says)) return [...remove(here), renamed];
  if (newBehaviors(into.says, from.says).length === 0 && isOnlyBehaviors(from.says)) return remove(there);
  return (
    appended(source, parts, into, from, newline) ?? rewritten(source, parts, into, from, united, newline)
  );
}

function isOnlyBehaviors({ summary, examples = [] }: CellDraft): boolean {
  return summary === undefined && examples.length === 0;
}

/** The items of one list behind those of the other, as they are written and with their comments. */
function appended(
  source: Source,
  { parts, column }: Parts,
  into: WrittenCell,
  from: WrittenCell,
  newline: string,
): TextEdit[] | undefined {
  const { text } = source;
  const [here, there] = [parts[into.index], parts[from.index]];
  if (!here || !there || !isOnlyBehaviors(from.says)) return undefined;
  const theirs = itemsOf(source, from, newline);
  if (!theirs) return undefined;
  const taken = newBehaviors(into.says, from.says);
  const list = behaviorList(into.entry);
  const mine = list && partsOf(source, list);
  const opened = mine ? undefined : listOpened(text, into, column, newline);
  const dash = mine?.column ?? opened?.dash;
  const end = mine?.parts.at(-1)?.end ?? opened?.end;
  if (dash === undefined || end === undefined) return undefined;
  let moved = '';
  let left = '';
  let at = there.start;
  for (const { behavior, lines, start, end: last } of theirs) {
    left += commentLines(source, at, start, column, newline);
    at = last;
    if (taken.includes(behavior)) {
      const shifted = shiftedLines(lines, 0, dash);
      if (shifted === undefined) return undefined;
      moved += shifted;
    } else left += commentLines(source, start, last, column, newline);
  }
  left += commentLines(source, at, there.end, column, newline);
  const open = end === text.length && !/[\r\n]$/.test(text);
  const newText = open ? newline + moved.replace(/\r?\n$/, '') : moved;
  const opening = opened?.edits ?? [];
  // Right behind it, the two are one.
  if (end === there.start) {
    return [...opening, { span: { start: there.start, end: there.end }, newText: newText + left }];
  }
  return [
    ...opening,
    { span: { start: end, end }, newText },
    { span: { start: there.start, end: there.end }, newText: left },
  ];
}

interface Item {
  readonly behavior: CellDraft['behaviors'][number];
  /** At column 0, its dash first or comments over it. */
  readonly lines: string;
  /** The whole lines that go with it; empty for one of several on a line. */
  readonly start: number;
  readonly end: number;
}

/** The behaviors of a cell as items of a list; undefined where it holds more than these. */
function itemsOf(source: Source, { entry, says }: WrittenCell, newline: string): Item[] | undefined {
  const { text } = source;
  const list = behaviorList(entry);
  const found = list && partsOf(source, list);
  if (found) {
    const items = found.parts.flatMap((part, index): Item[] => {
      const behavior = says.behaviors[index];
      const lines = text.slice(part.start, part.end).replace(/([^\r\n])$/, `$1${newline}`);
      const shifted = shiftedLines(lines, found.column, 0);
      return behavior && shifted !== undefined
        ? [{ behavior, lines: shifted, start: part.start, end: part.end }]
        : [];
    });
    // A list that holds what is no behavior, or lists, is not to be taken apart.
    return items.length === list.items.length && items.length === says.behaviors.length ? items : undefined;
  }
  const written = writtenItems(text, entry.value);
  if (!written || written.length !== says.behaviors.length) return undefined;
  const line = lineAt(text, entry.value.span.start);
  const [only, ...others] = says.behaviors;
  // With what stands behind it on its line.
  if (only && others.length === 0) {
    const behind = text.slice(wordsEnd(text, entry.value.span), line.end).trimEnd();
    const lines = `- ${written[0]}${behind}${newline}`;
    return [{ behavior: only, lines, start: line.start, end: nextLine(text, line) ?? text.length }];
  }
  return says.behaviors.map((behavior, index) => {
    return { behavior, lines: `- ${written[index]}${newline}`, start: line.start, end: line.start };
  });
}

/** What stands on the line of a key, as items of a list; undefined where it goes over lines. */
function writtenItems(text: string, value: SyntaxNode): string[] | undefined {
  const nodes = value.kind === 'list' ? value.items : [value];
  const words = nodes.map(({ span }) => text.slice(span.start, wordsEnd(text, span)));
  const plain = nodes.every(
    (node) => node.kind === 'scalar' || (node.kind === 'map' && value.kind === 'list'),
  );
  const end = wordsEnd(text, value.span);
  return plain && !/[\r\n]/.test(text.slice(value.span.start, end)) ? words : undefined;
}

/** A text, or a list between brackets, as a list over lines; what stands behind it on its line stays there. */
function listOpened(
  text: string,
  { entry }: WrittenCell,
  column: number,
  newline: string,
): { readonly edits: TextEdit[]; readonly dash: number; readonly end: number } | undefined {
  const items = writtenItems(text, entry.value);
  const start = text.indexOf(':', entry.key.span.end) + 1;
  if (!items || start <= 0 || !/^ +$/.test(text.slice(start, entry.value.span.start))) return undefined;
  const dash = column + 2;
  const lines = items.map((words) => `${newline}${' '.repeat(dash)}- ${words}`);
  const line = lineAt(text, entry.value.span.start);
  const end = nextLine(text, line) ?? text.length;
  const span = { start, end: wordsEnd(text, entry.value.span) };
  return { edits: [{ span, newText: lines.join('') }], dash, end };
}

/** Written anew, with all comments of the two above it. */
function rewritten(
  source: Source,
  { parts, column }: Parts,
  into: WrittenCell,
  from: WrittenCell,
  united: CellDraft,
  newline: string,
): TextEdit[] | undefined {
  const { text } = source;
  const [here, there] = [parts[into.index], parts[from.index]];
  if (!here || !there) return undefined;
  const key = text.slice(into.entry.key.span.start, into.entry.key.span.end);
  const comments = [here, there].map(({ start, end }) => commentLines(source, start, end, column, newline));
  const lines = cellLines(united, column, key, newline);
  return [
    { span: { start: here.start, end: here.end }, newText: comments.join('') + lines },
    { span: { start: there.start, end: there.end }, newText: '' },
  ];
}

/** A cell in lines, as new files have it. */
function cellLines(cell: CellDraft, column: number, key: string, newline: string): string {
  const written = writeLadder({ levels: [], competencies: [{ id: 'x', cells: [{ ...cell, level: 'x' }] }] });
  const lines = written.slice(written.indexOf('    cells:\n') + '    cells:\n'.length).split('\n');
  const margin = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines
    .filter((line, index) => index < lines.length - 1 || line !== '')
    .map((line, index) => {
      const words = line.slice(margin);
      const own = index === 0 ? key + words.slice(1) : words;
      return (own.trim() === '' ? '' : ' '.repeat(column) + own) + newline;
    })
    .join('');
}

/** The comments within a stretch of whole lines, one to a line. */
export function commentLines(
  { text, root }: Source,
  start: number,
  end: number,
  column: number,
  newline: string,
): string {
  let found = '';
  for (let at: number | undefined = start; at !== undefined && at < end; ) {
    const line = lineAt(text, at);
    const comment = commentOf(text, line, root);
    if (comment !== undefined)
      found += ' '.repeat(column) + text.slice(comment, line.end).trimEnd() + newline;
    at = nextLine(text, line);
  }
  return found;
}

function inBrackets(
  text: string,
  cells: MapNode,
  into: WrittenCell,
  from: WrittenCell,
  united: CellDraft,
): TextEdit[] | undefined {
  if (/#/.test(text.slice(cells.span.start, cells.span.end))) return undefined;
  const taken = takenOut(cells, from.index);
  const { entry } = into;
  const start = entry.key.span.end;
  const end = Math.max(start, wordsEnd(text, entry.span));
  const value = flowCell(united);
  const written = text.slice(entry.value.span.start, entry.value.span.end);
  if (value === undefined || !taken) return undefined;
  if (JSON.stringify(united) === JSON.stringify(into.says) && written !== '') return [taken];
  return [{ span: { start, end }, newText: `: ${value}` }, taken];
}

function takenOut(cells: MapNode, index: number): TextEdit | undefined {
  const own = cells.entries[index];
  const [above, below] = [cells.entries[index - 1], cells.entries[index + 1]];
  if (!own) return undefined;
  if (above) return { span: { start: above.span.end, end: own.span.end }, newText: '' };
  return below && { span: { start: own.span.start, end: below.span.start }, newText: '' };
}

function flowCell(cell: CellDraft): string | undefined {
  const text = (words: string) => writeText(words, true);
  const list = (items: readonly string[]) => `[${items.join(', ')}]`;
  const behaviors = cell.behaviors.map(({ text: words, examples = [], values = [] }) => {
    if (examples.length + values.length === 0) return text(words);
    const more = [
      ...(examples.length > 0 ? [`examples: ${list(examples.map(text))}`] : []),
      ...(values.length > 0 ? [`values: ${list(values.map(text))}`] : []),
    ];
    return `{ behavior: ${[text(words), ...more].join(', ')} }`;
  });
  const { summary, examples = [], notExpected, unchanged } = cell;
  if (!hasWords(cell)) {
    const [name, reason] =
      notExpected !== undefined ? ['notExpected', notExpected] : ['unchanged', unchanged];
    return reason === undefined ? '' : `{ ${name}: ${reason === '' ? '' : text(reason)} }`;
  }
  if (summary === undefined && examples.length === 0) return list(behaviors);
  const parts = [
    ...(summary === undefined ? [] : [`summary: ${text(summary)}`]),
    ...(behaviors.length > 0 ? [`behaviors: ${list(behaviors)}`] : []),
    ...(examples.length > 0 ? [`examples: ${list(examples.map(text))}`] : []),
  ];
  return `{ ${parts.join(', ')} }`;
}

export function isCells(node: SyntaxNode | undefined): node is MapNode {
  return node?.kind === 'map' && entryOf(node, '<<') === undefined;
}
