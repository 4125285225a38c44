/** Reads what the page of all roles sends. It is not trusted: whatever is not exactly a message of ours is dropped. */
import type { FromOverview } from '../../../server/src/protocol/pages';
import { isObject } from '../preview/messages';

/** The message, or undefined for anything else. */
export function readMessage(data: unknown): FromOverview | undefined {
  if (!isObject(data)) return undefined;
  const { type, uri, uris } = data;
  switch (type) {
    case 'ready':
    case 'refresh':
    case 'stop':
      return { type };
    case 'open':
    case 'preview':
      return typeof uri === 'string' ? { type, uri } : undefined;
    case 'compare':
      return Array.isArray(uris) && uris.every((one) => typeof one === 'string') ? { type, uris } : undefined;
    default:
      return undefined;
  }
}
