/** Reads what a webview sends. It is not trusted: whatever is not exactly a message of ours is dropped. */
import type { FromWebview, Position, Range } from '../../../server/src/protocol';
import type { ReadingParams } from '../../../server/src/protocol/reading';

/** The message, or undefined for anything else. */
export function readMessage(data: unknown): FromWebview | undefined {
  if (!isObject(data)) return undefined;
  const { type, uri, version, rule, title, reading } = data;
  const range = isObject(data['range']) ? readRange(data['range']) : undefined;
  switch (type) {
    case 'ready':
    case 'whole':
      return { type };
    case 'reveal':
      return typeof uri === 'string' && range ? { type, uri, range } : undefined;
    case 'read':
      return reading === null
        ? { type, reading }
        : isObject(reading)
          ? { type, reading: readReading(reading) }
          : undefined;
    case 'fix':
      return typeof uri === 'string' &&
        isCount(version) &&
        typeof rule === 'string' &&
        typeof title === 'string' &&
        range
        ? { type, uri, version, rule, range, title }
        : undefined;
    case 'rule':
      return typeof rule === 'string' ? { type, rule } : undefined;
    default:
      return undefined;
  }
}

function readReading({ level, from }: Record<string, unknown>): ReadingParams {
  return {
    ...(typeof level === 'string' && { level }),
    ...((typeof from === 'string' || from === null) && { from }),
  };
}

/** What a preview kept over a reload. */
export interface PreviewState {
  readonly uri: string;
  /** It shows whichever ladder is in front. */
  readonly following: boolean;
}

/** The state, or undefined for anything else. */
export function readState(state: unknown): PreviewState | undefined {
  if (!isObject(state)) return undefined;
  const { uri, following } = state;
  return typeof uri === 'string' && uri !== '' ? { uri, following: following === true } : undefined;
}

/** The range, or undefined for anything that VS Code's would not take. */
export function readRange(range: Record<string, unknown>): Range | undefined {
  const start = readPosition(range['start']);
  const end = readPosition(range['end']);
  const { uri } = range;
  return start && end && { start, end, ...(typeof uri === 'string' && { uri }) };
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
