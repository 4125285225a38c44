import { english } from '../../l10n';
import { syntaxFixes } from '../fixes/syntax';
import type { Rule } from '../rule';
import { reportProblems } from './problems';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  summary: english('The text is not valid YAML.'),
  fixed: true,
  atOnce: true,
  check: reportProblems('yaml-syntax', ({ document }, problem) => syntaxFixes(document, problem)),
};
