import type { Analysis } from '../../analysis/analyse';
import { isEmpty } from '../../analysis/grid';
import { sentences, t } from '../../l10n';
import { coverageText } from '../coverageText';
import { fullName, heading, nameOf } from './entry';
import { paragraphs, series, words } from './markdown';
import { fromFile } from './source';

/** A level: what sets it apart, where it stands among the levels, and which of its cells say nothing. */
export function levelCard(analysis: Analysis, index: number): string {
  const { ladder, grid } = analysis;
  const level = ladder.levels[index];
  if (!level) return '';
  const cells = (wanted: (competency: number) => boolean) =>
    series(
      ladder.competencies.flatMap((competency, column) => (wanted(column) ? [nameOf(competency)] : [])),
      12,
    );
  const empty = cells((column) => isEmpty(grid.at(index, column).state));
  const promised = cells((column) => grid.at(index, column).state === 'placeholder');
  return paragraphs(
    heading(level),
    level.summary && words(level.summary.value),
    neighbors(analysis, index),
    ladder.competencies.length > 0 && coverageText(grid.row(index)),
    empty && t('**Empty:** {0}', empty),
    promised && t('**Placeholder:** {0}', promised),
    fromFile(analysis, level.span),
  );
}

function neighbors({ ladder, graph }: Analysis, index: number): string {
  const names = (levels: readonly number[]) =>
    series(levels.flatMap((other) => (ladder.levels[other] ? [fullName(ladder.levels[other])] : [])));
  const below = graph.below(index);
  const above = graph.above(index);
  const follows = below.length > 0 ? t('Follows {0}.', names(below)) : t('Follows no other level.');
  return sentences(follows, above.length > 0 && t('Followed by {0}.', names(above)));
}
