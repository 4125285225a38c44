import { t } from '../../../l10n';
import { quoted } from '../../../model/scalar';
import type { Span } from '../../../model/syntax';
import { type Candidate, replace } from './candidate';
import { below, blockEnd, type Line } from './line';

/** Quotes around what was meant as one text, or the one that is missing. */
export function* quotes(text: string, line: Line, isEntry: (key: string) => boolean): Generator<Candidate> {
  const { key, value, start, inner } = line;
  const statement = { start: start + inner, end: value.end };
  // `- Leads: plans: decides` has no key in it, but a sentence.
  const sentence = key && inner > line.column && !isEntry(text.slice(key.start, key.end));
  for (const span of sentence ? [statement, value] : [value]) {
    if (span.start === span.end) continue;
    const words = text.slice(span.start, span.end);
    const closed = close(words);
    if (closed) yield replace(t('Close the quote at the end of the line'), span.start, span.end, closed);
    else yield replace(t('Put the text in quotes'), span.start, span.end, inQuotes(words));
    yield* several(text, line, span, isEntry);
  }
}

/** A quote that is open; undefined when none is. */
function close(words: string): string | undefined {
  const quote = words[0];
  if (quote !== '"' && quote !== "'") return undefined;
  return words.indexOf(quote, 1) < 0 ? words + quote : undefined;
}

function inQuotes(words: string): string {
  const quote = words[0];
  // `'the team's service'`: the outer ones were meant as quotes.
  const outer = (quote === '"' || quote === "'") && words.length > 2 && words.endsWith(quote);
  const meant = outer ? words.slice(1, -1) : words;
  return quoted(meant, meant.includes('"') ? "'" : '"');
}

/** A text that goes on over further lines: the quotes come around all of them. */
function* several(
  text: string,
  line: Line,
  span: Span,
  isEntry: (key: string) => boolean,
): Generator<Candidate> {
  const last = blockEnd(text, line, line.key ? line.inner : line.column);
  if (last === line) return;
  for (let next = below(text, line); next && next.start <= last.start; next = below(text, next)) {
    // An entry that stands in the wrong column is no part of a text.
    if (next.inner > next.column || (next.key && isEntry(text.slice(next.key.start, next.key.end)))) return;
  }
  const words = text.slice(span.start, last.value.end);
  const quote = ['"', "'"].find((sign) => !words.includes(sign));
  if (!quote || words.includes('\\')) return;
  const title = t('Put the text of several lines in quotes');
  const edits = [span.start, last.value.end].map((at) => ({ span: { start: at, end: at }, newText: quote }));
  yield { title, edits };
}
