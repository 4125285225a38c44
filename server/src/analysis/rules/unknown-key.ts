import type { ErrorObject } from 'ajv';
import { resolve } from '../../model/syntax';
import { atPointer } from '../../model/value';
import { closest } from '../closest';
import type { Rule } from '../rule';
import { isUnknownKey, schemaErrors } from './schema';

export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'warning',
  summary: 'A key that the format does not know, so that nothing reads it.',
  needsWhole: true,
  check(context, report) {
    const { root } = context.document;
    if (!root) return;
    for (const error of schemaErrors(context).filter(isUnknownKey)) {
      const name = String(error.params['additionalProperty']);
      const target = resolve(atPointer(root, error.instancePath)?.node ?? root);
      const entry = target?.kind === 'map' ? target.entries.find(({ key }) => key.text === name) : undefined;
      if (!entry || isStatement(target, error)) continue;
      const known = Object.keys((error.parentSchema?.['properties'] as object | undefined) ?? {});
      const present = new Set(target?.kind === 'map' ? target.entries.map(({ key }) => key.text) : []);
      const free = known.filter((key) => !present.has(key));
      const guess = closest(name, free);
      const choice = free.length ? ` Possible here: ${free.map((key) => `\`${key}\``).join(', ')}.` : '';
      report(
        entry.key.span,
        `Nothing reads the key “${name}”.${guess ? ` Did you mean \`${guess}\`?` : choice}`,
      );
    }
  },
};

/** `- Owns: the release`: that it needs quotes is said already. */
function isStatement(target: ReturnType<typeof resolve>, { parentSchema }: ErrorObject): boolean {
  const lacks = (parentSchema?.['required'] as string[] | undefined)?.includes('behavior');
  return lacks === true && target?.kind === 'map' && target.entries.length === 1;
}
