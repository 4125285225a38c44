import type { Fix } from '../../server/src/analysis/finding';

/** A text after edits that were made for it, whatever their order. */
export function apply(text: string, edits: Fix['edits']): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((after, { span, newText }) => after.slice(0, span.start) + newText + after.slice(span.end), text);
}
