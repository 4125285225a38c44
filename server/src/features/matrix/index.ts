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

/** `careerLadder/matrix`: all that the preview draws, with a level read where one is asked for. */
export function matrix(snapshot: Snapshot, read?: ReadingParams): MatrixView {
  return view(snapshot, read, true);
}

/** The last good picture while the text of `now` is broken; what can be read of it when there is none. */
export function brokenMatrix(good: Snapshot | undefined, now: Snapshot, read?: ReadingParams): MatrixView {
  const { broken } = now.analysis;
  if (!broken) return matrix(good ?? now, read);
  return {
    ...view(good ?? now, read, false),
    version: now.document.version,
    broken: {
      message: broken.message,
      range: rangeOf(now.document, broken.span),
      ...(!good && { partial: true }),
    },
  };
}

function view(snapshot: Snapshot, read: ReadingParams | undefined, fixable: boolean): MatrixView {
  const { document, analysis } = snapshot;
  const { ladder, grid } = analysis;
  const sources = analysis.composition.sources.files.map(({ uri }) => uri);
  const findings = new PlacedFindings(snapshot, fixable);
  const cells = new Cells(document, analysis, findings, shownOverlaps(snapshot));
  const readLevel = read && reading(analysis, read);
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
    ...(readLevel && { reading: readLevel }),
  };
}
