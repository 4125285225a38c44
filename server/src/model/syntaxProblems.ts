import type { YAMLError } from 'yaml';
import { t } from '../l10n';
import type { Problem } from './ladder';
import type { Span } from './syntax';
import { Echo, entry } from './syntaxEcho';

/** A broken file has one cause and many echoes: past this many syntax errors the rest is left out. */
export const maxSyntaxProblems = 10;
/** Of so many errors the causes are looked for. */
const maxErrors = 200;

const alignment = () =>
  t('This line starts in a column of its own. Entries of one list or mapping all start in the same column.');

const dash = () =>
  t('An entry of a list begins with a dash, further to the right than the key above it: `- …`.');

/**
 * What `yaml` objects to, in words that need no YAML, on the words at fault. One problem a line at most and the
 * first ones only, since what follows an error is mostly its echo.
 */
export function syntaxProblems(errors: readonly YAMLError[], text: string): Problem[] {
  const problems: Problem[] = [];
  const lines = new Set<number>();
  let lineEnd = -1;
  const echo = new Echo(text);
  const inOrder = [...errors].sort((a, b) => a.pos[0] - b.pos[0] || a.pos[1] - b.pos[1]);
  for (const error of inOrder.slice(0, maxErrors)) {
    if (problems.length >= maxSyntaxProblems) break;
    // `%` at the start of a text: that it is no directive was said.
    if (/Missing directives-end/.test(error.message) && problems.length > 0) continue;
    if (error.pos[0] <= lineEnd) continue;
    const newline = text.indexOf('\n', error.pos[0]);
    lineEnd = newline < 0 ? text.length : newline;
    const found = atEntry(text, new Reader(text, error).read());
    const line = text.lastIndexOf('\n', found.span.start - 1);
    if (lines.has(line)) continue;
    lines.add(line);
    if (echo.has(line + 1)) continue;
    echo.from(line + 1);
    problems.push({ rule: 'yaml-syntax', ...found, related: [] });
  }
  return problems;
}

/** A key with nothing behind it is fine where a list follows: it is the list that stands too far to the left. */
function atEntry(text: string, found: Found): Found {
  if (!/:$/.test(text.slice(found.span.start, found.span.end))) return found;
  const next = text.indexOf('\n', found.span.end) + 1;
  const end = text.indexOf('\n', next);
  const words = text.slice(next, end < 0 ? text.length : end).trimEnd();
  if (next === 0 || !entry.test(words)) return found;
  const start = next + (words.length - words.trimStart().length);
  const column = found.span.start - (text.lastIndexOf('\n', found.span.start - 1) + 1);
  if (start - next > column) return found;
  return { message: dash(), span: { start, end: next + words.length } };
}

interface Found {
  readonly message: string;
  readonly span: Span;
}

class Reader {
  readonly message: string;
  /** Where `yaml` puts it: often one character, or none, and often behind the cause. */
  readonly at: number;

  constructor(
    readonly text: string,
    readonly error: YAMLError,
  ) {
    this.message = error.message;
    this.at = Math.min(error.pos[0], text.length);
  }

