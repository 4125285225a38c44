import type { Rule } from '../rule';
import { duplicateId } from './duplicate-id';
import { duplicateKey } from './duplicate-key';
import { emptyCell } from './empty-cell';
import { followsCycle } from './follows-cycle';
import { invalidSuppression } from './invalid-suppression';
import { languageSupport } from './language-support';
import { mergeConflict } from './merge-conflict';
import { missingReason } from './missing-reason';
import { overlappingBehaviors } from './overlapping-behaviors';
import { placeholderCell } from './placeholder-cell';
import { schema } from './schema';
import { unexplainedSuppression } from './unexplained-suppression';
import { unknownKey } from './unknown-key';
import { unknownReference } from './unknown-reference';
import { unknownRule } from './unknown-rule';
import { unusedSuppression } from './unused-suppression';
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
  languageSupport,
  unknownRule,
  invalidSuppression,
  unusedSuppression,
  unexplainedSuppression,
];
