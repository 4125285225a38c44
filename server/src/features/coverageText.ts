import type { Coverage } from '../analysis/grid';
import { number, plural } from '../l10n';

/** `3 of 24 cells answered · 20 empty · 1 placeholder`. */
export function coverageText({ answered, empty, placeholder, total }: Coverage): string {
  const parts = [plural(total, '{1} of {0} cell answered', '{1} of {0} cells answered', number(answered))];
  if (empty > 0) parts.push(plural(empty, '{0} empty', '{0} empty'));
  if (placeholder > 0) parts.push(plural(placeholder, '{0} placeholder', '{0} placeholders'));
  return parts.join(' · ');
}
