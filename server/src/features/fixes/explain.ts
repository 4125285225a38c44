import { copyOf } from '../../analysis/fixes/textEdit';
import { t } from '../../l10n';
import { lineAt } from '../../model/comments';
import type { Snapshot } from '../snapshot';
import { reason } from './answers';
import { edit, meaning, type Offer } from './offer';

/** The place for the reason in a comment that suppresses something without one. */
export function explain(snapshot: Snapshot, offset: number): Offer[] {
  const { document, suppressions } = snapshot.analysis;
  const { text, root } = document;
  const rules = suppressions.all.find(({ directive }) => directive.span.start === offset)?.rules;
  const end = rules?.at(-1)?.span.end;
  if (end === undefined || !/^[ \t]*:?[ \t]*$/.test(text.slice(end, lineAt(text, end).end))) return [];
  const made = meaning(snapshot, [edit(end, `: \${1:${reason}}`, lineAt(text, end).end)], () =>
    root ? copyOf(root) : null,
  );
  return made
    ? [{ title: t('Write the reason'), kind: 'fix', rule: 'unexplained-suppression', ...made }]
    : [];
}
