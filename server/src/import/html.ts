/** HTML tags in Markdown, one at a time, as Markdown's inline HTML hands them over. */

export interface Tag {
  /** Lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** In the order written; without a value when there is no `=`. */
  readonly attributes: readonly { readonly name: string; readonly value: string | undefined }[];
}

/** Reads `<name …>` or `</name>`; undefined for comments, declarations and the like. */
export function parseTag(html: string): Tag | undefined {
  const parts = /^<(\/?)([a-z][a-z0-9-]*)([\s\S]*?)\/?>$/i.exec(html);
  if (!parts) return undefined;
  const [, slash = '', name = '', rest = ''] = parts;
  const attributes = [...rest.matchAll(attribute)].map(([, key = '', double, single, bare]) => {
    const value = double ?? single ?? bare;
    return { name: key.toLowerCase(), value: value === undefined ? undefined : decode(value) };
  });
  return { name: name.toLowerCase(), closing: slash === '/', attributes };
}

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** The references that attribute values need; rarer ones stay as they are written. */
function decode(value: string): string {
  return value
    .replace(/&quot;/g, '"')
    .replace(/&(#39|apos);/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .trim();
}

/** Elements that begin a line of their own. */
export const breaking: ReadonlySet<string> = new Set(
  'blockquote br dd details div dl dt figcaption h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements that need no closing tag. */
const unclosed = new Set('br dd dt hr img input li p tbody td tfoot th thead tr wbr'.split(' '));

const known = new Set([
  ...breaking,
  ...unclosed,
  ...'a abbr acronym b bdi bdo big center cite code del dfn em figure font i ins kbd label mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
]);

/**
 * Whether a tag is markup. `<team name>` and `<TBD>` only look like it: they are words of the author in angle
 * brackets, and so is a known name that nothing closes. `closed` holds the names of the closing tags around.
 */
export function isMarkup(tag: Tag, closed: ReadonlySet<string>): boolean {
  if (!known.has(tag.name)) return false;
  return tag.closing || unclosed.has(tag.name) || closed.has(tag.name);
}

/** Attributes that only say how the text looks. */
const looks = new Set(
  'align bgcolor border cellpadding cellspacing checked class color colspan dir disabled face height hidden id lang loading rel role rowspan size start style target type valign width'.split(
    ' ',
  ),
);

/** The words that a tag's attributes hold, looks and the attributes named in `read` aside. */
export function attributeWords(tag: Tag, read: readonly string[]): string[] {
  return tag.attributes
    .filter(({ name }) => !looks.has(name) && !read.includes(name))
    .map(({ name, value }) => value ?? name)
    .filter((words) => words !== '');
}
