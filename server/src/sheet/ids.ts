/** Lists of ids in one line of text, and back. */

/** Stands for a list without ids, where that is something other than no list at all. */
const none = 'none';

/** `a, b`; ids that could be read as anything else are quoted as in JSON. An empty list is `none`. */
export function writeIds(ids: readonly string[]): string {
  if (ids.length === 0) return none;
  return ids.map((id) => (isPlain(id) ? id : JSON.stringify(id))).join(', ');
}

function isPlain(id: string): boolean {
  return id !== '' && id.toLowerCase() !== none && !/[",;\r\n]/.test(id) && id === id.trim();
}

/** The ids of `writeIds`; undefined for a blank text. People may separate by semicolons and new lines as well. */
export function readIds(text: string): string[] | undefined {
  if (text.trim() === '') return undefined;
  if (text.trim().toLowerCase() === none) return [];
  const part = /[^\S\n]*("(?:[^"\\\n]|\\.)*"|[^,;\n]+)/g;
  return [...text.matchAll(part)].map(([, words = '']) => unquote(words.trim())).filter((id) => id !== '');
}

function unquote(words: string): string {
  if (!/^".*"$/.test(words)) return words;
  try {
    return String(JSON.parse(words)).trim();
  } catch {
    return words;
  }
}
