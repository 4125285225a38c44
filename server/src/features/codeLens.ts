import type { CodeLens, Command } from 'vscode-languageserver-types';
import { t } from '../l10n';
import { openPreviewCommand, showPlaceCommand } from '../protocol';
import { isInherited } from '../workspace/address';
import type { Relations } from '../workspace/relations';
import { inheritedLenses, useLenses } from './codeLens/shared';
import { coverageText } from './coverageText';
import { coverageDetail } from './documentSymbol';
import { locationOf } from './location';
import { rangeOf, type Snapshot } from './snapshot';

/**
 * `textDocument/codeLens`: over the first line, how to see the matrix and how much of it is written; over a level,
 * how much of it; in a file that others build on, who uses what; over what is there in another file already, in which.
 */
export function codeLenses(snapshot: Snapshot, relations: () => Relations): CodeLens[] {
  const { document, analysis } = snapshot;
  if (!analysis.document.map) return [];
  const top = { line: 0, character: 0 };
  const command = (title: string) => ({ title, command: openPreviewCommand, arguments: [document.uri] });
  const lenses = [{ range: { start: top, end: top }, command: command(t('Open preview')) }];
  if (analysis.grid.coverage.total > 0) {
    lenses.push({ range: { start: top, end: top }, command: command(coverageText(analysis.grid.coverage)) });
  }
  return [
    ...lenses,
    ...levelLenses(snapshot),
    ...useLenses(snapshot, relations()),
    ...inheritedLenses(snapshot),
  ];
}
/** Where something is missing, the lens leads to the first gap. */
function levelLenses(snapshot: Snapshot): CodeLens[] {
  const { document, analysis } = snapshot;
  const { ladder, grid, graph } = analysis;
  return ladder.levels.flatMap((level, index) => {
    // Of two levels with one id, only the first has cells.
    if (
      isInherited(level.span) ||
      ladder.competencies.length === 0 ||
      graph.indexOf(level.id.value) !== index
    )
      return [];
    const title = coverageDetail(grid.row(index));
    const gap = firstGap(snapshot, index);
    const command: Command = gap
      ? { title, command: showPlaceCommand, arguments: [gap.uri, gap.range] }
      : { title, command: '' };
    return [{ range: rangeOf(document, level.id.span), command }];
  });
}

/** The first cell of a level that says nothing or only promises: its key, or where it would be. */
function firstGap(snapshot: Snapshot, level: number) {
  const { ladder, grid } = snapshot.analysis;
  for (const [index, competency] of ladder.competencies.entries()) {
    const { state, cell } = grid.at(level, index);
    if (state === 'missing') return locationOf(snapshot, competency.id.span);
    if (cell && (state === 'blank' || state === 'placeholder')) return locationOf(snapshot, cell.level.span);
  }
  return undefined;
}
