import type { Rule } from '../rule';
import { compound } from './compound';
import { duplicateId } from './duplicate-id';
import { duplicateKey } from './duplicate-key';
import { emptyCell } from './empty-cell';
import { exclusionary } from './exclusionary';
import { extendsCycle } from './extends-cycle';
import { filler } from './filler';
import { followsCycle } from './follows-cycle';
import { hedged } from './hedged';
import { inconsistentPunctuation } from './inconsistent-punctuation';
import { inconsistentVoice } from './inconsistent-voice';
import { invalidSuppression } from './invalid-suppression';
import { languageSupport } from './language-support';
import { mergeConflict } from './merge-conflict';
import { misreadText } from './misread-text';
import { missingBase } from './missing-base';
import { missingExamples } from './missing-examples';
import { missingReason } from './missing-reason';
import { noAction } from './no-action';
import { noProgression } from './no-progression';
import { notDemonstrable } from './not-demonstrable';
import { outsideBase } from './outside-base';
import { overlappingBehaviors } from './overlapping-behaviors';
import { overloadedCompetency } from './overloaded-competency';
import { passive } from './passive';
import { placeholderCell } from './placeholder-cell';
import { progressionReversal } from './progression-reversal';
import { relative } from './relative';
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
import { vague } from './vague';
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
  missingBase,
  outsideBase,
  extendsCycle,
  misreadText,
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
  notDemonstrable,
  vague,
  compound,
  noAction,
  passive,
  filler,
  exclusionary,
  relative,
  hedged,
  inconsistentVoice,
  inconsistentPunctuation,
  languageSupport,
  unknownRule,
  invalidSuppression,
  unusedSuppression,
  unexplainedSuppression,
];
