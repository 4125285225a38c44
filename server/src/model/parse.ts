import { type Document, isDocument, parseDocument } from 'yaml';
import { buildLadder } from './build';
import { findConflict } from './conflict';
import type { LadderDocument, Problem } from './ladder';
import { resolve, type SyntaxNode } from './syntax';
import { syntaxProblems } from './syntaxProblems';
import { toTree } from './tree';

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
      // At 'silent', a second document is not reported either.
      logLevel: 'error',
    });
    if (!isDocument(document)) return undefined;
    problems.push(...syntaxProblems([...document.errors, ...document.warnings], text));
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
