import type { Link } from './clause';
import type { Token } from './tokens';

/** Runs of tokens between full stops, semicolons and the like. */
export function* sentences(tokens: readonly Token[]): Generator<{ start: number; end: number; link: Link }> {
  let start = 0;
  let link: Link = 'start';
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    const ends =
      !token || (/^[.!?;]$|^\.{2,}$/.test(token.text) && !inside(tokens, at)) || isEtcetera(tokens, at);
    if (!ends) continue;
    // “For example, …” demands nothing by itself.
    const illustrates = link !== 'start' && tokens[start + 1]?.aside === true && tokens[start]?.text !== '(';
    if (!illustrates && tokens.slice(start, at).some(({ word }) => word)) {
      yield { start, end: at, link };
      link = token?.text === ';' ? 'semicolon' : 'sentence';
    }
    start = at + 1;
  }
}

/** “… etc. Leads …” ends a sentence; “etc. and …” does not. */
function isEtcetera(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'etc.' && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');
}

/** In brackets, where no sentence ends. */
function inside(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.aside === true && tokens[at + 1]?.aside === true;
}
