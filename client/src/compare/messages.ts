/** Reads what the page of a comparison sends. It is not trusted: whatever is not exactly a message of ours is dropped. */
import type { FromCompare } from '../../../server/src/protocol/pages';
import { isCount, isObject, readRange } from '../preview/messages';

/** The message, or undefined for anything else. */
export function readMessage(data: unknown): FromCompare | undefined {
  if (!isObject(data)) return undefined;
  const { type, side, range } = data;
  if (type === 'ready' || type === 'swap' || type === 'textDiff') return { type };
  if (type !== 'reveal' || !isCount(side)) return undefined;
  if (range === null) return { type, side, range };
  const read = isObject(range) ? readRange(range) : undefined;
  return read && { type, side, range: read };
}
