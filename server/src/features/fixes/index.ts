import type { Finding } from '../../analysis/finding';
import { wordsEnd } from '../../analysis/fixes/textEdit';
import type { Span } from '../../model/syntax';
import type { Snapshot } from '../snapshot';
import { additions } from './addTo';
import { giveReason, markCell } from './answers';
import { cellsOfCompetency, cellsOfLadder, cellsOfLevel } from './emptyCells';
import { explain } from './explain';
import { inheritedCells } from './inherited';
import { moves } from './moveBehavior';
import type { Offer } from './offer';
import { Writer } from './writeCells';

export type { Offer } from './offer';

/** What can be written where the cursor is, beyond what findings bring with them. `touched`: the findings there. */
export function fixOffers(snapshot: Snapshot, { start }: Span, touched: readonly Finding[]): Offer[] {
  const { analysis } = snapshot;
  const { ladder, graph, document } = analysis;
  if (analysis.broken || snapshot.ignored) return [];
  const writer = new Writer(snapshot);
  const offers: Offer[] = [];
  for (const { rule, span, related } of touched) {
    if (rule === 'empty-cell') {
      // An inherited level stands where the file says what it builds on.
      const starts = new Set([span, ...related.map((other) => other.span)].map(({ start: at }) => at));
      const found = ladder.levels.findIndex(({ id }) => starts.has(id.span.start));
      if (found >= 0) offers.push(...inheritedCells(snapshot, found));
      const level = ladder.levels.findIndex(({ id }) => id.span.start === span.start);
      if (level >= 0)
        offers.push(...cellsOfLevel(snapshot, writer, level), ...cellsOfLadder(snapshot, writer));
    }
    if (rule === 'unexplained-suppression') offers.push(...explain(snapshot, span.start));
    if (!cellRules.has(rule)) continue;
    ladder.competencies.forEach((column, competency) => {
      if (span.start < column.span.start || span.start > column.span.end) return;
      for (const cell of column.cells) {
        if (span.start < cell.span.start || span.start > cell.span.end) continue;
        const level = graph.indexOf(cell.level.value);
        if (rule === 'missing-reason') {
          for (const answer of ['notExpected', 'unchanged'] as const) {
            if (cell[answer]?.span.start === span.start) {
              offers.push(...giveReason(snapshot, competency, cell, answer));
            }
          }
        } else if (level !== undefined && analysis.grid.at(level, competency).cell === cell) {
          const { state } = analysis.grid.at(level, competency);
          if (rule !== 'placeholder-cell' || state === 'placeholder') {
            offers.push(...markCell(snapshot, writer, competency, level, rule));
          }
        }
      }
    });
  }
  const competency = ladder.competencies.findIndex(({ span }) => inside(document.text, span, start));
  const column = ladder.competencies[competency];
  // In its head, or at a cell that is found to be empty: elsewhere it would be in the way.
  const head = column && (!column.cells[0] || start < column.cells[0].span.start);
  if (
    head ||
    touched.some(
      ({ rule, span }) => rule === 'empty-cell' && column && inside(document.text, column.span, span.start),
    )
  ) {
    offers.push(...cellsOfCompetency(snapshot, writer, competency));
  }
  return offers;
}

/** Other places for the behavior where the cursor is. */
export function moveOffers(snapshot: Snapshot, { start }: Span): Offer[] {
  if (snapshot.analysis.broken || snapshot.ignored) return [];
  return moves(snapshot, new Writer(snapshot), start);
}

/** What can be added to the behavior where the cursor is. */
export function additionOffers(snapshot: Snapshot, { start }: Span): Offer[] {
  if (snapshot.analysis.broken || snapshot.ignored) return [];
  return additions(snapshot, new Writer(snapshot), start);
}

const cellRules = new Set(['empty-cell', 'missing-reason', 'no-progression', 'placeholder-cell']);

function inside(text: string, span: Span, offset: number): boolean {
  return span.start <= offset && offset <= wordsEnd(text, span);
}
