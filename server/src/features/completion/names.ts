import type { Analysis } from '../../analysis/analyse';
import { quoted, writeId } from '../../model/scalar';
import { type Line, type Lines, unquote } from './lines';
import type { Quote } from './slots';

/** Something of the ladder that has an id to refer to it by. */
export interface Named {
  readonly id: string;
  readonly name?: string;
  /** What it is, in a sentence. */
  readonly about?: string;
  /** Its id with the quotes it was written in. */
  readonly written?: string;
}

export type Section = 'levels' | 'competencies' | 'values';

/**
 * The entries of a list, in the file's order. A broken file may hide half of them from the parser: then the lines
 * are asked, and the one that knows more is believed.
 */
export function readNames(analysis: Analysis, lines: Lines, section: Section): readonly Named[] {
  const { text } = analysis.document;
  const parsed = analysis.ladder[section].map((entry): Named => {
    const about = 'summary' in entry ? entry.summary : 'description' in entry ? entry.description : undefined;
    const source = text.slice(entry.id.span.start, entry.id.span.end);
    return {
      id: entry.id.value,
      ...(entry.name && { name: entry.name.value }),
      ...(about && { about: about.value }),
      ...(isQuoted(source) && unquote(source) === entry.id.value && { written: source }),
    };
  });
  const all = analysis.broken ? longer(parsed, readList(lines, section)) : parsed;
  return [...new Map(all.toReversed().map((entry) => [entry.id, entry])).values()].reverse();
}

function longer(parsed: readonly Named[], read: readonly Named[]): readonly Named[] {
  return read.length > parsed.length ? read : parsed;
}

function isQuoted(source: string): boolean {
  return /^(["']).*\1$/.test(source);
}

/** Ids and names of the list under a key of the first column, told by lines alone. */
function readList(lines: Lines, section: Section): Named[] {
  const found: Named[] = [];
  let inside = false;
  let dash: number | undefined;
  let content = 0;
  let entry: { id?: string; name?: string; written?: string } = {};
  const add = () => {
    if (entry.id) found.push({ ...entry, id: entry.id });
    entry = {};
  };
  for (const line of lines.walk(-1, 1, () => (inside ? (dash === undefined ? Infinity : content) : 0))) {
    const opensItem = line.dashes.length > 0;
    if (line.indent === 0 && !opensItem) {
      if (inside) break;
      inside = line.key?.text === section && line.value.text === '';
    } else if (inside) {
      if (opensItem) {
        dash ??= line.dashes[0];
        if (line.dashes[0] !== dash) continue;
        add();
        content = line.content;
        if (!line.key) entry = idOf(line);
      }
      if (line.key?.start !== content) continue;
      if (line.key.text === 'id') entry = { ...entry, ...idOf(line) };
      else if (line.key.text === 'name') entry.name = unquote(line.value.text);
    }
  }
  add();
  return found;
}

function idOf({ value }: Line): { id: string; written?: string } {
  const id = unquote(value.text).trim();
  return isQuoted(value.text) ? { id, written: value.text } : { id };
}

/** The id as it is to be written: in the quotes that are already typed, else in those that the file gives it. */
export function writeName({ id, written }: Named, flow: boolean, quote?: Quote): string {
  return quote ? quoted(id, quote) : (written ?? writeId(id, flow));
}
