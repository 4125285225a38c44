import type { Behavior, Text } from '../model/ladder';
import { expressedFrom, valuedBehaviors } from './expressed';
import { isEnglish } from './language';
import type { Context, Rule } from './rule';
import { notDemonstrable } from './rules/not-demonstrable';
import { overlappingBehaviors } from './rules/overlapping-behaviors';
import { uncoveredValuedBehavior } from './rules/uncovered-valued-behavior';
import type { SaidBehavior } from './said';
import { isAct } from './state';
import { carriersOf } from './values';

export type MeasureId = 'precision' | 'recall' | 'alignment' | 'actionability' | 'completeness';

/** One measure of a ladder: a share, and what it was counted from. */
export interface Measure {
  readonly id: MeasureId;
  readonly name: string;
  /** Counts; `of` is 0 when there is nothing to measure. */
  readonly part: number;
  readonly of: number;
  /** 100 × part ÷ of, a whole number from 0 to 100; null when there is nothing to measure. Only all is 100, only nothing 0. */
  readonly percent: number | null;
  /** The counts in words: `118 of 120 behaviors overlap with no other`. */
  readonly counts: string;
  /** What the measure tells, in a sentence. */
  readonly meaning: string;
}

export type LadderReport = readonly Measure[];

/**
 * How well a ladder does its work, in five shares. docs/report.md defines each; nothing here is a grade. Where a comment
 * suppresses a judgement, the author's own counts; what is there or missing is counted as it is.
 */
export function ladderReport(context: Context): LadderReport {
  return [
    precision(context),
    recall(context),
    alignment(context),
    actionability(context),
    completeness(context),
  ];
}

function precision(context: Context): Measure {
  const all = behaviorsOf(context);
  const overlapping = new Set<Behavior>();
  for (const { first, second, sure } of context.overlaps) {
    // A finding stands on the second of the two.
    if (sure && !isSuppressed(context, overlappingBehaviors, second.behavior.text))
      overlapping.add(first.behavior).add(second.behavior);
  }
  const alone = all.filter(({ behavior }) => !overlapping.has(behavior)).length;
  return measure('precision', alone, all.length, {
    counts: `${alone} of ${count(all.length, 'behavior')} ${one(alone, all.length) ? 'overlaps' : 'overlap'} with no other`,
    nothing: 'No behavior is written yet',
    meaning: 'Each behavior is asked for in one place, so that assessors can tell them apart.',
  });
}

function recall(context: Context): Measure {
  if (!isEnglish(context.ladder.language?.value)) return unread('recall', recallMeaning);
  const valued = valuedBehaviors(context);
  const expressed = valued.filter(
    ({ text, closest }) =>
      (closest && closest.share >= expressedFrom) || isSuppressed(context, uncoveredValuedBehavior, text),
  ).length;
  return measure('recall', expressed, valued.length, {
    counts: `${expressed} of ${count(valued.length, 'valued behavior')} ${is(expressed, valued.length)} expressed by a cell`,
    nothing: 'The values name no behaviors',
    meaning: recallMeaning,
  });
}

function alignment({ ladder }: Context): Measure {
  const carriers = carriersOf(ladder);
  const carried = carriers.filter(
    ({ competencies, behaviors }) => competencies.length + behaviors.length > 0,
  ).length;
  const values = ladder.values.length;
  const ids = new Set(ladder.values.map(({ id }) => id.value));
  const whole = new Set(carriers.flatMap(({ competencies }) => competencies));
  const carrying = ladder.competencies.filter(
    ({ cells }, column) =>
      whole.has(column) ||
      cells.some(({ behaviors }) =>
        behaviors.some((behavior) => behavior.values.some(({ value }) => ids.has(value))),
      ),
  ).length;
  const competencies = ladder.competencies.length;
  return measure('alignment', carried + carrying, values > 0 ? values + competencies : 0, {
    counts: `${carried} of ${count(values, 'value')} ${is(carried, values)} carried, and ${carrying} of ${competencies} ${competencies === 1 ? 'competency' : 'competencies'} ${one(carrying, competencies) ? 'carries' : 'carry'} one`,
    nothing: 'The ladder names no values',
    meaning: 'Values and competencies belong together: none of either stands alone.',
  });
}

function actionability(context: Context): Measure {
  if (!isEnglish(context.ladder.language?.value)) return unread('actionability', actionabilityMeaning);
  const all = behaviorsOf(context);
  const acts = all.filter(
    ({ text, statement }) => isAct(statement) || isSuppressed(context, notDemonstrable, text),
  ).length;
  const shown = all.filter(isExemplified).length;
  return measure('actionability', acts + shown, 2 * all.length, {
    counts: `${acts} of ${count(all.length, 'behavior')} ${one(acts, all.length) ? 'is an act' : 'are acts'} that can be observed, and ${shown} ${one(shown, all.length) ? 'has' : 'have'} an example`,
    nothing: 'No behavior is written yet',
    meaning: actionabilityMeaning,
  });
}

function completeness({ grid }: Context): Measure {
  const { answered, total } = grid.coverage;
  return measure('completeness', answered, total, {
    counts: `${answered} of ${count(total, 'cell')} ${is(answered, total)} answered`,
    nothing: 'The ladder has no cells yet',
    meaning: 'Every level says what it expects in every competency, or why it expects nothing.',
  });
}

function isSuppressed({ suppressions }: Context, { id }: Rule, { span }: Text): boolean {
  return suppressions.covers(id, span.start);
}

const recallMeaning = 'What the company values stands in the ladder.';
const actionabilityMeaning = 'People see from day to day what to do, and assessors whether it was done.';

/** Measured by reading words, which is done in English alone. */
function unread(id: MeasureId, meaning: string): Measure {
  return measure(id, 0, 0, { counts: '', nothing: 'Only measured in English', meaning });
}

function behaviorsOf({ grid }: Context): readonly SaidBehavior[] {
  return grid.cells.flatMap(({ behaviors }) => behaviors);
}

/** It has an example of its own, or its cell has one. */
function isExemplified({ cell, examples }: SaidBehavior): boolean {
  return examples.length > 0 || cell.examples.length > 0;
}

const names: Readonly<Record<MeasureId, string>> = {
  precision: 'Precision',
  recall: 'Recall',
  alignment: 'Alignment',
  actionability: 'Actionability',
  completeness: 'Completeness',
};

function measure(
  id: MeasureId,
  part: number,
  of: number,
  {
    counts,
    nothing,
    meaning,
  }: { readonly counts: string; readonly nothing: string; readonly meaning: string },
): Measure {
  return {
    id,
    name: names[id],
    part,
    of,
    percent: percent(part, of),
    counts: of > 0 ? counts : nothing,
    meaning,
  };
}

/** Rounded, but for what is nearly all or nearly nothing: 999 of 1000 is 99. */
function percent(part: number, of: number): number | null {
  if (of === 0) return null;
  if (part > 0 && part < of) return Math.min(99, Math.max(1, Math.round((100 * part) / of)));
  return part === 0 ? 0 : 100;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function is(number: number, of: number): string {
  return one(number, of) ? 'is' : 'are';
}

/** `1 of 4 cells is`, `0 of 1 cell is`. */
function one(number: number, of: number): boolean {
  return number === 1 || of === 1;
}
