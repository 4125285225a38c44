/** Comments that suppress a finding, put where YAML reads them as comments and nothing else changes. */
import { lineAt, nextLine, piecesOn } from '../../model/comments';
import type { Span, SyntaxNode } from '../../model/syntax';

export interface Insertion {
  /** At the start of a line. */
  readonly offset: number;
  /** A whole line, but for its line break. */
  readonly comment: string;
  readonly newline: string;
}

/** The line over the statement that an offset is in: inside of many texts no comment can stand. */
export function overStatement(
  text: string,
  root: SyntaxNode | undefined,
  offset: number,
  rule: string,
): Insertion {
  let line = lineAt(text, offset);
  for (let start = line.start; ; ) {
    for (const piece of piecesOn(root, line)) start = Math.min(start, piece.start);
    const above = lineAt(text, start);
    if (above.start === line.start) break;
    line = above;
    start = line.start;
  }
  const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
  return insertion(text, line.start, `${indent}# career-ladder-disable-next-line ${rule}`);
}

/** On top of the file, below the comments that it begins with, such as a licence or a modeline. */
export function overFile(text: string, rule: string): Insertion {
  let line: Span = lineAt(text, 0);
  while (/^\s*[#%]/.test(text.slice(line.start, line.end))) {
    const start = nextLine(text, line);
    if (start === undefined) break;
    line = lineAt(text, start);
  }
  return insertion(text, line.start, `# career-ladder-disable ${rule}`);
}

function insertion(text: string, offset: number, comment: string): Insertion {
  return { offset, comment, newline: newlineOf(text) };
}

/** The line break that the text uses. */
export function newlineOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
