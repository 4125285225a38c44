/** Competencies and their groups in another order. */
import type { LadderDocument } from '../../model/ladder';
import { entryOf, type ListNode } from '../../model/syntax';
import { movedOrder } from './levels';
import { permuted } from './parts';
import { notHere, type Rewriting } from './world';

export function competencyList({ map }: LadderDocument): ListNode | undefined {
  const list = map && entryOf(map, 'competencies')?.value;
  return list?.kind === 'list' ? list : undefined;
}

/** The competencies as items of their list; undefined where items are no competencies. */
function itemsOf(
  document: LadderDocument,
): readonly { readonly id: string; readonly group: string | undefined }[] {
  const list = competencyList(document);
  const items = document.ladder.competencies.map(({ id, group }) => ({ id: id.value, group: group?.value }));
  if (!list || list.items.length !== items.length) throw notHere();
  return items;
}

/** Which item comes first, second, …, where one is put in front of another, or behind it. */
export function competencyMoved(
  document: LadderDocument,
  id: string,
  beside: string,
  behind: boolean,
): number[] {
  const ids = itemsOf(document).map((item) => item.id);
  const [from, to] = [ids.indexOf(id), ids.indexOf(beside)];
  if (from < 0 || to < 0 || from === to) throw notHere();
  return movedOrder(ids.length, from, to, behind);
}

export function groupGathered(document: LadderDocument, group: string): number[] {
  const items = itemsOf(document);
  const own = items.flatMap((item, index) => (item.group === group ? [index] : []));
  const [first] = own;
  if (first === undefined) throw notHere();
  const rest = items.map((_, index) => index).filter((index) => !own.includes(index));
  rest.splice(rest.filter((index) => index < first).length, 0, ...own);
  return rest;
}

export function groupMoved(
  document: LadderDocument,
  group: string,
  beside: string,
  behind: boolean,
): number[] {
  const items = itemsOf(document);
  const all = items.map((_, index) => index);
  const own = all.filter((index) => items[index]?.group === group);
  const rest = all.filter((index) => items[index]?.group !== group);
  const others = rest.flatMap((index, place) => (items[index]?.group === beside ? [place] : []));
  const at = behind ? others.at(-1) : others[0];
  if (at === undefined || own.length === 0) throw notHere();
  rest.splice(at + (behind ? 1 : 0), 0, ...own);
  return rest;
}

export function reorder(rewriting: Rewriting, order: readonly number[]): void {
  const { document, newline } = rewriting;
  const list = competencyList(document);
  if (!list) throw notHere();
  rewriting.edit(permuted(document, list, order, newline));
}
