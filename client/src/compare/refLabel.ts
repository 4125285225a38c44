import { t } from '../../../server/src/l10n';

/** A revision in words. `~` and nothing at all are what is staged, as the git extension writes it. */
export function refLabel(ref: string): string {
  if (ref === '' || ref === '~') return t('Index');
  const [, hash, before] = /^([0-9a-f]{12,40})(\^?)$/.exec(ref) ?? [];
  if (hash === undefined) return ref;
  return before ? t('before {0}', hash.slice(0, 8)) : hash.slice(0, 8);
}

/** Whether another text may be by this name tomorrow: a hash stays what it is. */
export function canMove(ref: string): boolean {
  return !/^[0-9a-f]{40}\^?$/.test(ref);
}
