/**
 * One address space for the files that make a ladder together: offsets of the file itself count from zero as always,
 * those of the files it builds on from an address of their own, far behind any text. So a span alone tells which file
 * it is in, spans of two files never meet, and a place of another file is never taken for one of this.
 */
import type { Competency, Ladder, LadderDocument, Level, Value } from '../model/ladder';
import type { Span } from '../model/syntax';

/** Code units between the addresses of two files. No text is as long. */
const stretch = 2 ** 32;

/** Another file that a ladder is made of. */
export interface SourceFile {
  readonly uri: string;
  /** Its last name, for readers. */
  readonly name: string;
  readonly document: LadderDocument;
}

/** Where something of another file stands, with offsets that count from the start of that file. */
export interface SourcePlace {
  readonly file: SourceFile;
  readonly span: Span;
}

/** Whether a span is in another file than the ladder's own. */
export function isInherited({ start }: Span): boolean {
  return start >= stretch;
}

/** The files a ladder builds on, in the order in which they count: the first gives way to all others. */
export class Sources {
  constructor(readonly files: readonly SourceFile[]) {}

  /** Where an inherited span stands; undefined for one in the ladder's own file. */
  placeOf({ start, end }: Span): SourcePlace | undefined {
    const address = Math.floor(start / stretch);
    const file = this.files[address - 1];
    const from = address * stretch;
    return file && { file, span: { start: start - from, end: end - from } };
  }
}

export const noSources = new Sources([]);

type Entry = Competency | Level | Value;
const moved = new WeakMap<Entry, Map<number, Entry>>();

/** A ladder as that of the file at `index` of the sources. What was not read anew is the same object again. */
export function addressed(ladder: Ladder, index: number): Ladder {
  const by = (index + 1) * stretch;
  const all = <T extends Entry>(entries: readonly T[]): T[] => entries.map((entry) => movedEntry(entry, by));
  const { values, levels, competencies, ...head } = ladder;
  return {
    ...(movedBy(head, by) as typeof head),
    values: all(values),
    levels: all(levels),
    competencies: all(competencies),
  };
}

function movedEntry<T extends Entry>(entry: T, by: number): T {
  let known = moved.get(entry);
  if (!known) {
    known = new Map();
    moved.set(entry, known);
  }
  let made = known.get(by) as T | undefined;
  if (!made) {
    made = movedBy(entry, by) as T;
    known.set(by, made);
  }
  return made;
}

/** A copy with all spans moved. The parts of a ladder are maps and lists of texts and spans, a few deep. */
export function movedBy(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.length === 0 ? value : value.map((item) => movedBy(item, by));
  const { start, end } = value as Partial<Span>;
  if (typeof start === 'number' && typeof end === 'number') return { start: start + by, end: end + by };
  const copy: Record<string, unknown> = {};
  for (const key in value) copy[key] = movedBy((value as Record<string, unknown>)[key], by);
  return copy;
}
