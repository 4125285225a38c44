import { copyOf, wholeLines, wordsEnd } from '../../analysis/fixes/textEdit';
import { t } from '../../l10n';
import { idAndName, title } from '../../model/ladder';
import { type Entry, entryOf, type ListNode, type SyntaxNode } from '../../model/syntax';
import type { PlainValue } from '../../model/value';
import { literal } from '../completion/template';
import type { Snapshot } from '../snapshot';
import { at } from './answers';
import { checked, type Edit, joined, type Made, meaning, type Offer, short } from './offer';
import { behaviorList, cellEntry, columnOf, competencyPlace, dashOf, gapBelow, isBlank } from './place';
import type { Writer } from './writeCells';

/** Of more competencies, those that stand nearest. */
const mostCompetencies = 6;

/** Moves the behavior at an offset to the level above or below, or to another competency. */
export function moves(snapshot: Snapshot, writer: Writer, offset: number): Offer[] {
  const source = behaviorAt(snapshot, writer, offset);
  if (!source) return [];
  const { graph, ladder } = snapshot.analysis;
  const { level, competency } = source;
  const offers: Offer[] = [];
  const offer = (name: string, toLevel: number, toCompetency: number) => {
    const made = moved(snapshot, writer, source, toLevel, toCompetency);
    if (made) offers.push({ title: name, kind: 'move', ...made });
  };
  for (const [up, levels] of [
    [true, graph.above(level)],
    [false, graph.below(level)],
  ] as const) {
    for (const other of levels.slice(0, 2)) {
      const row = ladder.levels[other];
      const name = row && short(idAndName(row));
      if (name === undefined) continue;
      offer(up ? t('Move up to {0}', name) : t('Move down to {0}', name), other, competency);
    }
  }
  const others = ladder.competencies
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => index !== competency)
    .sort((a, b) => Math.abs(a.index - competency) - Math.abs(b.index - competency));
  for (const { column, index } of others.slice(0, mostCompetencies)) {
    offer(t('Move to {0}', short(title(column))), level, index);
  }
  return offers;
}

/** The edits that put the behavior at an offset into another cell; undefined where they would do more. */
export function moveTo(
  snapshot: Snapshot,
  writer: Writer,
  offset: number,
  level: number,
  competency: number,
): readonly Edit[] | undefined {
  const source = behaviorAt(snapshot, writer, offset);
  const { levels, competencies } = snapshot.analysis.ladder;
  if (!source || !levels[level] || !competencies[competency]) return undefined;
  return checked(moved(snapshot, writer, source, level, competency));
}

/** Where the behavior at an offset stands that can be moved. */
export function movable(
  snapshot: Snapshot,
  writer: Writer,
  offset: number,
): { readonly level: number; readonly competency: number } | undefined {
  return behaviorAt(snapshot, writer, offset);
}

interface Source {
  readonly level: number;
  readonly competency: number;
  readonly entry: Entry;
  readonly list: ListNode;
  readonly item: SyntaxNode;
  readonly lines: { readonly start: number; readonly end: number };
  /** Column of its dash. */
  readonly dash: number;
}

function behaviorAt(snapshot: Snapshot, { text }: Writer, offset: number): Source | undefined {
  const { graph, ladder } = snapshot.analysis;
  const within = ({ span }: { readonly span: { start: number; end: number } }) =>
    span.start <= offset && offset <= wordsEnd(text, span);
  const competency = ladder.competencies.findIndex(within);
  const cell = ladder.competencies[competency]?.cells.find(within);
  const level = cell && graph.indexOf(cell.level.value);
  const found = cell && cellEntry(competencyPlace(snapshot, competency), cell.level.span);
  const list = found && behaviorList(found.entry);
  const item = list?.items.find(within);
  if (!cell || level === undefined || !found || !list || !item) return undefined;
  if (!cell.behaviors.some(({ span }) => span.start === item.span.start)) return undefined;
  const dash = dashOf(text, item);
  const lines = wholeLines(text, item.span.start, wordsEnd(text, item.span));
  return lines && dash !== undefined
    ? { level, competency, entry: found.entry, list, item, lines, dash }
    : undefined;
}

