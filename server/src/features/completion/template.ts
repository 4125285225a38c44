import type { Layout } from './indent';

/**
 * What to insert, before anyone knows at which column: words, or a map or list of such. Words may hold tab stops
 * in the syntax of LSP snippets; `literal` keeps words of the file from being read as such.
 */
export type Template = string | MapTemplate | ListTemplate | LinesTemplate;

export interface MapTemplate {
  readonly map: readonly (readonly [key: string, value: Template])[];
  /** A blank line in front of each entry that holds more than words. */
  readonly spaced?: boolean;
}
export interface ListTemplate {
  readonly list: readonly Template[];
}
/** Lines as they are, from the line break on, for the column of the key that they stand under. Not for brackets. */
export interface LinesTemplate {
  readonly lines: (column: number) => string;
}

export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The entries of a map at `column`, without the indentation of the first line. */
export function renderMap({ map, spaced }: MapTemplate, column: number, layout: Layout): string {
  return map
    .map(([key, value], index) => {
      const gap = spaced && index > 0 && typeof value !== 'string' ? layout.newline : '';
      const start = index === 0 ? '' : gap + newLine(column, layout);
      return `${start}${key}:${renderValue(value, column, layout)}`;
    })
    .join('');
}

/** What follows the colon of a key at `column`, with the space or line break that it begins with. */
export function renderValue(value: Template, column: number, layout: Layout): string {
  if (typeof value === 'string') return ` ${value}`;
  if ('lines' in value) return value.lines(column);
  if ('list' in value) {
    const dash = column + layout.list;
    return newLine(dash, layout) + renderList(value, dash, layout);
  }
  const inner = column + layout.step;
  return newLine(inner, layout) + renderMap(value, inner, layout);
}

/** The items of a list whose dashes stand at `column`, without the indentation of the first line. */
export function renderList({ list }: ListTemplate, column: number, layout: Layout): string {
  return list
    .map((item) => `-${' '.repeat(layout.dash - 1)}${renderItem(item, column + layout.dash, layout)}`)
    .join(newLine(column, layout));
}

/** An item whose content begins at `column`. */
export function renderItem(item: Template, column: number, layout: Layout): string {
  if (typeof item === 'string') return item;
  if ('lines' in item) return item.lines(column);
  return 'list' in item ? renderList(item, column, layout) : renderMap(item, column, layout);
}

function newLine(column: number, { newline }: Layout): string {
  return newline + ' '.repeat(column);
}

/** The same on one line, for inside brackets. */
export function renderFlow(value: Template): string {
  if (typeof value === 'string') return value;
  if ('lines' in value) throw new TypeError('lines between brackets');
  if ('list' in value) return `[${value.list.map(renderFlow).join(', ')}]`;
  return `{ ${renderFlowEntries(value)} }`;
}

export function renderFlowEntries({ map }: MapTemplate): string {
  return map.map(([key, value]) => `${key}: ${renderFlow(value)}`).join(', ');
}

const tabStop =
  /\\([\\$}])|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{\d+\|((?:\\.|[^,|\\])*)(?:\\.|[^|\\])*\|\}|\$\d+/g;

/** The words of a snippet without its tab stops: what a client without snippets inserts. */
export function plainText(snippet: string): string {
  return snippet.replace(tabStop, (_all, escaped, holder, choice) =>
    escaped !== undefined ? escaped : (holder ?? choice ?? '').replace(/\\(.)/g, '$1'),
  );
}

export function hasTabStops(snippet: string): boolean {
  return /\$\{?\d/.test(snippet.replace(/\\./g, ''));
}
