/**
 * Findings that the author has looked at and wants no more: comments such as
 * `# career-ladder-disable-next-line vague: agreed in the 2026 review`.
 */
import { commentOf, lineAt, nextLine, piecesOn } from '../model/comments';
import type { LadderDocument, Text } from '../model/ladder';
import type { Span, SyntaxNode } from '../model/syntax';
import type { Finding } from './finding';

/** What follows `career-ladder-`, and what it is about. */
export const directives = ['disable', 'disable-line', 'disable-next-line'] as const;

/** One comment that is addressed to us. */
export interface Suppression {
  /** From the `#` to the end of the line. */
  readonly span: Span;
  /** The word with `career-ladder-` in front. */
  readonly directive: Text;
  /** Ids as written, known or not; none where the directive is not known. */
  readonly rules: readonly Text[];
  readonly reason?: Text;
  /** Where the findings begin that it is about; undefined when it is about none. */
  readonly reach: Span | undefined;
}

/** The suppressions of a text, and what came of them. */
export class Suppressions {
  readonly all: readonly Suppression[];
  readonly #used = new Set<Text>();
  #ran: ReadonlySet<string> = new Set();

  constructor({ text, root }: Pick<LadderDocument, 'text' | 'root'>) {
    this.all = readSuppressions(text, root);
  }

  /** Whether somebody wants the finding no more. Remembers by which comments. */
  covers({ rule, span }: Finding): boolean {
    let covered = false;
    for (const { rules, reach } of this.all) {
      if (!reach || span.start < reach.start || span.start > reach.end) continue;
      for (const word of rules) {
        if (word.value !== rule) continue;
        this.#used.add(word);
        covered = true;
      }
    }
    return covered;
  }

  /** Says which rules have spoken: of the others nobody knows whether there is something to suppress. */
  settle(ran: ReadonlySet<string>): void {
    this.#ran = ran;
  }

  /** The named rule would have said nothing. */
  isIdle(word: Text): boolean {
    return this.#ran.has(word.value) && !this.#used.has(word);
  }
}

function readSuppressions(text: string, root: SyntaxNode | undefined): Suppression[] {
  const found: Suppression[] = [];
  for (const { index } of text.matchAll(/#+[ \t]*career-ladder-/g)) {
    const line = lineAt(text, index);
    if (commentOf(text, line, root) === index) {
      found.push(readSuppression(text, { start: index, end: line.end }, root));
    }
  }
  return found;
}

function readSuppression(text: string, comment: Span, root: SyntaxNode | undefined): Suppression {
  const words = text.slice(comment.start, comment.end).trimEnd();
  const span = { start: comment.start, end: comment.start + words.length };
  const [head = '', name = ''] = /^#+[ \t]*(career-ladder-[\w-]*)/.exec(words) ?? [];
  const directive = at(text, span.start + head.length - name.length, span.start + head.length);
  const colon = words.indexOf(':', head.length);
  const ids = words.slice(head.length, colon < 0 ? undefined : colon);
  const known = directives.some((name) => directive.value === `career-ladder-${name}`);
  const rules = [...(known ? ids : '').matchAll(/[^\s,]+/g)].map(({ index, 0: { length } }) => {
    const start = span.start + head.length + index;
    return at(text, start, start + length);
  });
  const reason = colon < 0 ? '' : words.slice(colon + 1).trimStart();
  return {
    span,
    directive,
    rules,
    ...(reason && { reason: at(text, span.end - reason.length, span.end) }),
    reach: reachOf(directive.value, text, span, root),
  };
}

function at(text: string, start: number, end: number): Text {
  return { value: text.slice(start, end), span: { start, end } };
}

function reachOf(
  directive: string,
  text: string,
  comment: Span,
  root: SyntaxNode | undefined,
): Span | undefined {
  switch (directive) {
    case 'career-ladder-disable':
      return { start: 0, end: text.length };
    case 'career-ladder-disable-line':
      return beginningOn(lineAt(text, comment.start), root);
    case 'career-ladder-disable-next-line': {
      let line = lineAt(text, comment.start);
      for (;;) {
        const start = nextLine(text, line);
        if (start === undefined) return undefined;
        line = lineAt(text, start);
        // Several comments may stand over one statement.
        if (!/^\s*(?:#|$)/.test(text.slice(line.start, line.end))) return beginningOn(line, root);
      }
    }
    default:
      return undefined;
  }
}

/** A line, and all of the texts that begin on it: a comment cannot stand inside of most. */
function beginningOn(line: Span, root: SyntaxNode | undefined): Span {
  let { end } = line;
  for (const piece of piecesOn(root, line)) if (piece.start >= line.start) end = Math.max(end, piece.end);
  return { start: line.start, end };
}
