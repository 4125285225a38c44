import type { Analysis } from '../../analysis/analyse';
import { type LadderReport, ladderReport } from '../../analysis/report';
import { t } from '../../l10n';
import { paragraphs, table, words } from './markdown';

/** The ladder report, for the role: each measure with what it was counted from. `docs` as for rules. */
export function reportCard(analysis: Analysis, docs: string | undefined): string {
  const { ladder } = analysis;
  return paragraphs(
    t('{0} · ladder report', `**${ladder.role ? words(ladder.role.value, 80) : t('Ladder')}**`),
    reportTable(ladderReport(analysis)),
    docs?.endsWith('rules/') && `[${t('How this is measured')}](${docs.slice(0, -'rules/'.length)}report.md)`,
  );
}

function reportTable(report: LadderReport): string {
  return table(
    [t('Measure'), '', t('Counted')],
    report.map(({ name, percent, counts }) => [name, percent === null ? '–' : `${percent}%`, counts]),
  );
}
