/** What became of a cell, beside its behaviors. */

import type { CellState } from '../analysis/grid';
import { isEmpty } from '../analysis/grid';
import { t } from '../l10n';
import type { Answer, Text } from '../model/ladder';
import { listChange } from './lists';
import type { Content, Table } from './table';

/**
 * `added`, `removed`: its level or competency is on one side only. `filled`: it says something now, or that nothing is
 * expected; `emptied`: it does no more.
 */
export type CellChange = 'same' | 'changed' | 'added' | 'removed' | 'filled' | 'emptied';

export interface CellDifference {
  readonly change: CellChange;
  /** What changed beside the behaviors, in words. */
  readonly notes: readonly string[];
}

const same: CellDifference = { change: 'same', notes: [] };

/** `touched`: a behavior of it changed. */
export function cellDifference(table: Table, row: number, column: number, touched: boolean): CellDifference {
  const contents = table.sides.map((_, side) => table.at(side, row, column));
  const first = contents[0];
  const there = contents.filter((content) => content !== undefined);
  if (there.length === 0) return same;
  if (there.length < contents.length) return { change: first ? 'removed' : 'added', notes: [] };
  const notes = new Set(there.slice(1).flatMap((content) => contentNotes(there[0] as Content, content)));
  const last = there.at(-1) as Content;
  const change = stateChange((there[0] as Content).state, last.state);
  if (table.sides.length === 2 && change) return { change, notes: [...notes] };
  return touched || notes.size > 0 ? { change: 'changed', notes: [...notes] } : same;
}

const answered = (state: CellState) => !isEmpty(state) && state !== 'placeholder';

function stateChange(before: CellState, after: CellState): CellChange | undefined {
  if (answered(before) === answered(after)) return undefined;
  return answered(after) ? 'filled' : 'emptied';
}

function contentNotes(before: Content, after: Content): string[] {
  return [
    ...textNote('summary', before.cell?.summary, after.cell?.summary),
    ...listChange('example', before.cell?.examples ?? [], after.cell?.examples ?? []),
    ...answerNotes(notExpected, before.cell?.notExpected, after.cell?.notExpected),
    ...answerNotes(unchanged, before.cell?.unchanged, after.cell?.unchanged),
    // The cell is there and says nothing, or it is not there at all.
    ...(before.state !== after.state && isEmpty(before.state) && isEmpty(after.state)
      ? [after.state === 'blank' ? t('written, but blank') : t('no longer written')]
      : []),
  ];
}

interface AnswerWords {
  readonly now: () => string;
  readonly gone: () => string;
}

const notExpected: AnswerWords = {
  now: () => t('now not expected'),
  gone: () => t('no longer not expected'),
};
const unchanged: AnswerWords = { now: () => t('now unchanged'), gone: () => t('no longer unchanged') };

function answerNotes(words: AnswerWords, before: Answer | undefined, after: Answer | undefined): string[] {
  if (!before && !after) return [];
  if (!before) return [words.now()];
  if (!after) return [words.gone()];
  return textNote('reason', before.reason, after.reason);
}

const textNotes = {
  summary: {
    added: () => t('summary added'),
    removed: () => t('summary removed'),
    changed: () => t('summary changed'),
  },
  reason: {
    added: () => t('reason added'),
    removed: () => t('reason removed'),
    changed: () => t('reason changed'),
  },
  description: {
    added: () => t('description added'),
    removed: () => t('description removed'),
    changed: () => t('description changed'),
  },
} as const;

/** `summary added`, `summary changed`. */
export function textNote(
  name: keyof typeof textNotes,
  before: Text | undefined,
  after: Text | undefined,
): string[] {
  if (before?.value === after?.value) return [];
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return [textNotes[name][change]()];
}
