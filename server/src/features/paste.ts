import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { bullet, isWritten, itemsOf } from '../analysis/fixes/syntax/bullets';
import { isKeyOfFormat } from '../analysis/fixes/syntax/line';
import { writeText } from '../analysis/fixes/writeText';
import type { PasteView } from '../protocol/paste';
import { slotsAt } from './completion/context';
import { layoutOf } from './completion/indent';
import { Lines } from './completion/lines';
import { shapes } from './completion/path';
import { referenceTo } from './completion/references';

/** Longer texts, in UTF-16 units, are no cells: they are pasted as they are. */
const longest = 50_000;

/**
 * What lines from a document become where a text or a list can stand and nothing is written yet: a list with the right
 * indentation, or one text in the quotes that it needs. Undefined where the text is fine as it is, is YAML already, or
 * stands elsewhere. `levels`: their ids.
 */
export function pasted(
  document: TextDocument,
  position: Position,
  text: string,
  levels: readonly string[],
): PasteView | undefined {
  if (text.length > longest || text.trim() === '' || isLadder(text, levels)) return undefined;
  const lines = new Lines(document);
  const layout = layoutOf(lines);
  const slots = slotsAt(lines, position, layout).filter(({ rank }) => rank === 0);
  const slot = slots.find(({ kind, trail }) => kind === 'item' && shapes(trail).words) ?? slots[0];
  const line = lines.at(position.line);
  if (!slot || slot.flow || slot.typed !== '' || line.text.slice(position.character).trim() !== '')
    return undefined;
  const items = itemsOf(text);
  const written = items.map((item) => (isWritten(item) ? item : writeText(item, false)));
  const entries = written.length;
  const start = { line: position.line, character: slot.edit.start };
  const list = (column: number) =>
    written.map((item) => `${' '.repeat(column)}- ${item}`).join(layout.newline);
  const isBulleted = bullet.test(text.trimStart());
  switch (slot.kind) {
    case 'value': {
      const { words, list: many } = shapes(slot.trail);
      if (!words || slot.inner || referenceTo(slot.trail)) return undefined;
      if (many && (entries > 1 || isBulleted) && slot.colon !== undefined) {
        const below = layout.newline + list(slot.column + layout.list);
        return { text: below, start: { ...start, character: slot.colon }, entries };
      }
      const one = writeText(items.join(' '), false);
      return one === text ? undefined : { text: `${slot.edit.before}${one}`, start, entries: 1 };
    }
    case 'item': {
      if (!shapes(slot.trail).words || referenceTo(slot.trail.slice(0, -1))) return undefined;
      if (slot.dash) {
        const rest = list(slot.column).slice(slot.column + 2);
        return rest === text ? undefined : { text: `${slot.edit.before}${rest}`, start, entries };
      }
      if (entries === 1 && !isBulleted) return undefined;
      return { text: list(slot.column), start: { ...start, character: 0 }, entries };
    }
    case 'entry':
      return undefined;
  }
}

/** Lines of a ladder, which keep their keys. */
function isLadder(text: string, levels: readonly string[]): boolean {
  return [...text.matchAll(/^[ \t]*(?:-[ \t]+)*(["']?)([^\s:"']+)\1:(?=[ \t]|\r?$)/gm)].some(
    ([, , key = '']) => isKeyOfFormat(key) || levels.includes(key),
  );
}
