import { copyOf, wordsEnd } from '../../analysis/fixes/textEdit';
import { t } from '../../l10n';
import { type Cell, idAndName } from '../../model/ladder';
import { entryOf } from '../../model/syntax';
import type { PlainValue } from '../../model/value';
import type { Snapshot } from '../snapshot';
import { type Edit, edit, type Made, meaning, type Offer } from './offer';
import { cellEntry, columnOf, competencyPlace, gapBelow, isBlank } from './place';
import type { Writer } from './writeCells';

/** The two ways to say that a cell is left open on purpose. */
export type Answer = 'notExpected' | 'unchanged';

/** What stands for the reason until it is written; `missing-reason` asks for it as long as it stands. */
export const reason = 'TODO';

/** Marks a cell that says nothing, or only promises words, as blank on purpose. */
export function markCell(
  snapshot: Snapshot,
  writer: Writer,
  competency: number,
  level: number,
  rule: string,
): Offer[] {
  const { graph, grid, ladder } = snapshot.analysis;
  const { cell } = grid.at(level, competency);
  if (!cell) return [];
  const lower = ladder.levels[graph.below(level)[0] ?? -1];
  const offers: Offer[] = [];
  const offer = (title: string, answer: Answer) => {
    const made = answered(snapshot, writer, competency, cell, answer);
    if (made) offers.push({ title, kind: 'fix', rule, ...made });
  };
  // What is restated from below is no reason to expect less.
  if (rule !== 'no-progression') offer(t('Mark as not expected, with the reason'), 'notExpected');
  if (lower) offer(t('Mark as unchanged from {0}, with the reason', idAndName(lower)), 'unchanged');
  return offers;
}

function answered(
  snapshot: Snapshot,
  { text, layout }: Writer,
  competency: number,
  cell: Cell,
  answer: Answer,
): Made | undefined {
  const place = competencyPlace(snapshot, competency);
  const found = cellEntry(place, cell.level.span);
  if (!place || !found) return undefined;
  const { cells, entry } = found;
  const { value } = entry;
  const end = wordsEnd(text, value.span);
  const column = columnOf(text, entry.key.span.start);
  const inner = column + layout.step;
  const quoted = `{ ${answer}: "\${1:${reason}}" \\}`;
  const plain = `${answer}: \${1:${reason}}`;
  let edits: readonly Edit[] | undefined;
  if (isBlank(value)) {
    const gap = cells.flow ? undefined : gapBelow(text, entry.span, column);
    const line = ' '.repeat(inner) + plain;
    if (cells.flow) edits = [edit(entry.span.end, ` ${quoted}`)];
    else if (gap) edits = [edit(gap.offset, gap.atEnd ? layout.newline + line : line + layout.newline)];
  } else if (!/[\r\n]/.test(text.slice(entry.key.span.end, end))) {
    edits = [edit(value.span.start, quoted, end)];
  } else if (!cells.flow && !/[\r\n]/.test(text.slice(value.span.end, end))) {
    // A list over lines; what stands under the key must be indented more than it.
    const more = Math.max(0, inner - columnOf(text, value.span.start));
    const under = columnOf(text, value.span.start) > column ? '' : ' '.repeat(more);
    edits = [edit(value.span.start, under + plain, end)];
  }
  return meaning(snapshot, edits, () => expectedWith(snapshot, place.item, cell, { [answer]: reason }));
}

/** A reason where none is written, or only a promise of one. */
export function giveReason(snapshot: Snapshot, competency: number, cell: Cell, answer: Answer): Offer[] {
  const { text } = snapshot.analysis.document;
  const place = competencyPlace(snapshot, competency);
  const value = cellEntry(place, cell.level.span)?.entry.value;
  const entry = value?.kind === 'map' ? entryOf(value, answer) : undefined;
  if (!place || value?.kind !== 'map' || entry?.value.kind !== 'scalar') return [];
  const words = value.flow ? `"\${1:${reason}}"` : `\${1:${reason}}`;
  const change = isBlank(entry.value)
    ? edit(entry.span.end, ` ${words}`)
    : edit(entry.value.span.start, words, wordsEnd(text, entry.value.span));
  const made = meaning(snapshot, [change], () => expectedWith(snapshot, place.item, cell, reason, answer));
  return made ? [{ title: t('Write the reason'), kind: 'fix', rule: 'missing-reason', ...made }] : [];
}

function expectedWith(
  { analysis }: Snapshot,
  item: number,
  { level }: Cell,
  says: PlainValue,
  key?: Answer,
): PlainValue | undefined {
  const { root } = analysis.document;
  const plain = root ? copyOf(root) : null;
  const cells = at(at(at(plain, 'competencies'), item), 'cells');
  const [map, name] = key ? [at(cells, level.value), key] : [cells, level.value];
  // Of a cell that is written twice the first is read.
  if (!map || typeof map !== 'object' || Array.isArray(map)) return undefined;
  map[name] = says;
  return plain;
}

/** A part of a plain value; null where there is none. */
export function at(value: PlainValue, key: string | number): PlainValue {
  if (!value || typeof value !== 'object') return null;
  return (value as { [key: string]: PlainValue })[key] ?? null;
}
