import type { Position } from 'vscode-languageserver-types';
import { type GridCell, isEmpty } from '../analysis/grid';
import { idAndName, title } from '../model/ladder';
import type { Span } from '../model/syntax';
import type { CoverageView, GapView } from '../protocol/coverage';
import { isInherited } from '../workspace/address';
import { countFindings } from './overview';
import { shownFindings } from './shown';
import { placeIn, type Snapshot } from './snapshot';

/** More are not read in a tooltip. */
const mostNamed = 24;

/**
 * `careerLadder/coverage`: how much is written, and what is not. `good`: the version to count while the text of `now`
 * cannot be read.
 */
export function coverageView(now: Snapshot, good: Snapshot | undefined): CoverageView {
  const { broken } = now.analysis;
  const snapshot = broken ? (good ?? now) : now;
  const { ladder, grid } = snapshot.analysis;
  const { document } = now;
  const gaps = gapsOf(snapshot);
  const more = gaps.length - mostNamed;
  const waiting = !now.ignored && shownFindings(now).length < now.analysis.findings.length;
  return {
    uri: document.uri,
    version: document.version,
    role: ladder.role?.value ?? '',
    ...(ladder.abstract && { abstract: true }),
    coverage: { ...grid.coverage },
    gaps: gaps.slice(0, mostNamed).map((cell) => gapView(snapshot, cell)),
    ...(more > 0 && { moreGaps: more }),
    findings: countFindings(now),
    ...(waiting && { waiting }),
    ...(broken && { broken: broken.message }),
  };
}

/**
 * `careerLadder/nextGap`: the first gap that begins behind a place in the file; with none left, the first of the
 * file. One in a file that this one builds on comes only where there is no other.
 */
export function nextGap(snapshot: Snapshot, position: Position): GapView | null {
  const { document } = snapshot;
  const offset = document.offsetAt(position);
  let first: GridCell | undefined;
  let next: GridCell | undefined;
  let elsewhere: GridCell | undefined;
  for (const cell of gapsOf(snapshot)) {
    const { start, inherited } = placeOf(snapshot, cell);
    if (inherited) elsewhere ??= cell;
    else {
      if (!first || start < placeOf(snapshot, first).start) first = cell;
      if (start > offset && (!next || start < placeOf(snapshot, next).start)) next = cell;
    }
  }
  const found = next ?? first ?? elsewhere;
  return found ? gapView(snapshot, found) : null;
}

/** By competency, then by level. */
function gapsOf({ analysis: { grid, ladder, graph } }: Snapshot): GridCell[] {
  return ladder.competencies.flatMap((_, competency) =>
    ladder.levels.flatMap(({ id }, level) => {
      const cell = grid.at(level, competency);
      // Of two levels with one id, only the first has cells.
      const gap = isEmpty(cell.state) || cell.state === 'placeholder';
      return gap && graph.indexOf(id.value) === level ? [cell] : [];
    }),
  );
}

/** Where it begins: a cursor in a gap is to go on to the next. */
function placeOf({ analysis: { ladder } }: Snapshot, { cell, competency }: GridCell) {
  const span = cell?.level.span ?? ladder.competencies[competency]?.id.span ?? nowhere;
  return { start: span.start, inherited: isInherited(span) };
}

/** Where to write: the words that only promise, behind the colon, or where fixes for the competency are offered. */
function writeAt({ ladder }: Snapshot['analysis'], { cell, competency, state, said }: GridCell): Span {
  if (!cell) return ladder.competencies[competency]?.id.span ?? nowhere;
  return (state === 'placeholder' ? said?.placeholders[0]?.span : undefined) ?? cell.valueSpan;
}

const nowhere: Span = { start: 0, end: 0 };

function gapView(snapshot: Snapshot, cell: GridCell): GapView {
  const { document, analysis } = snapshot;
  const { ladder, composition } = analysis;
  const level = ladder.levels[cell.level];
  const competency = ladder.competencies[cell.competency];
  return {
    level: level ? idAndName(level) : '',
    competency: competency ? title(competency) : '',
    state: cell.state === 'placeholder' ? 'placeholder' : 'empty',
    range: placeIn(document, composition.sources, writeAt(analysis, cell)),
  };
}
