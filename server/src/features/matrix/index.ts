import { ladderReport } from '../../analysis/report';
import type { MatrixView } from '../../protocol';
import type { ReadingParams } from '../../protocol/reading';
import { fileName } from '../../workspace/paths';
import { reading } from '../reading';
import { shownOverlaps } from '../shown';
import { rangeOf, type Snapshot } from '../snapshot';
import { Cells } from './cells';
import { competencyView, levelView, words } from './entries';
import { PlacedFindings } from './findings';

/**
 * All that the preview draws, with a level read where one is asked for. While the text is broken: the last good
 * picture, or as much as can be read when there is none.
 */
export function matrixOf(good: Snapshot | undefined, now: Snapshot, read?: ReadingParams): MatrixView {
  const { broken } = now.analysis;
  const shown = pictured(good, now);
  const drawn = view(shown, !broken);
  const level = read && reading(shown.analysis, read);
  return {
    ...drawn,
    version: now.document.version,
    ...(level && { reading: level }),
    ...(broken && {
      broken: {
        message: broken.message,
        range: rangeOf(now.document, broken.span),
        ...(!good && { partial: true }),
      },
    }),
  };
}

/** What the picture is of. */
export function pictured(good: Snapshot | undefined, now: Snapshot): Snapshot {
  return now.analysis.broken ? (good ?? now) : now;
}

/** `fixable`: the text is still the one that it is of. */
function view(snapshot: Snapshot, fixable: boolean): MatrixView {
  const { document, analysis } = snapshot;
  const { ladder, grid } = analysis;
  const sources = analysis.composition.sources.files.map(({ uri }) => uri);
  const findings = new PlacedFindings(snapshot, fixable);
  const cells = new Cells(document, analysis, findings, shownOverlaps(snapshot));
  return {
    uri: document.uri,
    version: document.version,
    role: ladder.role?.value ?? (ladder.abstract ? fileName(document.uri) : ''),
    ...words({ family: ladder.family, summary: ladder.summary }),
    inheritance: ladder.inheritance,
    ...(ladder.abstract && { abstract: true }),
    ...(sources.length > 0 && { sources }),
    levels: ladder.levels.map((_, index) => levelView(document, analysis, findings, index)),
    competencies: ladder.competencies.map((_, index) => competencyView(document, analysis, findings, index)),
    cells: ladder.levels.map((_, level) =>
      ladder.competencies.map((_, competency) => cells.view(grid.at(level, competency))),
    ),
    coverage: { ...grid.coverage },
    report: ladderReport(analysis).map(({ id, name, percent, counts, meaning }) => ({
      id,
      name,
      percent,
      counts,
      meaning,
    })),
    findings: findings.rest,
  };
}
