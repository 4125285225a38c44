import type { Coverage } from '../analysis/grid';

/** `3 of 24 cells answered · 20 empty · 1 placeholder`. */
export function coverageText({ answered, empty, placeholder, total }: Coverage): string {
  const parts = [`${answered} of ${total} ${total === 1 ? 'cell' : 'cells'} answered`];
  if (empty > 0) parts.push(`${empty} empty`);
  if (placeholder > 0) parts.push(`${placeholder} ${placeholder === 1 ? 'placeholder' : 'placeholders'}`);
  return parts.join(' · ');
}
