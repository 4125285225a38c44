/** Lines of a file, to be put elsewhere in it or in another. */

/** Lines that begin at one column, put at another; undefined where one stands further left. */
export function shiftedLines(lines: string, from: number, to: number): string | undefined {
  const margin = ' '.repeat(from);
  const all = lines.split(/(?<=\n|\r(?!\n))/);
  if (all.some((line) => line.trim() !== '' && !line.startsWith(margin))) return undefined;
  return all
    .map((line) =>
      line.startsWith(margin) && line.trim() !== '' ? ' '.repeat(to) + line.slice(from) : blank(line),
    )
    .join('');

  /** Blanks of an empty line may be words of a text. */
  function blank(line: string): string {
    const blanks = /^ */.exec(line)?.[0].length ?? 0;
    return blanks > from ? ' '.repeat(to) + line.slice(from) : line;
  }
}

/** With the line breaks of the file. */
export function broken(lines: string | undefined, newline: string): string | undefined {
  return lines?.replace(/\r\n|\n|\r/g, newline);
}
