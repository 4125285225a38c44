import { english, number, plural, t, translated } from '../l10n';
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
    counts:
      all.length === 1
        ? t('{0} of {1} behavior overlaps with no other', alone, 1)
        : plural(
            alone,
            '{0} of {1} behaviors overlaps with no other',
            '{0} of {1} behaviors overlap with no other',
            number(all.length),
          ),
    nothing: t('No behavior is written yet'),
    meaning: t('Each behavior is asked for in one place, so that assessors can tell them apart.'),
  });
}

function recall(context: Context): Measure {
  if (!isEnglish(context.ladder.language?.value)) return unread('recall', recallMeaning());
  const valued = valuedBehaviors(context);
  const expressed = valued.filter(
    ({ text, closest }) =>
      (closest && closest.share >= expressedFrom) || isSuppressed(context, uncoveredValuedBehavior, text),
  ).length;
  return measure('recall', expressed, valued.length, {
    counts:
      valued.length === 1
        ? t('{0} of {1} valued behavior is expressed by a cell', expressed, 1)
        : plural(
            expressed,
            '{0} of {1} valued behaviors is expressed by a cell',
            '{0} of {1} valued behaviors are expressed by a cell',
            number(valued.length),
          ),
    nothing: t('The values name no behaviors'),
    meaning: recallMeaning(),
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
    counts: t('{0}, and {1}', carriedInWords(carried, values), carryingInWords(carrying, competencies)),
    nothing: t('The ladder names no values'),
    meaning: t('Values and competencies belong together: none of either stands alone.'),
  });
}

function actionability(context: Context): Measure {
  if (!isEnglish(context.ladder.language?.value)) return unread('actionability', actionabilityMeaning());
  const all = behaviorsOf(context);
  const acts = all.filter(
    ({ text, statement }) => isAct(statement) || isSuppressed(context, notDemonstrable, text),
  ).length;
  const shown = all.filter(isExemplified).length;
  return measure('actionability', acts + shown, 2 * all.length, {
    counts: t('{0}, and {1}', actsInWords(acts, all.length), examplesInWords(shown, all.length)),
    nothing: t('No behavior is written yet'),
    meaning: actionabilityMeaning(),
  });
}

function completeness({ grid }: Context): Measure {
  const { answered, total } = grid.coverage;
  return measure('completeness', answered, total, {
    counts:
      total === 1
        ? t('{0} of {1} cell is answered', answered, 1)
        : plural(answered, '{0} of {1} cells is answered', '{0} of {1} cells are answered', number(total)),
    nothing: t('The ladder has no cells yet'),
    meaning: t('Every level says what it expects in every competency, or why it expects nothing.'),
  });
}

function isSuppressed({ suppressions }: Context, { id }: Rule, { span }: Text): boolean {
  return suppressions.covers(id, span.start);
}

const recallMeaning = () => t('What the company values stands in the ladder.');
const actionabilityMeaning = () =>
  t('People see from day to day what to do, and assessors whether it was done.');

/** Measured by reading words, which is done in English alone. */
function unread(id: MeasureId, meaning: string): Measure {
  return measure(id, 0, 0, { counts: '', nothing: t('Only measured in English'), meaning });
}

function behaviorsOf({ grid }: Context): readonly SaidBehavior[] {
  return grid.cells.flatMap(({ behaviors }) => behaviors);
}

/** It has an example of its own, or its cell has one. */
function isExemplified({ cell, examples }: SaidBehavior): boolean {
  return examples.length > 0 || cell.examples.length > 0;
}

const names: Readonly<Record<MeasureId, string>> = {
  precision: english('Precision'),
  recall: english('Recall'),
  alignment: english('Alignment'),
  actionability: english('Actionability'),
  completeness: english('Completeness'),
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
    name: translated(names[id]),
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

function carriedInWords(carried: number, values: number): string {
  if (values === 1) return t('{0} of {1} value is carried', carried, 1);
  return plural(carried, '{0} of {1} values is carried', '{0} of {1} values are carried', number(values));
}

function carryingInWords(carrying: number, competencies: number): string {
  if (competencies === 1) return t('{0} of {1} competency carries one', carrying, 1);
  return plural(
    carrying,
    '{0} of {1} competencies carries one',
    '{0} of {1} competencies carry one',
    number(competencies),
  );
}

function actsInWords(acts: number, all: number): string {
  if (all === 1) return t('{0} of {1} behavior is an act that can be observed', acts, 1);
  return plural(
    acts,
    '{0} of {1} behaviors is an act that can be observed',
    '{0} of {1} behaviors are acts that can be observed',
    number(all),
  );
}

function examplesInWords(shown: number, all: number): string {
  return all === 1
    ? t('{0} has an example', shown)
    : plural(shown, '{0} has an example', '{0} have an example');
}
