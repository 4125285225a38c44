import { Failure } from './failure';

/**
 * The text of a file: UTF-8, or UTF-16 where a byte order mark says so. The mark is no part of the text, so that
 * positions are those that an editor shows.
 *
 * @throws {Failure} for binary files and other encodings, where guessing would garble the text unseen
 */
export function decode(bytes: Uint8Array, path: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) throw new Failure(`“${path}” is a binary file`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const line = firstBadLine(bytes);
    throw new Failure(`“${path}” is not in UTF-8 (line ${line} is the first that is not): save it as UTF-8`);
  }
}

/** One-based. */
function firstBadLine(bytes: Uint8Array): number {
  const newline = 0x0a;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(newline, start);
    const end = found < 0 ? bytes.length : found + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return line;
}
