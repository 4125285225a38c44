import type { ErrorObject } from 'ajv';
import { english, sentences, t } from '../../l10n';
import { parseLadder } from '../../model/parse';
import { entryOf, resolve } from '../../model/syntax';
import { atPointer } from '../../model/value';
import { closest } from '../closest';
import type { Fix } from '../finding';
import { misreadKey } from '../fixes/misreadKey';
import { respell } from '../fixes/respell';
import { edited } from '../fixes/textEdit';
import type { Rule } from '../rule';
import { schemaErrors } from '../schemaErrors';
import { isUnknownKey } from './schema';

export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'warning',
  summary: english('A key that the format does not know, so that nothing reads it.'),
  atOnce: true,
  needsWhole: true,
  ofFile: true,
  check(context, report) {
    const { root, text } = context.document;
    if (!root) return;
    for (const error of schemaErrors(context).filter(isUnknownKey)) {
      const name = String(error.params['additionalProperty']);
      const target = resolve(atPointer(root, error.instancePath)?.node ?? root);
      if (target?.kind !== 'map' || isStatement(target, error)) continue;
      const entry = entryOf(target, name);
      if (!entry) continue;
      const misread = misreadKey(context.document, context.ladder, target, entry, error.instancePath);
      if (misread) {
        const readable = ({ edits }: Fix) => parseLadder(edited(text, edits)).problems.length === 0;
        report(entry.key.span, misread.message, { fixes: () => misread.fixes().filter(readable) });
        continue;
      }
      const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
      const free = known.filter((key) => !entryOf(target, key));
      const guess = closest(name, free);
      const choice = free.length > 0 && t('Possible here: {0}.', free.map((key) => `\`${key}\``).join(', '));
      report(
        entry.key.span,
        sentences(t('Nothing reads the key “{0}”.', name), guess ? t('Did you mean `{0}`?', guess) : choice),
        guess ? { fixes: () => respell(text, entry.key.span, { word: name, guess, candidates: free }) } : {},
      );
    }
  },
};

/** `- Owns: the release`: that it needs quotes is said already. */
function isStatement(target: ReturnType<typeof resolve>, { parentSchema }: ErrorObject): boolean {
  const lacks = (parentSchema?.['required'] as string[] | undefined)?.includes('behavior');
  return lacks === true && target?.kind === 'map' && target.entries.length === 1;
}
