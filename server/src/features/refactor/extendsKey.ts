/** `extends` and the other keys at the top of a file. */
import { wordsEnd } from '../../analysis/fixes/textEdit';
import type { LadderDocument } from '../../model/ladder';
import { writeId } from '../../model/scalar';
import { type Entry, entryOf } from '../../model/syntax';
import { isBlank } from '../fixes/place';
import { put } from './levels';
import { partsOf, type TextEdit, withoutPart } from './parts';
import { notHere, type Rewriting } from './world';

/** Adds a path, which then counts more than the others. */
export function addBase(rewriting: Rewriting, path: string): void {
  const { document } = rewriting;
  const entry = document.map && entryOf(document.map, 'extends');
  if (!entry || isBlank(entry.value)) setPaths(rewriting, [path]);
  else setPaths(rewriting, [...document.ladder.extends.map(({ value }) => value), path]);
}

/** Puts other paths in the place of one. */
export function replaceBase(rewriting: Rewriting, path: string, others: readonly string[]): void {
  const paths = rewriting.document.ladder.extends.map(({ value }) => value);
  const all = paths.flatMap((one) => (one === path ? others : [one]));
  setPaths(rewriting, [...new Set(all)]);
}

function setPaths(rewriting: Rewriting, paths: readonly string[]): void {
  const { document, text, newline } = rewriting;
  const entry = document.map && entryOf(document.map, 'extends');
  const write = (flow: boolean) => paths.map((path) => writeId(path, flow));
  if (!entry) {
    if (paths.length > 0) insertKeys(rewriting, [`extends: ${written(paths)}`]);
    return;
  }
  if (paths.length === 0) {
    removeKey(rewriting, entry);
    return;
  }
  const { value } = entry;
  const words = write(false);
  if (value.kind === 'list' && !value.flow) {
    const parts = partsOf(document, value);
    const last = parts?.parts.at(-1);
    if (!parts || !last) throw notHere();
    const known = document.ladder.extends.map((path) => path.value);
    if (known.every((path, index) => paths[index] === path)) {
      const lines = words.slice(known.length).map((path) => `${' '.repeat(parts.column)}- ${path}${newline}`);
      rewriting.edit([put(text, last.end, lines.join(''), newline)]);
      return;
    }
    const gone = parts.parts.flatMap((part, index) =>
      paths.includes(known[index] ?? '') ? [] : withoutPart(document, part, parts.column, newline),
    );
    const added = paths.filter((path) => !known.includes(path));
    if (added.length > 0) {
      // In the place of what is gone.
      const [first] = gone;
      const lines = added.map((path) => `${' '.repeat(parts.column)}- ${writeId(path, false)}${newline}`);
      if (first) gone[0] = { ...first, newText: lines.join('') + first.newText };
    }
    rewriting.edit(gone);
    return;
  }
  if (isBlank(value)) {
    rewriting.edit([{ span: { start: entry.span.end, end: entry.span.end }, newText: ` ${written(paths)}` }]);
    return;
  }
  const end = wordsEnd(text, value.span);
  if (/#/.test(text.slice(value.span.start, end)) || value.kind === 'map') throw notHere();
  rewriting.edit([
    {
      span: { start: value.span.start, end },
      newText: value.kind === 'list' ? `[${write(true).join(', ')}]` : written(paths),
    },
  ]);
}

function written(paths: readonly string[]): string {
  const [only, ...others] = paths;
  if (only !== undefined && others.length === 0) return writeId(only, false);
  return `[${paths.map((path) => writeId(path, true)).join(', ')}]`;
}

/** Lines below what a file says of itself first: its role, that it is abstract, or its version. */
export function insertKeys(rewriting: Rewriting, lines: readonly string[]): void {
  const { document, text, newline } = rewriting;
  const { map } = document;
  const parts = map && partsOf(document, map)?.parts;
  const head = ['extends', 'abstract', 'role', 'ladder'];
  const at = head.map((key) => map?.entries.findIndex((entry) => entry.key.text === key) ?? -1);
  const part = parts?.[at.find((index) => index >= 0) ?? -1];
  if (!part) throw notHere();
  rewriting.edit([put(text, part.end, lines.map((line) => line + newline).join(''), newline)]);
}

function removeKey(rewriting: Rewriting, entry: Entry): void {
  const { document, newline } = rewriting;
  const { map } = document;
  const parts = map && partsOf(document, map);
  const part = parts?.parts[map?.entries.indexOf(entry) ?? -1];
  if (!part) throw notHere();
  rewriting.edit(withoutPart(document, part, 0, newline));
}

/** A part that goes, with the blank lines below it. */
export function withBlanks({ text }: LadderDocument, edit: TextEdit): TextEdit {
  const blanks = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text.slice(edit.span.end))?.[0].length ?? 0;
  return { ...edit, span: { start: edit.span.start, end: edit.span.end + blanks } };
}
