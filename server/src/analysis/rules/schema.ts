import type { ErrorObject } from 'ajv';
import { english, t } from '../../l10n';
import { resolve } from '../../model/syntax';
import { atPointer } from '../../model/value';
import { schemaFixes } from '../fixes/schemaFixes';
import type { Context, Rule } from '../rule';
import { schemaErrors } from '../schemaErrors';
import { schemaMessage } from '../schemaMessage';
import { placeOf } from '../schemaPlace';

export const schema: Rule = {
  id: 'schema',
  severity: 'error',
  summary: english('A key is missing, or a value is of the wrong kind.'),
  atOnce: true,
  needsWhole: true,
  ofFile: true,
  check(context, report) {
    const said = new Set<string>();
    for (const error of schemaErrors(context)) {
      if (isUnknownKey(error)) continue;
      const span = placeOf(context.document, error);
      const message = schemaMessage(error);
      // An empty file lacks two keys, an alias brings one fault to many places.
      const same = `${span.start} ${message}`;
      if (!said.has(same)) report(span, message, { fixes: () => schemaFixes(context.document, error) });
      said.add(same);
    }
    reportBlankIds(context, report);
  },
};

export function isUnknownKey({ keyword }: ErrorObject): boolean {
  return keyword === 'additionalProperties';
}

/** The schema takes `id:` with nothing behind it, as `~` is an id like any other; blank it names nothing. */
function reportBlankIds({ document }: Context, report: Parameters<Rule['check']>[1]): void {
  for (const list of ['levels', 'competencies', 'values']) {
    const found = document.map && atPointer(document.map, `/${list}`);
    const target = found && resolve(found.node);
    if (target?.kind !== 'list') continue;
    for (const item of target.items) {
      const id = atPointer(item, '/id');
      const scalar = id && resolve(id.node);
      if (id?.entry && scalar?.kind === 'scalar' && scalar.text.trim() === '' && scalar.value === null) {
        report(id.entry.key.span, t('Give it an id: a short name that the rest of the file refers to.'));
      }
    }
  }
}
