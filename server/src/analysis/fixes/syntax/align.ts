import { t } from '../../../l10n';
import type { Candidate } from './candidate';
import { above, below, blockEnd, isBlank, isProse, type Line, listStep, readLine } from './line';

/** So far up an entry is looked for that this one may stand beside, in lines. */
const farthest = 300;

/** A line, with all that stands below it, in the column of one of those above. */
export function* align(text: string, line: Line): Generator<Candidate> {
  for (const moved of [line, below(text, line)]) {
    // Words alone go on with the text above.
    if (!moved || (!moved.key && moved.inner === moved.column)) continue;
    for (const [column, neighbor] of columns(text, moved)) {
      if (column === moved.column) continue;
      yield {
        title: t(
          'Put “{0}” in line with “{1}”',
          label(text, moved, moved.column),
          label(text, neighbor, column),
        ),
        edits: shift(text, moved, column),
        purpose: 'align',
      };
    }
    const head = above(text, moved);
    if (head?.key && head.value.start === head.value.end) {
      const step = moved.inner > moved.column ? listStep(text) : 2;
      const column = head.inner + step;
      if (column === moved.column) continue;
      yield {
        title: t('Put “{0}” under “{1}”', label(text, moved, moved.column), label(text, head, head.inner)),
        edits: shift(text, moved, column),
        purpose: 'align',
      };
    }
  }
}

/** The columns where entries around the line start, the nearest first, each with a line that has it. */
function columns(text: string, line: Line): Map<number, Line> {
  const found = new Map<number, Line>();
  let before = above(text, line);
  for (let count = 0; before && count < farthest; count++, before = above(text, before)) {
    if (!before.key && before.inner === before.column) continue;
    // Behind a dash without a key are words, which nothing stands in line with.
    for (const column of before.key ? [before.column, before.inner] : [before.column]) {
      if (!found.has(column)) found.set(column, before);
    }
    if (before.column === 0) break;
  }
  return new Map([...found].sort(([a], [b]) => Math.abs(a - line.column) - Math.abs(b - line.column)));
}

function shift(text: string, line: Line, column: number): Candidate['edits'] {
  const last = blockEnd(text, line, line.column);
  const edits: Candidate['edits'][number][] = [];
  for (let at = line.start; at <= last.start; ) {
    const moved = readLine(text, at);
    const blanks = Math.max(0, moved.column + column - line.column);
    if (!isBlank(text, moved) && blanks !== moved.column) {
      edits.push({
        span: { start: moved.start, end: moved.start + moved.column },
        newText: ' '.repeat(blanks),
      });
    }
    const next = below(text, moved);
    if (!next) break;
    at = next.start;
  }
  return edits;
}

/** The first words from a column on. */
function label(text: string, line: Line, column: number): string {
  const words = text.slice(line.start + column, line.end).trim();
  const head = /^(.{1,24}?):(?:\s|$)/.exec(words)?.[1];
  const value = /^-?\s*id: \S{1,20}/.exec(words)?.[0];
  return value ?? head ?? (words.length > 30 ? `${words.slice(0, 29)}…` : words);
}

/** Words that stand too far to the left to go on with the text above. */
export function* goOn(text: string, line: Line): Generator<Candidate> {
  const head = above(text, line);
  if (!head || line.key || line.inner > line.column || head.value.start === head.value.end) return;
  if (!isProse(text.slice(line.value.start, line.value.end))) return;
  yield { title: t('Add this line to the text above'), edits: shift(text, line, head.inner + 2) };
}
