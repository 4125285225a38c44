import type { FormattingOptions } from 'vscode-languageserver-types';
import type { LadderDocument } from '../../model/ladder';
import { entryOf, type SyntaxNode } from '../../model/syntax';
import {
  isBlank,
  isBlock,
  isComment,
  keepsBlanks,
  lastLine,
  leaves,
  lineIndex,
  linesOf,
  margin,
  newlineOf,
} from './lines';

/**
 * The text with one blank line between sections and between competencies, never two in a row, no blanks at the
 * ends of lines, and one line break at its end.
 */
export function laidOut({ text, map }: LadderDocument, options: FormattingOptions): string {
  if (!map) return text;
  const lines = linesOf(text);
  /** Lines in the middle of texts and brackets: each blank of them may count. */
  const kept = new Set<number>();
  /** Last lines of texts that a blank line below would be part of. */
  const open = new Set<number>();
  for (const leaf of leaves(map)) {
    const first = lineIndex(lines, leaf.span.start);
    const last = lastLine(lines, text, leaf.span, leaf);
    if (keepsBlanks(text, leaf)) open.add(last);
    if (last === first) continue;
    for (let at = isBlock(leaf) ? first + 1 : first; at <= last; at++) kept.add(at);
  }
  const spaced = boundaries(map, text);
  const newline = newlineOf(text);
  const trims = options.trimTrailingWhitespace !== false;
  const blankBefore = new Set<number>();
  for (const offset of spaced) {
    const own = lineIndex(lines, offset);
    // A dash may stand on a line of its own.
    const line = /^ *-\s*(?:[&!]\S+\s*)*(?:#.*)?$/.test(lines[own - 1]?.words ?? '') ? own - 1 : own;
    const before = gapBefore(line);
    if (before !== undefined) blankBefore.add(before);
  }

  /** The line that a blank one belongs before; undefined where one is already, or something else stands there. */
  function gapBefore(line: number): number | undefined {
    const at = lines[line];
    if (!at) return undefined;
    let first = line;
    for (let above = line - 1; above >= 0; above--) {
      const one = lines[above];
      if (!one || open.has(above)) return undefined;
      if (kept.has(above)) return isBlank(one) ? undefined : first;
      if (isBlank(one)) return undefined;
      if (!isComment(one)) return /^(?:---|\.\.\.|%)/.test(one.words) ? undefined : first;
      // A comment further in belongs to what stands above.
      if (margin(one) > margin(at)) {
        return isBlankBetween(above, line) ? undefined : first;
      }
      first = above;
    }
    return undefined;
  }

  function isBlankBetween(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) if (lines[at] && isBlank(lines[at]!)) return true;
    return false;
  }

  let after = '';
  let blanks = 0;
  /** How much of it ends with a line that is not blank. */
  let solid = 0;
  lines.forEach((line, index) => {
    const written = text.slice(line.end, line.next);
    if (!kept.has(index) && isBlank(line)) {
      if (blanks++ === 0 && after !== '') after += (trims ? '' : line.words) + written;
      return;
    }
    if (blankBefore.has(index)) after += newline;
    after += (trims && !kept.has(index) ? line.words.replace(/[ \t]+$/, '') : line.words) + written;
    blanks = 0;
    solid = after.length;
  });
  if (options.trimFinalNewlines !== false) after = after.slice(0, solid);
  // The last line break of a block text may be a part of it.
  const closed = /[\r\n]$/.test(after) || kept.has(lines.length - 1);
  return closed || options.insertFinalNewline === false ? after : after + newline;
}

/** Where entries begin that want a blank line before them. */
function boundaries(map: NonNullable<LadderDocument['map']>, text: string): readonly number[] {
  const found: number[] = [];
  if (map.flow) return found;
  const isSection = (node: SyntaxNode) => (node.kind === 'list' || node.kind === 'map') && !node.flow;
  map.entries.forEach(({ key, value }, index) => {
    const above = map.entries[index - 1];
    if (above && (isSection(value) || isSection(above.value))) found.push(key.span.start);
  });
  const competencies = entryOf(map, 'competencies')?.value;
  if (competencies?.kind !== 'list' || competencies.flow) return found;
  const isLong = ({ span }: SyntaxNode) => /[\r\n]/.test(text.slice(span.start, span.end));
  competencies.items.forEach((item, index) => {
    const above = competencies.items[index - 1];
    if (above && (isLong(item) || isLong(above))) found.push(item.span.start);
  });
  return found;
}
