import { type Document, isDocument, parseDocument, type YAMLError } from 'yaml';
import { buildLadder } from './build';
import { findConflict } from './conflict';
import type { LadderDocument, Problem } from './ladder';
import { resolve, type SyntaxNode } from './syntax';
import { toTree } from './tree';

/** A broken file has one cause and many echoes: past this many syntax errors the rest is left out. */
export const maxSyntaxProblems = 10;

/**
 * Reads a ladder from any text: half-typed, with tabs, conflict markers, several documents, or no YAML at all.
 * Never throws; what is wrong with the text is in `problems`. Time grows linearly with the text, about 0.1 ms
 * per KB once warm.
 */
export function parseLadder(text: string): LadderDocument {
  const problems: Problem[] = [];
  const conflict = findConflict(text);
  const root = parseTree(conflict?.ours ?? text, problems);
  const target = root && resolve(root);
  const map = target?.kind === 'map' ? target : undefined;
  const ladder = buildLadder(map, text);
  if (!conflict) return { text, root, map, ladder, problems };
  const [span, ...others] = conflict.markers;
  const count = conflict.markers.length;
  const found: Problem = {
    rule: 'merge-conflict',
    message: `The file holds ${count === 1 ? 'a merge conflict' : `${count} merge conflicts`} that Git left to you. Choose one side and delete the markers; until then nothing else is checked.`,
    span: span ?? { start: 0, end: 0 },
    related: others.map((other) => ({ span: other, message: 'Another conflict' })),
  };
  return { text, root, map, ladder, problems: [found] };
}

function parseTree(text: string, problems: Problem[]): SyntaxNode | undefined {
  try {
    const document = parseDocument(text, {
      // Their check compares each key with every other; ours is linear and links to the first.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    if (!isDocument(document)) return undefined;
    reportSyntax(document as Document.Parsed, text, problems);
    return toTree(document as Document.Parsed, text, problems);
  } catch (error) {
    // `yaml` descends by recursion: thousands of nested brackets exhaust the stack.
    const deep = error instanceof RangeError;
    problems.push({
      rule: 'yaml-syntax',
      message: deep
        ? 'This is nested too deeply to be read.'
        : `This cannot be read as YAML: ${String(error)}`,
      span: { start: 0, end: Math.min(text.length, 1) },
      related: [],
    });
    return undefined;
  }
}

/** One problem a line at most, the first ones only: the errors after them are mostly echoes. */
function reportSyntax(document: Document.Parsed, text: string, problems: Problem[]): void {
  let lastLineEnd = -1;
  let count = 0;
  for (const error of [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])) {
    const start = Math.min(error.pos[0], text.length);
    if (start <= lastLineEnd || count >= maxSyntaxProblems) continue;
    const newline = text.indexOf('\n', start);
    lastLineEnd = newline < 0 ? text.length : newline;
    count++;
    const end = Math.max(start, Math.min(error.pos[1], lastLineEnd));
    problems.push({ rule: 'yaml-syntax', message: syntaxMessage(error), span: { start, end }, related: [] });
  }
}

function syntaxMessage(error: YAMLError): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'Tabs cannot indent YAML: use spaces.';
    case 'MULTIPLE_DOCS':
      return 'A ladder file holds one ladder: move what follows this line to a file of its own.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'A text with “: ” in it needs quotes, or the second key belongs on a line of its own.';
    case 'MISSING_CHAR':
      return `${sentence(error.message)} A quote or bracket may be open.`;
    case 'BAD_INDENT':
      return `${sentence(error.message)} Entries of one list or mapping start in the same column.`;
    default:
      return sentence(error.message);
  }
}

function sentence(message: string): string {
  const trimmed = message.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
