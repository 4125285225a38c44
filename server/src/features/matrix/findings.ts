import type { Analysis } from '../../analysis/analyse';
import type { Finding } from '../../analysis/finding';
import type { Span } from '../../model/syntax';
import type { FindingView } from '../../protocol/reading';
import { isInherited } from '../../workspace/address';
import { shownFindings } from '../shown';
import { placeIn, rangeOf, type Snapshot } from '../snapshot';

/** Most other places that are named; a finding about thousands says how many they are. */
const mostRelated = 5;
/** Characters of a text that is named. */
const longest = 160;

interface Placed {
  readonly span: Span;
}

/** The findings that the author is shown, each at the smallest part of the matrix that it is about. */
export class PlacedFindings {
  readonly #of = new Map<number, FindingView[]>();
  /** Those that no part of the matrix is about. */
  readonly rest: readonly FindingView[];

  /** `fixable`: the text is still the one that the findings are of. */
  constructor(snapshot: Snapshot, fixable: boolean) {
    const { analysis } = snapshot;
    const findings = shownFindings(snapshot);
    const rest: FindingView[] = [];
    const sizes = findings.length > 0 ? partsOf(analysis) : [];
    for (const finding of findings) {
      const part = innermost(sizes, finding.span.start);
      const view = findingView(snapshot, finding, fixable);
      if (!part) rest.push(view);
      else {
        const key = keyOf(part);
        const known = this.#of.get(key);
        if (known) known.push(view);
        else this.#of.set(key, [view]);
      }
    }
    this.rest = rest;
  }

  of(part: Placed): readonly FindingView[] {
    // What is found of other files stands in this one.
    if (isInherited(part.span)) return none;
    return this.#of.get(keyOf(part)) ?? none;
  }
}

const none: readonly FindingView[] = [];

/** Parts that begin at one place are told apart by where they end. */
function keyOf({ span }: Placed): number {
  return span.start * 2 ** 26 + (span.end - span.start);
}

/** What the matrix shows, small parts before large ones; each list by where its parts begin. */
function partsOf({ ladder, grid }: Analysis): (readonly Placed[])[] {
  // By columns, which is nearly how they stand in the file.
  const cells = ladder.competencies.flatMap((_, column) =>
    ladder.levels.flatMap((_, row) => grid.at(row, column).cell ?? []),
  );
  const behaviors = cells.flatMap((cell) => cell.behaviors);
  return [behaviors, cells, ladder.competencies, ladder.levels].map((parts: readonly Placed[]) =>
    [...parts].sort((a, b) => a.span.start - b.span.start),
  );
}

function innermost(sizes: readonly (readonly Placed[])[], offset: number): Placed | undefined {
  for (const parts of sizes) {
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (parts[middle]!.span.start <= offset) low = middle + 1;
      else high = middle;
    }
    const part = parts[low - 1];
    if (part && offset <= part.span.end) return part;
  }
  return undefined;
}

function findingView({ document, analysis }: Snapshot, finding: Finding, fixable: boolean): FindingView {
  const { rule, severity, message, span, related } = finding;
  return {
    rule,
    severity,
    message,
    fixes: fixable ? (finding.fixes ?? []).map(({ title }) => title) : [],
    // A behavior names what it overlaps by itself.
    related: (rule === 'overlapping-behaviors' ? [] : related.slice(0, mostRelated)).map((other) => ({
      label: shortened(other.message),
      range: placeIn(document, analysis.composition.sources, other.span),
    })),
    range: rangeOf(document, span),
  };
}

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
