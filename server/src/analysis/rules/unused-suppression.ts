import { english, t } from '../../l10n';
import { lineAt, nextLine } from '../../model/comments';
import type { Text } from '../../model/ladder';
import type { Span } from '../../model/syntax';
import type { Fix } from '../finding';
import type { Rule } from '../rule';
import type { Suppression } from '../suppressions';

export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  severity: 'warning',
  summary: english('A comment suppresses a finding that is not there.'),
  needsWhole: true,
  atOnce: true,
  suppressible: false,
  last: true,
  check({ document, suppressions }, report) {
    for (const suppression of suppressions.all) {
      for (const word of suppression.rules) {
        if (!suppressions.isIdle(word)) continue;
        const fixes = () => [removal(document.text, suppression, word)];
        report(word.span, message(suppression, word.value), { fixes });
      }
    }
  },
};

function message({ directive }: Suppression, rule: string): string {
  if (directive.value.endsWith('-next-line'))
    return t('{0} finds nothing in what stands on the next line. Remove this.', rule);
  return directive.value.endsWith('-line')
    ? t('{0} finds nothing in what stands on this line. Remove this.', rule)
    : t('{0} finds nothing in this file. Remove this.', rule);
}

/** The whole comment where it names nothing else, with its line where that is all there is on it. */
function removal(text: string, { span, rules }: Suppression, word: Text): Fix {
  const others = rules.filter((rule) => rule !== word).map(({ value }) => value);
  const [first, last] = [rules[0], rules.at(-1)];
  if (others.length > 0 && first && last) {
    const list = { start: first.span.start, end: last.span.end };
    const edits = [{ span: list, newText: others.join(', ') }];
    return { title: t('Remove “{0}” from the comment', word.value), edits, preferred: true };
  }
  return {
    title: t('Remove the comment'),
    edits: [{ span: whole(text, span), newText: '' }],
    preferred: true,
  };
}

function whole(text: string, comment: Span): Span {
  const line = lineAt(text, comment.start);
  const before = text.slice(line.start, comment.start);
  if (before.trim() !== '') return { start: line.start + before.trimEnd().length, end: comment.end };
  return { start: line.start, end: nextLine(text, line) ?? line.end };
}