  read(): Found {
    switch (this.error.code) {
      case 'TAB_AS_INDENT':
        return this.#on({ start: this.at, end: this.at + 1 }, t('Tabs cannot indent YAML: use spaces.'));
      case 'MULTIPLE_DOCS':
        return this.#line(
          t('A ladder file holds one ladder: move what follows this line to a file of its own.'),
        );
      case 'BLOCK_AS_IMPLICIT_KEY':
        return this.#textAndKey();
      case 'MULTILINE_IMPLICIT_KEY':
        return this.#halfKey();
      case 'MISSING_CHAR':
        return this.#missing();
      case 'BAD_INDENT':
        return /flow/i.test(this.message) ? this.#openBracket() : this.#line(alignment());
      case 'UNEXPECTED_TOKEN':
        return this.#unexpected();
      case 'BAD_SCALAR_START':
        return this.#line(t('A text that begins with “{0}” needs quotes.', this.text[this.at] ?? ''));
      case 'BAD_DIRECTIVE':
        return this.#line(
          t('A line that begins with “%” is an instruction to YAML. If it is a text, it needs quotes.'),
        );
      case 'BAD_ALIAS':
        if (/^\*\s/.test(this.text.slice(this.at, this.at + 2))) return this.#line(dash());
        if (/^\*\s/.test(this.text.slice(this.at))) return this.#line(dash());
        return this.#line(t('A text that begins with “*” or “&” needs quotes.'));
      case 'TAG_RESOLVE_FAILED':
        return this.#line(t('“!” at the start makes this a YAML tag. If it is a text, it needs quotes.'));
      case 'BAD_DQ_ESCAPE':
        return this.#escape();
      default:
        return this.#line(sentence(this.message));
    }
  }

  #textAndKey(): Found {
    const line = this.#restOfLine(this.at);
    const written = this.#words(line);
    if (/sequence/.test(this.message)) return this.#line(alignment());
    if (/^\?(\s|$)/.test(written)) return this.#on(line, t('A text that begins with “?” needs quotes.'));
    if (/:(\s|$)/.test(written)) {
      return this.#on(
        line,
        t('A text with “: ” in it needs quotes, or the second key belongs on a line of its own.'),
      );
    }
    return this.#on(
      line,
      t(
        'The line after this one is indented as if it belonged to this text. A key starts in the same column as the keys beside it; a text of several lines that holds “: ” needs quotes.',
      ),
    );
  }

  #halfKey(): Found {
    const line = this.#restOfLine(this.at);
    const written = this.#words(line);
    if (/^-(\s|$)/.test(written)) return this.#on(line, alignment());
    if (entry.test(written)) return this.#on(line, dash());
    const glued = /^([\w-]+):(?=\S)/.exec(written)?.[1];
    if (glued) return this.#on(line, t('A colon needs a space behind it: `{0}: …`.', glued));
    if (/^\S+(?:[ \t]+\S+){3}/.test(written)) {
      return this.#on(
        line,
        t(
          'This line has no colon, so that it is no key, and starts too far left to go on with the text above. Another behavior begins with a dash: `- …`.',
        ),
      );
    }
    return this.#on(
      line,
      t('This key has no colon yet. A key, a colon, a space, and then its value: `name: …`.'),
    );
  }

  #missing(): Found {
    const quote = /closing (['"])/.exec(this.message)?.[1];
    if (quote) {
      const start = lastOpenQuote(this.text, this.error.pos[0], quote);
      return this.#on(this.#restOfLine(start), t('The quote that begins here is never closed.'));
    }
    if (/followed by map values/.test(this.message)) return this.#halfKey();
    if (/Sequence item/.test(this.message)) return this.#line(alignment());
    if (/Comments/.test(this.message)) {
      return this.#line(
        t('A comment needs a space before its “#”. If this is text, put all of it in quotes.'),
      );
    }
    if (/Missing , /.test(this.message)) return this.#word(t('A comma is missing before this.'));
    return this.#line(sentence(this.message));
  }

  #openBracket(): Found {
    const closing = /with a ([\]}])/.exec(this.message)?.[1] === '}' ? '}' : ']';
    const opening = closing === '}' ? '{' : '[';
    const start = lastOpenBracket(this.text, this.at);
    const message = t(
      'This “{0}” has no “{1}” that closes it. If it is part of a text, the text needs quotes.',
      opening,
      closing,
    );
    return start === undefined || this.text[start] !== opening
      ? this.#line(message)
      : this.#on(this.#restOfLine(start), message);
  }

  #unexpected(): Found {
    if (/at node end/.test(this.message)) {
      const star = this.#opening('*');
      if (star) return this.#on(star, t('A text that begins with “{0}” needs quotes.', '*'));
      return this.#line(
        t(
          'A value has already ended before this. If it is one text, put all of it in quotes; in a list, a comma may be missing.',
        ),
      );
    }
    if (/block-seq-ind on same line/.test(this.message)) {
      return this.#line(
        t('A list begins on the line below its key. If this is a dash and no list, put it in quotes.'),
      );
    }
    const before = /([|>])[-+0-9]*[ \t]+$/.exec(this.text.slice(Math.max(0, this.at - 20), this.at))?.[1];
    if (/Not a YAML token|Block scalar header/.test(this.message) && before) {
      return this.#line(
        t('Behind “{0}” the text begins on the next line. If “{0}” is part of it, it needs quotes.', before),
      );
    }
    const block = /^Block scalar header[^>|]*([|>])/.exec(this.message)?.[1];
    const opening = block && this.#opening(block);
    if (opening) return this.#on(opening, t('A text that begins with “{0}” needs quotes.', block));
    const bracket = /"([\]}])"/.exec(this.message)?.[1];
    if (bracket) return this.#word(t('This “{0}” closes nothing.', bracket));
    if (/Unexpected ,/.test(this.message))
      return this.#word(t('A comma too many, or an entry is missing before it.'));
    if (/^Not a YAML token/.test(this.message))
      return this.#line(t('This is not YAML. If it is a text, it needs quotes.'));
    return this.#line(sentence(this.message));
  }

  #escape(): Found {
    const end = Math.min(this.text.length, this.at + 2);
    const written = this.text.slice(this.at, end);
    return this.#on(
      { start: this.at, end },
      t(
        '“{0}” means nothing between double quotes. Write “\\\\” for a backslash, or use single quotes.',
        written,
      ),
    );
  }

  /** From the place to the end of its line. */
  #line(message: string): Found {
    return this.#on(this.#restOfLine(this.at), message);
  }

  /** The value on the line of the place, where it begins with this sign. */
  #opening(sign: string): Span | undefined {
    const start = this.text.lastIndexOf('\n', this.at - 1) + 1;
    const [before] =
      /^[^\n]*?(?:[:-][ \t]+|^[ \t]*)(?=[*>|])/.exec(this.text.slice(start, this.at + 1)) ?? [];
    const at = start + (before?.length ?? 0);
    return before !== undefined && this.text[at] === sign ? this.#restOfLine(at) : undefined;
  }

  #word(message: string): Found {
    const line = this.#restOfLine(this.at);
    const [word = ''] = /^(?:[\p{L}\p{N}_-]+|.)/u.exec(this.#words(line)) ?? [];
    return this.#on({ start: line.start, end: line.start + word.length }, message);
  }

  #on(span: Span, message: string): Found {
    return { span, message };
  }

  #words({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** What is written from there on, or else the last words before it: nothing can be seen under a blank. */
  #restOfLine(from: number): Span {
    const { text } = this;
    const newline = text.indexOf('\n', from);
    const lineEnd = newline < 0 ? text.length : newline;
    let start = from;
    while (start < lineEnd && /\s/.test(text[start] ?? '')) start++;
    if (start < lineEnd) return { start, end: trimEnd(text, start, lineEnd) };
    const end = trimEnd(text, 0, from);
    return { start: Math.max(text.lastIndexOf('\n', end - 1) + 1, lastWord(text, end)), end };
  }
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}

function lastWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && /\S/.test(text[start - 1] ?? '')) start--;
  return start;
}

/** Where a quote was opened that is still open at `end`: the last one that is not escaped. */
function lastOpenQuote(text: string, end: number, quote: string): number {
  for (let at = text.lastIndexOf(quote, end - 1); at >= 0; at = text.lastIndexOf(quote, at - 1)) {
    let run = at;
    if (quote === '"') {
      while (text[run - 1] === '\\') run--;
      if ((at - run) % 2 === 0) return at;
    } else {
      while (text[run - 1] === quote) run--;
      if ((at - run) % 2 === 0) return run;
      at = run;
    }
    if (at === 0) break;
  }
  return Math.min(end, text.length);
}

/** The bracket nearest before `end` that nothing between them closes. */
function lastOpenBracket(text: string, end: number): number | undefined {
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    const sign = text[at];
    if (sign === ']' || sign === '}') depth++;
    else if ((sign === '[' || sign === '{') && depth-- === 0) return at;
  }
  return undefined;
}

function sentence(message: string): string {
  const trimmed = message.trim();
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
