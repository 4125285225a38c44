import type { Behavior, Cell } from '../../model/ladder';
import type { Fix } from '../finding';

/**
 * Takes a behavior out of the list that it is an item of, with its line or lines. Undefined where that would leave
 * the list empty, or where it does not stand on lines of its own.
 */
export function removal(text: string, cell: Cell, behavior: Behavior): Fix['edits'][number] | undefined {
  if (cell.behaviors.length < 2 || behavior.examples.length > 0) return undefined;
  const start = text.lastIndexOf('\n', behavior.span.start - 1) + 1;
  if (!/^[ \t]*-[ \t]+$/.test(text.slice(start, behavior.span.start))) return undefined;
  const newline = text.indexOf('\n', behavior.span.end);
  const end = newline < 0 ? text.length : newline + 1;
  const rest = text.slice(behavior.span.end, end).trim();
  if (rest === '') return { span: { start, end }, newText: '' };
  if (!rest.startsWith('#')) return undefined;
  // A comment is the author's to take away: it stays, on a line of its own.
  const comment = text.indexOf('#', behavior.span.end);
  const dash = text.indexOf('-', start);
  return { span: { start: dash, end: comment }, newText: '' };
}
