import type { Analysis } from '../../analysis/analyse';
import { isEmpty } from '../../analysis/grid';
import { plural, t } from '../../l10n';
import type { Competency, Ladder } from '../../model/ladder';
import { coverageText } from '../coverageText';
import { heading, levelName, nameOf } from './entry';
import { paragraphs, series, words } from './markdown';
import { fromFile } from './source';

/** A competency: what it covers, the values it carries, and the levels at which it says nothing. */
export function competencyCard(analysis: Analysis, index: number): string {
  const { ladder, grid } = analysis;
  const competency = ladder.competencies[index];
  if (!competency) return '';
  const at = (wanted: (level: number) => boolean) =>
    series(
      ladder.levels.flatMap((level, row) => (wanted(row) ? [levelName(level)] : [])),
      12,
    );
  const empty = at((level) => isEmpty(grid.at(level, index).state));
  const promised = at((level) => grid.at(level, index).state === 'placeholder');
  const values = carriedValues(ladder, competency);
  return paragraphs(
    heading(competency) + (competency.group ? ` · ${words(competency.group.value, 80)}` : ''),
    competency.description && words(competency.description.value),
    values.length > 0 && t('**Values:** {0}', series(values)),
    ladder.levels.length > 0 && coverageText(grid.column(index)),
    empty && t('**Empty at:** {0}', empty),
    promised && t('**Placeholder at:** {0}', promised),
    fromFile(analysis, competency.span),
  );
}

/** A value: what it means, and where the ladder carries it. */
export function valueCard(analysis: Analysis, index: number): string {
  const { ladder } = analysis;
  const value = ladder.values[index];
  if (!value) return '';
  const carriers = ladder.competencies.filter((competency) =>
    valueIds(ladder, competency).has(value.id.value),
  );
  let behaviors = 0;
  for (const { cells } of ladder.competencies) {
    for (const cell of cells) {
      for (const { values } of cell.behaviors)
        if (values.some((of) => of.value === value.id.value)) behaviors++;
    }
  }
  const single = behaviors > 0 && plural(behaviors, '{0} behavior', '{0} behaviors');
  const whole = carriers.length > 0 && series(carriers.map((competency) => nameOf(competency)));
  const where = [whole, single].filter(Boolean).join('; ');
  return paragraphs(
    heading(value),
    value.description && words(value.description.value),
    where ? t('**Carried by:** {0}', where) : t('No competency or behavior carries it.'),
    fromFile(analysis, value.span),
  );
}

/** Names of the values of a competency, as Markdown. */
export function carriedValues(ladder: Ladder, competency: Competency): string[] {
  return valueNames(ladder, valueIds(ladder, competency));
}

/** Ids of the values of a competency, whichever of the two names the other. */
function valueIds(ladder: Ladder, { id: own, values }: Competency): Set<string> {
  const ids = new Set(values.map(({ value }) => value));
  for (const { id, competencies } of ladder.values) {
    if (competencies.some(({ value }) => value === own.value)) ids.add(id.value);
  }
  return ids;
}

/** Names for ids, as Markdown; an id that is unknown stands for itself. */
export function valueNames(ladder: Ladder, ids: Iterable<string>): string[] {
  return [...new Set(ids)].map((id) => {
    const known = ladder.values.find((value) => value.id.value === id);
    return known ? nameOf(known) : words(id, 60);
  });
}