function moved(
  snapshot: Snapshot,
  writer: Writer,
  source: Source,
  level: number,
  competency: number,
): Made | undefined {
  const { text, layout } = writer;
  const { newline } = layout;
  const { cell } = snapshot.analysis.grid.at(level, competency);
  const target = cell && cellEntry(competencyPlace(snapshot, competency), cell.level.span);
  const { lines } = source;
  let edits: readonly Edit[] | undefined;
  if (cell) {
    if (!target || target.cells.flow) return undefined;
    const { entry } = target;
    const list = behaviorList(entry);
    const last = list?.items.at(-1);
    const column = columnOf(text, entry.key.span.start);
    const dash = last ? dashOf(text, last) : isBlank(entry.value) ? column + layout.list : undefined;
    if (dash === undefined) return undefined;
    const gap = gapBelow(text, last ? last.span : entry.span, last ? dash : column);
    const words = shifted(text, source, dash);
    if (!gap || words === undefined) return undefined;
    const newText = gap.atEnd ? newline + words : words + newline;
    edits = [{ span: { start: gap.offset, end: gap.offset }, newText }];
  } else {
    if (writer.inBrackets(competency)) return undefined;
    edits = writer.edits(competency, [
      {
        level,
        says: null,
        value: {
          lines: (column) => {
            const words = shifted(text, source, column + layout.list);
            return words === undefined ? '' : newline + literal(words);
          },
        },
      },
    ]);
  }
  if (!edits) return undefined;
  const all = joined([{ span: lines, newText: '' }, ...edits]);
  return meaning(snapshot, all, () => expectedAfter(snapshot, source, level, competency));
}

/** The lines of an item without the last line break, its dash at another column. */
function shifted(text: string, { lines, dash }: Source, column: number): string | undefined {
  const source = text.slice(lines.start, lines.end).replace(/^\r?\n|\r?\n$/g, '');
  const all = source.split(/(?<=\n)/);
  // A line that stands further left than the dash cannot go along.
  if (all.some((line) => line.trim() !== '' && !line.startsWith(' '.repeat(dash)))) return undefined;
  return all.map((line) => (line.trim() === '' ? line : ' '.repeat(column) + line.slice(dash))).join('');
}

/** Undefined where what is written is not what is read: a cell that is written twice, say. */
function expectedAfter(
  snapshot: Snapshot,
  { competency: from, entry, item }: Source,
  level: number,
  competency: number,
): PlainValue | undefined {
  const { ladder } = snapshot.analysis;
  const { root } = snapshot.analysis.document;
  const plain = root ? copyOf(root) : null;
  const list = at(plain, 'competencies') as PlainValue[];
  const source = at(at(list, competencyPlace(snapshot, from)?.item ?? -1), 'cells');
  const [holder, key] = holderOf(source, entry);
  const items = at(holder, key);
  const index = behaviorList(entry)?.items.indexOf(item) ?? -1;
  if (!isMap(holder) || !Array.isArray(items) || index < 0 || index >= items.length) return undefined;
  const taken = items.splice(index, 1);
  if (items.length === 0) holder[key] = null;
  const to = competencyPlace(snapshot, competency)?.item ?? -1;
  if (list[to] !== undefined && !isMap(list[to])) list[to] = { id: list[to] };
  const fields = at(list, to);
  if (!isMap(fields)) return undefined;
  fields['cells'] ??= {};
  const cells = fields['cells'];
  if (!isMap(cells)) return undefined;
  const id = ladder.levels[level]?.id.value ?? '';
  const there = cells[id];
  const [into, name] = there && isMap(there) ? [there, 'behaviors'] : [cells, id];
  const before = into[name] ?? [];
  if (!Array.isArray(before)) return undefined;
  into[name] = [...before, ...taken];
  return plain;
}

function isMap(value: PlainValue | undefined): value is { [key: string]: PlainValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a cell's list of behaviors is the value of. */
function holderOf(cells: PlainValue, { key, value }: Entry): readonly [PlainValue, string] {
  const nested = value.kind === 'map' && entryOf(value, 'behaviors') !== undefined;
  return nested ? [at(cells, key.text), 'behaviors'] : [cells, key.text];
}
