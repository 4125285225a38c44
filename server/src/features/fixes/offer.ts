import { edited, says } from '../../analysis/fixes/textEdit';
import type { Span } from '../../model/syntax';
import type { PlainValue } from '../../model/value';
import type { AskedRefactoring } from '../../protocol/refactor';
import { hasTabStops, plainText } from '../completion/template';
import type { Snapshot } from '../snapshot';

/** One change of the text. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
  /** The same with tab stops, where the author has something to fill in. */
  readonly snippet?: string;
}

/** What can be done at a place, with what the author has to add left to be filled in. */
export interface Offer {
  readonly title: string;
  readonly kind: 'fix' | 'move' | 'rewrite';
  /** Rule of the finding that it mends, if there is one. */
  readonly rule?: string;
  readonly edits: readonly Edit[];
  /** What a client that can ask its user does instead. */
  readonly asks?: AskedRefactoring;
  /** Whether the text after the edits says what is meant, and nothing else. It is read again for that. */
  sound(): boolean;
}

/** Edits, and whether they do what is meant. */
export type Made = Pick<Offer, 'edits' | 'sound'>;

/** An edit from words with tab stops in them. */
export function edit(start: number, snippet: string, end = start): Edit {
  const plain = plainText(snippet);
  // Lines end behind their words; what goes between brackets keeps its blanks.
  const newText = plain.includes('\n') ? plain.replace(/[ \t]+(?=\r?\n|$)/g, '') : plain;
  return { span: { start, end }, newText, ...(hasTabStops(snippet) && { snippet }) };
}

/** Edits that begin where others end, as one: not every editor takes them in the same order. */
export function joined(edits: readonly Edit[]): readonly Edit[] {
  const list: Edit[] = [];
  for (const next of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const last = list.at(-1);
    if (!last || last.span.end < next.span.start) list.push(next);
    else {
      const span = { start: last.span.start, end: next.span.end };
      list[list.length - 1] = { span, newText: last.newText + next.newText };
    }
  }
  return list;
}

/** Larger files are not read again and again for what may be wanted. */
const largest = 1_000_000;

/** Edits that are to make the text say what is expected, and nothing else. */
export function meaning(
  { analysis }: Pick<Snapshot, 'analysis'>,
  edits: readonly Edit[] | undefined,
  expected: () => PlainValue | undefined,
): Made | undefined {
  const { text } = analysis.document;
  if (!edits || edits.length === 0 || text.length > largest) return undefined;
  return {
    edits,
    sound() {
      const wanted = comments(text) > comments(edited(text, edits)) ? undefined : expected();
      return wanted !== undefined && says(text, edits, wanted);
    },
  };
}

/** The edits, where the text after them says what is meant. */
export function checked(made: Made | undefined): readonly Edit[] | undefined {
  return made?.sound() ? made.edits : undefined;
}

/** Signs that may open a comment: none is ever taken away. */
function comments(text: string): number {
  return text.split('#').length;
}

/** A name as a title can hold it. */
export function short(name: string): string {
  const line = name.replace(/\s+/g, ' ');
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
