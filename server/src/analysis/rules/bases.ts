import { t } from '../../l10n';
import type { BaseFault } from '../../workspace/compose';

/** `“team.ladder.yaml” (through company.ladder.yaml)`; without the way for what the file itself names. */
export function fileOf({ way }: BaseFault): string {
  const last = way.at(-1) ?? '';
  const through = way.slice(0, -1);
  return through.length > 0 ? t('“{0}” (through {1})', last, through.join(', ')) : t('“{0}”', last);
}
