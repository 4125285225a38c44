import { ladderReport } from '../analysis/report';
import type { FindingCounts, RoleView } from '../protocol/overview';
import type { Relations } from '../workspace/relations';
import { rolesOf } from './codeLens/shared';
import { shownFindings } from './shown';
import type { Snapshot } from './snapshot';

/** `careerLadder/overview`: what a ladder comes to, in one line of a table. */
export function roleView(snapshot: Snapshot, relations: () => Relations): RoleView {
  const { document, analysis } = snapshot;
  const { ladder, grid, broken } = analysis;
  const { sources } = analysis.composition;
  const family = ladder.family?.value;
  return {
    role: ladder.role?.value ?? '',
    ...(family !== undefined && { family }),
    ...(ladder.abstract && { abstract: true, users: rolesOf(document.uri, relations()).length }),
    ...(sources.files.length > 0 && { sources: sources.files.map(({ uri }) => uri) }),
    levels: ladder.levels.map(({ id, name }) => ({ id: id.value, ...(name && { name: name.value }) })),
    competencies: ladder.competencies.length,
    coverage: { ...grid.coverage },
    report: ladderReport(analysis).map(({ id, name, percent, counts, meaning }) => ({
      id,
      name,
      percent,
      counts,
      meaning,
    })),
    findings: countFindings(snapshot),
    ...(broken && {
      broken: { message: broken.message, line: document.positionAt(broken.span.start).line },
    }),
  };
}

/** As the Problems view would show them. */
export function countFindings(snapshot: Snapshot): FindingCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of shownFindings(snapshot)) counts[severity]++;
  return counts;
}
