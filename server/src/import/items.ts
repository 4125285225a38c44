/** Lines of a table cell → the behaviors that they list. */

export interface Line {
  readonly text: string;
  /** The source already marks it as an item of a list (`<li>`). */
  readonly item: boolean;
}

export interface Items {
  /** Words before a list that end in a colon. */
  readonly lead?: string;
  readonly items: readonly string[];
}

/** Signs that are bullets and nothing else. */
const bullets = '•◦▪▫‣●○∙⁃■□';
/** Signs that are bullets at the start of a line, before a space. */
const startBullet = new RegExp(`^(?:[${bullets}]\\s*|[-*+–—·]\\s+)(?=\\S)`, 'u');
const innerBullet = new RegExp(`\\s+[${bullets}]\\s+`, 'u');
const bareBullet = new RegExp(`^[${bullets}*+·–—-]$`, 'u');

/**
 * Each line is an item; bullets and numbers in front are taken off, and lists that were written on one line are
 * taken apart. Sentences are not: only the author knows which of them belong together.
 */
export function listItems(lines: readonly Line[]): Items {
  const marked = withoutMarkers(lines.flatMap(splitBullets)).filter(({ text }) => text !== '');
  const several = marked.length > 1;
  const joined: { text: string; item: boolean }[] = [];
  for (const { text, item } of marked) {
    if (several && bareBullet.test(text)) continue;
    const last = joined.at(-1);
    // A line without a bullet below one with a bullet, going on in lower case, was only broken for its length.
    if (last?.item && !item && /^\p{Ll}/u.test(text)) last.text += ` ${text}`;
    else joined.push({ text, item });
  }
  const [first, ...others] = joined;
  if (
    first &&
    !first.item &&
    first.text.endsWith(':') &&
    others.length > 0 &&
    others.every(({ item }) => item)
  ) {
    return { lead: first.text, items: others.map(({ text }) => text) };
  }
  return { items: joined.map(({ text }) => text) };
}

/** `• a • b` and `* a * b` on one line. */
function splitBullets({ text, item }: Line): Line[] {
  const line = clean(text);
  const start = /^([*·])\s+\S/.exec(line)?.[1];
  const inner = start ? new RegExp(`\\s+[${start}]\\s+`, 'u') : innerBullet;
  const [first = '', ...others] = line.split(inner);
  return [{ text: first, item }, ...others.map((part) => ({ text: part, item: true }))];
}

/** Numbers count as markers only while they count up from 1: `2024. A good year` keeps its own. */
function withoutMarkers(lines: readonly Line[]): Line[] {
  let expected = 1;
  const found: Line[] = [];
  for (const { text, item } of lines) {
    const bare = text.replace(startBullet, '');
    const number = markerNumber(bare);
    if (number === undefined || (number !== expected && number !== 1)) {
      found.push({ text: bare, item: item || bare !== text });
      continue;
    }
    const parts = splitNumbers(bare, number);
    expected = number + parts.length;
    for (const part of parts) found.push({ text: part, item: true });
  }
  return found;
}

function markerNumber(text: string): number | undefined {
  const digits = /^\(?(\d{1,3})[.)]\s+\S/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `1. a 2. b 3. c` → a, b, c. */
function splitNumbers(text: string, first: number): string[] {
  const parts: string[] = [];
  let rest = text.replace(/^\(?\d{1,3}[.)]\s+/, '');
  for (let next = first + 1; ; next++) {
    const found = new RegExp(`\\s\\(?${next}[.)]\\s+(?=\\S)`).exec(rest);
    if (!found) return [...parts, rest];
    parts.push(rest.slice(0, found.index));
    rest = rest.slice(found.index + found[0].length);
  }
}

/** One space where the source has any white space, none around; nothing at all when only blanks are left. */
export function clean(text: string): string {
  return /^[\s\u200b-\u200d\u2060\ufeff]*$/u.test(text) ? '' : text.replace(/\s+/gu, ' ').trim();
}
