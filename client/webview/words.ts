// What the preview says, as plain text.
import { list, number, plural, t } from '../../server/src/l10n';
import type { CompetencyView, Coverage, LevelView, MatrixView } from '../../server/src/protocol';

/** What is still to do: "21 empty, 1 placeholder"; empty when nothing is. */
export function gapsInWords({ empty, placeholder }: Coverage): string {
  const parts = [];
  if (empty) parts.push(plural(empty, '{0} empty', '{0} empty'));
  if (placeholder) parts.push(plural(placeholder, '{0} placeholder', '{0} placeholders'));
  return parts.join(', ');
}

/** "2 of 24 cells answered, 21 empty, 1 placeholder". */
export function coverageInWords(coverage: Coverage): string {
  const { answered, total } = coverage;
  if (total === 0) return t('No cells yet');
  if (answered === total)
    return total === 1
      ? t('The one cell is answered')
      : plural(total, 'All {0} cell answered', 'All {0} cells answered');
  const head = plural(total, '{1} of {0} cell answered', '{1} of {0} cells answered', number(answered));
  const gaps = gapsInWords(coverage);
  return gaps ? `${head}, ${gaps}` : head;
}

/** How to call a level or competency where there is no room for both: its name, else its id. */
export function title(entry: LevelView | CompetencyView): string {
  return entry.name ?? entry.id;
}

/** A level as others refer to it: "L3 Senior Engineer". */
export function levelTitle({ id, name }: LevelView): string {
  return name && name !== id ? `${id} ${name}` : id;
}

/** How levels build on each other. */
export function inheritanceInWords(inheritance: MatrixView['inheritance']): string {
  return inheritance === 'cumulative'
    ? t('Each level also expects everything below it.')
    : t('Each cell is complete: nothing is taken over from the level below.');
}

/** Which levels it follows, where that is not simply the row before. */
export function followsInWords({ follows }: LevelView): string | undefined {
  if (!follows) return undefined;
  if (follows.length === 0) return t('Starts a track');
  return t('Follows {0}', list(follows));
}

/** The size of the table: "6 levels × 5 competencies". */
export function sizeInWords({ levels, competencies }: MatrixView): string {
  const rows = plural(levels.length, '{0} level', '{0} levels');
  return `${rows} × ${plural(competencies.length, '{0} competency', '{0} competencies')}`;
}
