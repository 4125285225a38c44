/** Words of a file on their way into Markdown. They are shown as they are, and never become markup. */

import { number, t } from '../../l10n';

/** A hover is read at a glance: a longer text is cut. In UTF-16 code units. */
const longest = 300;
/** Lists past this many items end in a count. */
const mostItems = 8;

/**
 * A text of the file as one line of Markdown that shows just these words: no link, emphasis, code, HTML, table
 * cell, heading or list comes of it. Longer than `most` code units, it is cut at a word and ends in `…`.
 */
export function words(text: string, most = longest): string {
  return (
    shortened(text.replace(/[\s\p{Cc}]+/gu, ' ').trim(), most)
      .replace(/[\\`*_{}[\]<>|~&$@]/g, '\\$&')
      // What renderers make links of without any markup.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\b(www)\./gi, '$1\\.')
      // What begins a heading, a list or a rule at the start of a line.
      .replace(/^[-+=#:]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  // A word is left whole unless it is most of the text.
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : undefined).trimEnd()}…`;
}

/** `a, b and 3 more`, of texts that are Markdown already. */
export function series(items: readonly string[], most = mostItems): string {
  if (items.length <= most) return items.join(', ');
  return t('{0} and {1} more', items.slice(0, most).join(', '), number(items.length - most));
}

/** A bulleted list of texts that are Markdown already. */
export function bullets(items: readonly string[], most = mostItems): string {
  const shown = items.slice(0, most).map((item) => `- ${item}`);
  if (items.length > most) shown.push(`- ${t('and {0} more', number(items.length - most))}`);
  return shown.join('\n');
}

/** A table of texts that are Markdown already, each one line. Short rows are filled up. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${head.map((_, index) => cells[index] ?? '').join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Paragraphs, those that are there. */
export function paragraphs(...parts: readonly (string | undefined | false)[]): string {
  return parts.filter((part) => part).join('\n\n');
}

/** A link to a place in a file, which the editor follows. `line` and `character` are zero-based. */
export function placeLink(label: string, uri: string, at: { line: number; character: number }): string {
  const target = uri.replace(/[\s<>()\\]/g, (found) =>
    encodeURIComponent(found).replace('(', '%28').replace(')', '%29'),
  );
  return `[${label}](${target}#L${at.line + 1},${at.character + 1})`;
}
