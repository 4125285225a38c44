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
  /** In order of place. */
  readonly all: readonly Suppression[];
  readonly #used = new Set<Text>();
  #spoken: ReadonlySet<string> = new Set();
  #reaches: ReadonlyMap<string, Stretches> | undefined;

  constructor({ text, root }: Pick<LadderDocument, 'text' | 'root'>) {
    this.all = readSuppressions(text, root);
  }

  /**
   * The findings that nobody has suppressed. `spoken`: the rules that comments can suppress and that have said all
   * they have to say; of the others nobody knows whether there is something to suppress.
   */
  apply(findings: readonly Finding[], spoken: ReadonlySet<string>): Finding[] {
    this.#spoken = spoken;
    const reaches = new Map<string, Span[]>();
    const starts = startsByRule(findings);
    for (const { rules, reach } of this.all) {
      for (const word of reach ? rules : []) {
        if (!reach || !spoken.has(word.value)) continue;
        const found = starts.get(word.value) ?? [];
        const start = found[firstAtLeast(found, reach.start)];
        if (start === undefined || start > reach.end) continue;
        this.#used.add(word);
        const known = reaches.get(word.value);
        if (known) known.push(reach);
        else reaches.set(word.value, [reach]);
      }
    }
    const covered = new Map([...reaches].map(([rule, spans]) => [rule, new Stretches(spans)]));
    return findings.filter(({ rule, span }) => !covered.get(rule)?.has(span.start));
  }

  /** Whether a comment suppresses what this rule finds at an offset. */
  covers(rule: string, offset: number): boolean {
    this.#reaches ??= reachesByRule(this.all);
    return this.#reaches.get(rule)?.has(offset) === true;
  }

  /** The named rule would have said nothing. */
  isIdle(word: Text): boolean {
    return this.#spoken.has(word.value) && !this.#used.has(word);
  }
}

function reachesByRule(all: readonly Suppression[]): ReadonlyMap<string, Stretches> {
  const reaches = new Map<string, Span[]>();
  for (const { rules, reach } of all) {
    if (!reach) continue;
    for (const { value } of rules) {
      const known = reaches.get(value);
      if (known) known.push(reach);
      else reaches.set(value, [reach]);
    }
  }
  return new Map([...reaches].map(([rule, spans]) => [rule, new Stretches(spans)]));
}

/** Where the findings of each rule begin, in order of place. */
function startsByRule(findings: readonly Finding[]): ReadonlyMap<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const { rule, span } of findings) {
    const known = starts.get(rule);
    if (known) known.push(span.start);
    else starts.set(rule, [span.start]);
  }
  for (const list of starts.values()) list.sort((a, b) => a - b);
  return starts;
}

/** Stretches of a text, put together where they meet. */
class Stretches {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(spans: readonly Span[]) {
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const last = this.#ends.at(-1);
      if (last !== undefined && start <= last) this.#ends[this.#ends.length - 1] = Math.max(last, end);
      else {
        this.#starts.push(start);
        this.#ends.push(end);
      }
    }
  }

  has(offset: number): boolean {
    const end = this.#ends[firstAtLeast(this.#starts, offset + 1) - 1];
    return end !== undefined && offset <= end;
  }
}

/** Index of the first number that is at least so great, in a list from small to great. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}

function readSuppressions(text: string, root: SyntaxNode | undefined): Suppression[] {
  const comments: Span[] = [];
  // A line has one comment at most, however often it names us.
  for (let at = text.indexOf(prefix); at >= 0; ) {
    const line = lineAt(text, at);
    const start = commentOf(text, line, root);
    if (start !== undefined && /^#+[ \t]*career-ladder-/.test(text.slice(start, line.end))) {
      comments.push({ start, end: line.end });
    }
    at = text.indexOf(prefix, line.end);
  }
  const below = new LinesBelow(text);
  // From the last to the first: what is below is known then.
  return comments
    .toReversed()
    .map((comment) => readSuppression(text, comment, root, below))
    .reverse();
}

const prefix = 'career-ladder-';

function readSuppression(
  text: string,
  comment: Span,
  root: SyntaxNode | undefined,
  below: LinesBelow,
): Suppression {
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
    reach: reachOf(directive.value, text, span, root, below),
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
  below: LinesBelow,
): Span | undefined {
  switch (directive) {
    case 'career-ladder-disable':
      return { start: 0, end: text.length };
    case 'career-ladder-disable-line':
      return beginningOn(lineAt(text, comment.start), root);
    case 'career-ladder-disable-next-line': {
      const line = below.of(lineAt(text, comment.start));
      return line && beginningOn(line, root);
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

/** Finds the next line that holds more than a comment: several comments may stand over one statement. */
class LinesBelow {
  /** By where a blank line starts. Asked from below, each line is looked at once. */
  readonly #known = new Map<number, Span | undefined>();

  constructor(readonly text: string) {}

  of(line: Span): Span | undefined {
    const found = this.#find(line);
    if (this.#isBlank(line)) this.#known.set(line.start, found);
    return found;
  }

  #find(from: Span): Span | undefined {
    for (let line = from; ; ) {
      const start = nextLine(this.text, line);
      if (start === undefined) return undefined;
      if (this.#known.has(start)) return this.#known.get(start);
      line = lineAt(this.text, start);
      if (!this.#isBlank(line)) return line;
    }
  }

  /** Nothing is on it but a comment. */
  #isBlank({ start, end }: Span): boolean {
    return /^\s*(?:#|$)/.test(this.text.slice(start, end));
  }
}
