/** Reads what a webview sends. It is not trusted: whatever is not exactly a message of ours is dropped. */
import type { FromWebview, Position, Range } from '../../../server/src/protocol';

/** The message, or undefined for anything else. */
export function readMessage(data: unknown): FromWebview | undefined {
  if (!isObject(data)) return undefined;
  if (data['type'] === 'ready') return { type: 'ready' };
  const { type, uri, range } = data;
  if (type !== 'reveal' || typeof uri !== 'string' || !isObject(range)) return undefined;
  const read = readRange(range);
  return read && { type, uri, range: read };
}

/** The URI in the state that a webview kept over a reload, or undefined. */
export function readState(state: unknown): string | undefined {
  return isObject(state) && typeof state['uri'] === 'string' && state['uri'] !== ''
    ? state['uri']
    : undefined;
}

/** The range, or undefined for anything that VS Code's would not take. */
export function readRange(range: Record<string, unknown>): Range | undefined {
  const start = readPosition(range['start']);
  const end = readPosition(range['end']);
  return start && end && { start, end };
}

function readPosition(value: unknown): Position | undefined {
  if (!isObject(value)) return undefined;
  const { line, character } = value;
  return isCount(line) && isCount(character) ? { line, character } : undefined;
}

/** VS Code's positions take no other numbers. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0x7fffffff;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
