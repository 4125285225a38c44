import type { Rule } from '../rule';
import { reportProblems } from './problems';

export const mergeConflict: Rule = {
  id: 'merge-conflict',
  severity: 'error',
  summary: 'Git left conflict markers in the file.',
  fixed: true,
  atOnce: true,
  check: reportProblems('merge-conflict'),
};
