import { english } from '../../l10n';
import type { Rule } from '../rule';
import { reportProblems } from './problems';

export const mergeConflict: Rule = {
  id: 'merge-conflict',
  severity: 'error',
  summary: english('Git left conflict markers in the file.'),
  fixed: true,
  atOnce: true,
  check: reportProblems('merge-conflict'),
};
