import { english } from '../../l10n';
import { removeTwin } from '../fixes/twinKey';
import type { Rule } from '../rule';
import { reportProblems } from './problems';

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  severity: 'error',
  summary: english('A key is written twice in one place.'),
  atOnce: true,
  check: reportProblems('duplicate-key', ({ document }, { span }) => removeTwin(document, span)),
};
