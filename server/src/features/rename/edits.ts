/** The edits that give an id another name in one file. */
import { parseLadder } from '../../model/parse';
import { quoted, writeId } from '../../model/scalar';
import type { Span } from '../../model/syntax';
import { type Named, type Occurrence, occurrencesOf, placesOf } from '../ids';

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Of two entries of a file with one id, references mean the first. */
export function meant(places: readonly Occurrence[]): readonly Occurrence[] {
  const [, ...again] = places.filter(({ declaration }) => declaration);
  return again.length === 0 ? places : places.filter((place) => !again.includes(place));
}

/** Whether a place is that of a second entry with the same id, which nothing else means. */
export function isRepeated(places: readonly Occurrence[], one: Occurrence): boolean {
  return one.declaration && !meant(places).includes(one);
}

export function editsOf(text: string, places: readonly Occurrence[], id: string): Edit[] {
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

/** The text after the edits, which are in order of place. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.toReversed().reduce((after, { span, newText }) => {
    return after.slice(0, span.start) + newText + after.slice(span.end);
  }, text);
}

/** Read again, the file has the id at so many places, and no new problem. */
export function isSound(text: string, edits: readonly Edit[], named: Named, places: number): boolean {
  const [before, document] = [parseLadder(text), parseLadder(edited(text, edits))];
  if (document.problems.length > before.problems.length) return false;
  return (
    occurrencesOf({ document }).length === occurrencesOf({ document: before }).length &&
    placesOf({ document }, named).length === places
  );
}
