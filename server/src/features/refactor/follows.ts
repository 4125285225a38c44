/** What levels follow, written where the order of the list does not say it. */

import { wordsEnd } from '../../analysis/fixes/textEdit';
import { levelGraph } from '../../analysis/graph';
import { commentOf, lineAt, nextLine } from '../../model/comments';
import type { LadderDocument } from '../../model/ladder';
import { writeId } from '../../model/scalar';
import { entryOf, type MapNode, type ScalarNode, type SyntaxNode } from '../../model/syntax';
import { isBlank } from '../fixes/place';
import type { TextEdit } from './parts';

/** For each level, by its id, the ids of those that it follows. */
export type Follows = ReadonlyMap<string, readonly string[]>;

export function followsOf({ levels }: LadderDocument['ladder']): Map<string, readonly string[]> {
  const graph = levelGraph(levels);
  return new Map(
    levels.map(({ id }, index) => [
      id.value,
      graph.below(index).map((lower) => levels[lower]?.id.value ?? ''),
    ]),
  );
}

/** The edits after which each level follows what it is to follow; undefined where one cannot say so. */
export function mendFollows(document: LadderDocument, wanted: Follows): TextEdit[] | undefined {
  const { map, ladder, text } = document;
  const list = map && entryOf(map, 'levels')?.value;
  if (list?.kind !== 'list') return wanted.size === 0 ? [] : undefined;
  const ids = new Set(ladder.levels.map(({ id }) => id.value));
  const edits: TextEdit[] = [];
  for (const [index, { id, span, follows }] of ladder.levels.entries()) {
    const want = wanted.get(id.value);
    // As it is written: while references still lead in a circle, the graph leaves one of them out.
    const above = ladder.levels[index - 1]?.id.value;
    const named = follows?.map(({ value }) => value).filter((one) => ids.has(one) && one !== id.value);
    if (!want || sameIds(want, named ?? (above === undefined ? [] : [above]))) continue;
    const node = list.items.find((item) => item.span.start === span.start);
    const edit = node && written(text, document.root, node, want, list.flow);
    if (!edit) return undefined;
    edits.push(...edit);
  }
  return edits;
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

function written(
  text: string,
  root: SyntaxNode | undefined,
  node: SyntaxNode,
  ids: readonly string[],
  flow: boolean,
): TextEdit[] | undefined {
  const list = `follows: [${ids.map((id) => writeId(id, true)).join(', ')}]`;
  if (node.kind === 'scalar') return inScalar(text, node, list, flow);
  if (node.kind !== 'map') return undefined;
  const entry = entryOf(node, 'follows');
  if (!entry) return besideLast(text, node, list);
  if (isBlank(entry.value)) return [insert(entry.span.end, list.slice('follows:'.length))];
  const { value, key } = entry;
  const end = wordsEnd(text, value.span);
  const [only, ...others] = ids;
  const single = value.kind === 'scalar' && only !== undefined && others.length === 0;
  const newText = single ? writeId(only, node.flow) : list.slice('follows: '.length);
  // From behind the colon: a list may begin on the line below.
  const from = text.indexOf(':', key.span.end) + 1;
  const between = text.slice(from, end);
  if (!/[\r\n]/.test(between)) return [{ span: { start: value.span.start, end }, newText }];
  if (node.flow)
    return between.includes('#') ? undefined : [{ span: { start: from, end }, newText: ` ${newText}` }];
  return [
    ...commentsAbove(text, root, key.span.start, from, end),
    { span: { start: from, end }, newText: ` ${newText}` },
  ];
}

/** Comments that stand within a stretch, put on lines of their own above a key. */
function commentsAbove(
  text: string,
  root: SyntaxNode | undefined,
  key: number,
  start: number,
  end: number,
): TextEdit[] {
  const { start: at } = lineAt(text, key);
  const margin = text.slice(at, key);
  if (!/^ *$/.test(margin)) return [];
  let found = '';
  for (let line = lineAt(text, start); ; ) {
    const comment = commentOf(text, line, root);
    const next = nextLine(text, line);
    const within = line.end < end;
    if (comment !== undefined && within)
      found += `${margin}${text.slice(comment, line.end)}${text.slice(line.end, next)}`;
    if (!within || next === undefined) break;
    line = lineAt(text, next);
  }
  return found ? [insert(at, found)] : [];
}

function inScalar(text: string, node: ScalarNode, list: string, flow: boolean): TextEdit[] | undefined {
  const { start } = node.span;
  const end = wordsEnd(text, node.span);
  if (flow) return [insert(start, '{ id: '), insert(end, `, ${list} }`)];
  const line = lineAt(text, start);
  if (!/^ *- +$/.test(text.slice(line.start, start)) || node.style === 'literal' || node.style === 'folded') {
    return undefined;
  }
  return [insert(start, 'id: '), below(text, end, start - line.start, list)];
}

function besideLast(text: string, node: MapNode, list: string): TextEdit[] | undefined {
  const first = node.entries[0];
  const last = node.entries.at(-1);
  if (!first || !last) return undefined;
  if (node.flow) return [insert(last.span.end, `, ${list}`)];
  const line = lineAt(text, first.span.start);
  if (!/^ *(- +)?(?:[&!]\S+ +)*$/.test(text.slice(line.start, first.span.start))) return undefined;
  return [below(text, wordsEnd(text, last.span), first.span.start - line.start, list)];
}

/** A line of its own under another. */
function below(text: string, offset: number, column: number, words: string): TextEdit {
  const line = lineAt(text, offset);
  const next = nextLine(text, line);
  const margin = ' '.repeat(column);
  if (next === undefined) return insert(text.length, `${newlineIn(text)}${margin}${words}`);
  return insert(next, `${margin}${words}${text.slice(line.end, next)}`);
}

function newlineIn(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function insert(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}
