import { copyOf, wordsEnd } from '../../analysis/fixes/textEdit';
import { t } from '../../l10n';
import { lineAt } from '../../model/comments';
import { type Entry, entryOf, type SyntaxNode } from '../../model/syntax';
import type { PlainValue } from '../../model/value';
import type { Snapshot } from '../snapshot';
import { type Edit, edit, meaning, type Offer } from './offer';
import { behaviorList, cellEntry, columnOf, competencyPlace, dashOf } from './place';
import type { Writer } from './writeCells';

/** What can be added to the behavior at an offset, in the form that the file then needs: an example, a neighbor. */
export function additions(snapshot: Snapshot, writer: Writer, offset: number): Offer[] {
  const { text } = writer;
  const within = ({ span }: { readonly span: { start: number; end: number } }) =>
    span.start <= offset && offset <= wordsEnd(text, span);
  const { ladder } = snapshot.analysis;
  const competency = ladder.competencies.findIndex(within);
  const cell = ladder.competencies[competency]?.cells.find(within);
  const place = competencyPlace(snapshot, competency);
  const found = cell && cellEntry(place, cell.level.span);
  if (!place || !found || found.cells.flow) return [];
  const { entry } = found;
  const list = behaviorList(entry);
  const item = list?.items.findIndex(within) ?? -1;
  const node = list ? list.items[item] : entry.value;
  if (!node || !within(node) || !cell.behaviors.some(({ span }) => span.start === node.span.start)) return [];

  /** What the file says after a change of the behavior. */
  const expected = (change: (value: PlainValue) => PlainValue) => (): PlainValue | undefined => {
    const root = copyOf(snapshot.analysis.document.root as SyntaxNode);
    const cells = inside(inside(inside(root, 'competencies'), place.item), 'cells');
    const whole = inside(cells, entry.key.text);
    const holder = list ? (Array.isArray(whole) ? whole : inside(whole, 'behaviors')) : cells;
    const key = list ? item : entry.key.text;
    const value = inside(holder, key);
    // Of a key that is written twice, the file means another.
    if (value === undefined) return undefined;
    Object.assign(holder as object, { [key]: change(value) });
    return root;
  };
  const offers: Offer[] = [];
  const offer = (
    title: string,
    edits: readonly Edit[] | undefined,
    change: (value: PlainValue) => PlainValue,
  ) => {
    const made = meaning(snapshot, edits, expected(change));
    if (made) offers.push({ title, kind: 'rewrite', ...made });
  };
  if (!list) {
    offer(t('Add another behavior'), behind(writer, entry, false), (value) => [value, null]);
    offer(t('Add an example'), behind(writer, entry, true), (value) => [
      { behavior: value, examples: [null] },
    ]);
  } else {
    offer(t('Add an example'), example(writer, node), (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? { ...value, examples: [...((value['examples'] as PlainValue[] | null | undefined) ?? []), null] }
        : { behavior: value, examples: [null] },
    );
  }
  return offers;
}

function inside(value: PlainValue | undefined, key: string | number): PlainValue | undefined {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string | number, PlainValue>>)[key]
    : undefined;
}

/** A text behind its level as the first of a list. */
function behind({ text, layout }: Writer, { key, value }: Entry, examples: boolean): Edit[] | undefined {
  if (value.kind !== 'scalar') return undefined;
  const { newline } = layout;
  const column = columnOf(text, key.span.start) + layout.list;
  const inner = column + layout.dash;
  const colon = text.lastIndexOf(':', value.span.start - 1) + 1;
  const start = `${newline}${' '.repeat(column)}-${' '.repeat(layout.dash - 1)}`;
  if (!examples)
    return below(text, value, [{ ...edit(colon, start, value.span.start), newText: start }], `${start}$1`);
  const opening = `${start}behavior: `;
  const list = `${newline}${' '.repeat(inner)}examples:${newline}${' '.repeat(inner + layout.list)}- $1`;
  return below(text, value, [{ ...edit(colon, opening, value.span.start), newText: opening }], list);
}

/** The same for an entry of a list. */
function example({ text, layout }: Writer, node: SyntaxNode): Edit[] | undefined {
  const { newline } = layout;
  if (dashOf(text, node) === undefined) return undefined;
  const inner = ' '.repeat(columnOf(text, node.span.start));
  const list = `${newline}${inner}examples:${newline}${inner}${' '.repeat(layout.list)}- $1`;
  if (node.kind === 'scalar') {
    const { start } = node.span;
    return below(text, node, [{ span: { start, end: start }, newText: 'behavior: ' }], list);
  }
  if (node.kind !== 'map' || node.flow) return undefined;
  const examples = entryOf(node, 'examples')?.value;
  if (!examples) return below(text, node, [], list);
  const last = examples.kind === 'list' && !examples.flow ? examples.items.at(-1) : undefined;
  const dash = last && dashOf(text, last);
  if (!last || dash === undefined) return undefined;
  return below(text, last, [], `${newline}${' '.repeat(dash)}- $1`);
}

/** Further lines below a node, behind a comment on its last line. */
function below(text: string, node: SyntaxNode, edits: Edit[], lines: string): Edit[] | undefined {
  const last = wordsEnd(text, node.span);
  const { end } = lineAt(text, last);
  if (!/^[ \t]*(#.*)?$/.test(text.slice(last, end))) return undefined;
  return [...edits, edit(end, lines)];
}
