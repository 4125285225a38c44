import type { Text } from '../model/ladder';

/** What differs between two lists of texts, in words: `example added: “…”`, `2 values removed`. None: the same. */
export function listChange(noun: string, before: readonly Text[], after: readonly Text[]): string[] {
  const left = count(before);
  const right = count(after);
  const gone = lacking(left, right);
  const come = lacking(right, left);
  if (gone.length + come.length === 0) {
    const same = before.every(({ value }, index) => value === after[index]?.value);
    return same ? [] : [`${noun}s in another order`];
  }
  const changed = Math.min(gone.length, come.length);
  const parts: [readonly string[], string][] = [
    [come.slice(0, changed), 'changed'],
    [come.slice(changed), 'added'],
    [gone.slice(changed), 'removed'],
  ];
  return parts.flatMap(([texts, what]) => {
    const [only] = texts;
    if (only === undefined) return [];
    const now = what === 'changed' ? 'changed to' : `${what}:`;
    return texts.length === 1
      ? [`${noun} ${now} ${quoted(only)}`]
      : [`${counted(texts.length, noun)} ${what}`];
  });
}

/** `1 example`, `2 examples`, `1 competency`. */
export function counted(number: number, noun: string): string {
  if (number === 1) return `1 ${noun}`;
  return `${number} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

/** “a”, “b” and “c”; of many the first and how many more. */
export function listed(words: readonly string[], most = 4): string {
  const shown =
    words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

export function quoted(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > most ? `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : line}”`;
}

function count(texts: readonly Text[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { value } of texts) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

/** Those of the first that the second lacks, each as often as it does. */
function lacking(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): string[] {
  return [...first].flatMap(([value, times]) =>
    Array.from({ length: Math.max(0, times - (second.get(value) ?? 0)) }, () => value),
  );
}
