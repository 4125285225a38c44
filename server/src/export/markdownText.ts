/** Keeps what GitHub would act on after it has read the Markdown apart from what follows; it shows nothing. */
const apart = '<!-- -->';

/**
 * A line of text as Markdown that GitHub shows as the very same text, in a table's cell too. Nothing in it becomes
 * markup, a mention, a reference to an issue, an emoji or a formula; addresses become links, as they do everywhere.
 */
export function markdownLine(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~&$]/g, escapeSign)
    .replace(/(?<![\p{L}\p{N}_/.-])@(?=[a-z0-9])/giu, `@${apart}`)
    .replace(/(?<![\p{L}\p{N}&])#(?=\d)/gu, `#${apart}`)
    .replace(/:(?=[a-z0-9+_\\-]+:)/giu, `:${apart}`)
    .replace(/\t/g, '&#9;')
    .replace(/\u00a0/g, '&nbsp;')
    .replace(/^ +| +$/g, (spaces) => '&#32;'.repeat(spaces.length));
}

function escapeSign(sign: string, at: number, text: string): string {
  switch (sign) {
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '&':
      // Only where it could begin an entity; elsewhere it is a word like any other.
      return /^&#?\w/.test(text.slice(at, at + 3)) ? '&amp;' : sign;
    case '$':
      return text.indexOf('$') === text.lastIndexOf('$') ? sign : '&#36;';
    case '\\':
      // Right before a bar, readers of tables disagree on what two of them mean.
      return text[at + 1] === '|' ? '&#92;' : '\\\\';
    case '_':
      return inWord(text, at) ? sign : '\\_';
    case '{':
    case '}':
      return sign;
    default:
      return `\\${sign}`;
  }
}

/** `snake_case`: underscores inside a word mark nothing. */
function inWord(text: string, at: number): boolean {
  return (
    /\w/.test(text[at - 1] ?? '') &&
    /\w/.test(text[at + 1] ?? '') &&
    text[at - 1] !== '_' &&
    text[at + 1] !== '_'
  );
}
