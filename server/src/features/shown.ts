import type { Finding } from '../analysis/finding';
import type { Overlap } from '../analysis/overlap';
import { lineAt, piecesOn } from '../model/comments';
import type { Span } from '../model/syntax';
import type { Snapshot } from './snapshot';

const known = new WeakMap<Snapshot, readonly Finding[]>();

/**
 * The findings that the author is to see: none in a file that the settings leave out, and no judgement of the
 * statement that is being typed.
 */
export function shownFindings(snapshot: Snapshot): readonly Finding[] {
  let shown = known.get(snapshot);
  if (!shown) {
    shown = withoutHidden(snapshot);
    known.set(snapshot, shown);
  }
  return shown;
}

function withoutHidden({ document, analysis, ignored, typing }: Snapshot): readonly Finding[] {
  const { findings, rules } = analysis;
  if (ignored) return [];
  if (typing === undefined || typing >= document.lineCount) return findings;
  const { text, root } = analysis.document;
  const statement = around(lineAt(text, document.offsetAt({ line: typing, character: 0 })));
  const waiting = new Set(rules.filter(({ atOnce }) => !atOnce).map(({ id }) => id));
  const inside = ({ span }: { readonly span: Span }) =>
    span.start >= statement.start && span.start <= statement.end;
  return findings.filter(
    (finding) =>
      !waiting.has(finding.rule) ||
      !(inside(finding) || (finding.related.length > 0 && finding.related.every(inside))),
  );

  /** The line, with all of the texts that it has part in. */
  function around(line: Span): Span {
    let { start, end } = line;
    for (const piece of piecesOn(root, line)) {
      start = Math.min(start, piece.start);
      end = Math.max(end, piece.end);
    }
    return { start, end };
  }
}

/** The overlaps that a finding speaks of: not those that the author has suppressed or turned off. */
export function shownOverlaps(snapshot: Snapshot): readonly Overlap[] {
  const { analysis } = snapshot;
  const pairs = new Map<number, Set<number>>();
  for (const { rule, span, related } of shownFindings(snapshot)) {
    if (rule !== 'overlapping-behaviors') continue;
    let others = pairs.get(span.start);
    if (!others) {
      others = new Set();
      pairs.set(span.start, others);
    }
    for (const other of related) others.add(other.span.start);
  }
  const isTold = (one: number, other: number) => pairs.get(one)?.has(other) === true;
  return analysis.overlaps.filter(({ first, second }) => {
    const [one, other] = [first.behavior.text.span.start, second.behavior.text.span.start];
    return isTold(other, one) || isTold(one, other);
  });
}
