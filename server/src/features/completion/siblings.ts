import { type Line, type Lines, unquote } from './lines';

/** The entries of the block map at `column` around a line, which itself is left out; values that are words. */
export function entriesAround(lines: Lines, index: number, column: number): Map<string, string> {
  const entries = new Map<string, string>();
  // A dash on the line opens the item that the map is: what is above is another's.
  if (!opensItem(lines, index, column)) {
    for (const line of lines.walk(index, -1, () => column)) {
      if (line.key?.start === column) entries.set(line.key.text, words(line));
      if (line.indent < column) break;
    }
  }
  for (const line of lines.walk(index, 1, () => column)) {
    if (line.indent < column) break;
    if (line.key?.start === column && line.dashes.length === 0) entries.set(line.key.text, words(line));
  }
  return entries;
}

function opensItem(lines: Lines, index: number, column: number): boolean {
  const dash = lines.at(index).dashes[0];
  return dash !== undefined && dash < column;
}

/** The items of the block list whose dashes stand at `column`, around a line, which itself is left out. */
export function itemsAround(lines: Lines, index: number, column: number): string[] {
  const items: string[] = [];
  for (const step of [-1, 1] as const) {
    for (const line of lines.walk(index, step, () => column)) {
      if (line.dashes[0] !== column) break;
      if (!line.key) items.push(words(line));
    }
  }
  return items;
}

function words({ value }: Line): string {
  return unquote(value.text);
}
