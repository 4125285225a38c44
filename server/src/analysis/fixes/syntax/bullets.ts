/** Lists as documents write them, outside of YAML. */

/**
 * What begins an item: a dash, a bullet of a document, a number. A dash or a bullet may stand right at the word, as in
 * `-Leads`; a star may not, as in `*Leads*`. The last two are those of word processors.
 */
export const bullet =
  /^[ \t\u00a0]*(?:(?:[-–—*•◦▪‣·●○■\uf0b7\uf0a7]|\d{1,2}[.)]|o(?=\t))[ \t\u00a0]+(?=\S)|[-–—•◦▪‣·●○■](?=\p{Lu}))/u;

/** An item in quotes or braces of YAML by its author. */
export function isWritten(item: string): boolean {
  return /^(?:"[^"\\]*"|'[^']*'|\{[^{}]*\})$/.test(item);
}

/** The items of some lines, without bullets; each line is one where none has any. Blank lines are left out. */
export function itemsOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028]/).filter((line) => line.trim() !== '');
  const bulleted = lines.some((line) => bullet.test(line));
  const items: string[] = [];
  for (const line of lines) {
    const start = bullet.exec(line)?.[0];
    const words = line
      .slice(start?.length ?? 0)
      .replaceAll('\u00a0', ' ')
      .trim();
    // What an item says further on the line below.
    if (bulleted && start === undefined && items.length > 0) items.push(`${items.pop()} ${words}`);
    else items.push(words);
  }
  return items;
}
