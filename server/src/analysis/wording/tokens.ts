/** A word, a number or a sign of a text. Offsets count UTF-16 units of the text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly word: boolean;
  /** In brackets, or behind “e.g.”, “such as”: it illustrates, and demands nothing. */
  readonly aside: boolean;
}

const token =
  /(?:[Ee]\.g\.|[Ii]\.e\.|etc\.?|vs\.?)(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:\.(?=\p{Ll}|\p{N})|['’&+#-])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*[+#]*|\.{2,}|[^\s]/gu;

const opens = /^[([{]$/;
const closes = /^[)\]}]$/;

/** The tokens of a text, markup such as `**` left out. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  let example = false;
  for (const match of text.matchAll(token)) {
    const [word] = match;
    if (/^[*_`~]+$/.test(word)) continue;
    const word2 = /^[\p{L}\p{N}]/u.test(word);
    const lower = word.toLowerCase().replaceAll('’', "'");
    if (opens.test(word)) depth++;
    if (isExample(lower, tokens.at(-1)?.lower)) example = true;
    else if (/^[.!?;]$/.test(word) || closes.test(word)) example = false;
    tokens.push({
      text: word,
      lower,
      start: match.index,
      end: match.index + word.length,
      word: word2,
      aside: depth > 0 || example,
    });
    if (closes.test(word)) depth = Math.max(0, depth - 1);
  }
  return tokens;
}

/** A word, or what stands between the hyphens of one. */
export interface Part {
  readonly word: string;
  /** Index of its token. */
  readonly token: number;
}

/** The words of tokens with hyphens taken apart, so that `go-to` and `go to` are the same. */
export function partsOf(tokens: readonly Token[]): readonly Part[] {
  const parts: Part[] = [];
  tokens.forEach(({ lower, word }, token) => {
    // “the ‘go to’ person”
    if (/^["“”‘’«»]$/.test(lower)) return;
    if (word && lower.includes('-')) for (const part of lower.split('-')) parts.push({ word: part, token });
    else parts.push({ word: lower, token });
  });
  return parts;
}

function isExample(lower: string, before: string | undefined): boolean {
  if (/^(?:e\.g\.?|eg|i\.e\.?|ie)$/.test(lower)) return true;
  if (before === 'such') return lower === 'as';
  if (before === 'for') return lower === 'example' || lower === 'instance';
  // “best practices like pairing”
  if (lower === 'like')
    return /(?:practices|skills|tools|techniques|topics|areas|tasks|values|technologies|activities|systems|languages|aspects|principles)$/.test(
      before ?? '',
    );
  return lower === 'including';
}
