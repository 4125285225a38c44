import type { Rule } from '../rule';
import { duplicateId } from './duplicate-id';
import { duplicateKey } from './duplicate-key';
import { emptyCell } from './empty-cell';
import { followsCycle } from './follows-cycle';
import { invalidSuppression } from './invalid-suppression';
import { languageSupport } from './language-support';
import { mergeConflict } from './merge-conflict';
import { missingExamples } from './missing-examples';
import { missingReason } from './missing-reason';
import { noProgression } from './no-progression';
import { overlappingBehaviors } from './overlapping-behaviors';
import { overloadedCompetency } from './overloaded-competency';
import { placeholderCell } from './placeholder-cell';
import { progressionReversal } from './progression-reversal';
import { schema } from './schema';
import { uncoveredValuedBehavior } from './uncovered-valued-behavior';
import { unevenStep } from './uneven-step';
import { unexplainedSuppression } from './unexplained-suppression';
import { unknownKey } from './unknown-key';
import { unknownReference } from './unknown-reference';
import { unknownRule } from './unknown-rule';
import { unmeasurable } from './unmeasurable';
import { unusedSuppression } from './unused-suppression';
import { unusedValue } from './unused-value';
import { yamlSyntax } from './yaml-syntax';

/** Every rule, in the order of docs/rules/README.md. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  mergeConflict,
  schema,
  unknownKey,
  duplicateKey,
  duplicateId,
  unknownReference,
  followsCycle,
  missingReason,
  emptyCell,
  placeholderCell,
  overlappingBehaviors,
  noProgression,
  progressionReversal,
  unevenStep,
  unusedValue,
  uncoveredValuedBehavior,
  overloadedCompetency,
  missingExamples,
  unmeasurable,
  languageSupport,
  unknownRule,
  invalidSuppression,
  unusedSuppression,
  unexplainedSuppression,
];
