import type { Rule } from '../rule';
import { reportProblems } from './problems';

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  severity: 'error',
  summary: 'A key is written twice in one place.',
  atOnce: true,
  check: reportProblems('duplicate-key'),
};
