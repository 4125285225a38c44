import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { parseLadder } from '../model/parse';
import { quoted, writeId } from '../model/scalar';
import type { Span } from '../model/syntax';
import { type Named, type Occurrence, occurrenceAt, occurrencesOf, placesOf } from './ids';
import { rangeOf, type Snapshot } from './snapshot';

/** Why something cannot be renamed, in words for its author. */
export class RenameRefused extends Error {}

/** `textDocument/prepareRename`: the id under the cursor. Throws `RenameRefused` where there is none. */
export function prepareRename(snapshot: Snapshot, position: Position): { range: Range; placeholder: string } {
  const { document, analysis } = snapshot;
  const one = renamed(snapshot, position);
  const { start, end } = one.span;
  const written = analysis.document.text.slice(start, end);
  const inner = /^(["']).*\1$/.test(written) ? { start: start + 1, end: end - 1 } : one.span;
  return { range: rangeOf(document, inner), placeholder: one.id };
}

/**
 * `textDocument/rename`: another id, wherever the file has this one, in the quotes it stands in. Null when it is the
 * same. Throws `RenameRefused` where the ladder would not be the same with it.
 */
export function rename(snapshot: Snapshot, position: Position, newName: string): WorkspaceEdit | null {
  const { document, analysis } = snapshot;
  const one = renamed(snapshot, position);
  const { kind } = one;
  const id = newName.trim();
  if (!id) throw new RenameRefused(`The id of a ${kind} cannot be blank.`);
  if (/[\r\n\u2028\u2029\x85]/.test(id))
    throw new RenameRefused(`The id of a ${kind} has to fit on one line.`);
  if (id === '<<') throw new RenameRefused('“<<” merges maps in YAML, and cannot be an id.');
  if (id === one.id) return null;
  const others = placesOf(analysis, { kind, id });
  if (others.some(({ declaration }) => declaration)) {
    throw new RenameRefused(`There already is a ${kind} “${id}”.`);
  }
  const places = meant(placesOf(analysis, one), one);
  const { text } = analysis.document;
  const edits = editsOf(text, places, id);
  if (!isSound(text, edits, { kind, id }, places.length + others.length)) {
    const why = others.length > 0 ? `: “${id}” is in use, though no ${kind} has it` : '';
    throw new RenameRefused(`The ladder would not be the same with “${id}” for “${one.id}”${why}.`);
  }
  const changes: TextEdit[] = edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
  return { changes: { [document.uri]: changes } };
}

function renamed({ document, analysis }: Snapshot, position: Position): Occurrence {
  const one = occurrenceAt(analysis, document.offsetAt(position));
  if (!one) throw new RenameRefused('Only ids of levels, competencies and values can be renamed.');
  if (analysis.broken) throw new RenameRefused(`The file cannot be read whole: ${analysis.broken.message}`);
  const base = analysis.composition.sources.files.find(({ document: { ladder } }) => {
    const lists = { level: ladder.levels, competency: ladder.competencies, value: ladder.values };
    return lists[one.kind].some(({ id }) => id.value === one.id);
  });
  if (base)
    throw new RenameRefused(`“${one.id}” comes from ${base.name}: it is to keep the name it has there.`);
  if (!placesOf(analysis, one).some(({ declaration }) => declaration)) {
    throw new RenameRefused(`There is no ${one.kind} “${one.id}” in this ladder.`);
  }
  return one;
}

/** Of two entries with one id, references mean the first; the second is renamed alone. */
function meant(places: readonly Occurrence[], one: Occurrence): readonly Occurrence[] {
  const [first, ...again] = places.filter(({ declaration }) => declaration);
  if (again.length === 0) return places;
  if (one.declaration && one !== first) return [one];
  return places.filter((place) => !again.includes(place));
}

interface Edit {
  readonly span: Span;
  readonly newText: string;
}

function editsOf(text: string, places: readonly Occurrence[], id: string): Edit[] {
  const starts = new Set(places.map(({ span }) => span.start));
  // An alias for words that are changed themselves says the new id already.
  return places
    .filter(({ target }) => !target || !starts.has(target.start))
    .map(({ span, flow }) => {
      const quote = text[span.start];
      const kept = quote === '"' || quote === "'" ? quoted(id, quote) : writeId(id, flow);
      return { span, newText: kept };
    });
}

/** Read again, the file has the id at these places, and no new problem. */
function isSound(text: string, edits: readonly Edit[], named: Named, places: number): boolean {
  const after = edits.toReversed().reduce((edited, { span, newText }) => {
    return edited.slice(0, span.start) + newText + edited.slice(span.end);
  }, text);
  const [before, document] = [parseLadder(text), parseLadder(after)];
  if (document.problems.length > before.problems.length) return false;
  return (
    occurrencesOf({ document }).length === occurrencesOf({ document: before }).length &&
    placesOf({ document }, named).length === places
  );
}
