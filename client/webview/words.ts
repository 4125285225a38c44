// What the preview says, as plain text.
import type { CompetencyView, Coverage, LevelView, MatrixView } from '../../server/src/protocol';

/** "1 cell", "2 cells", "1,200 cells". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** What is still to do: "21 empty, 1 placeholder"; empty when nothing is. */
export function gapsInWords({ empty, placeholder }: Coverage): string {
  const parts = [];
  if (empty) parts.push(`${empty.toLocaleString('en')} empty`);
  if (placeholder) parts.push(count(placeholder, 'placeholder'));
  return parts.join(', ');
}

/** "2 of 24 cells answered, 21 empty, 1 placeholder". */
export function coverageInWords(coverage: Coverage): string {
  const { answered, total } = coverage;
  if (total === 0) return 'No cells yet';
  if (answered === total)
    return total === 1 ? 'The one cell is answered' : `All ${count(total, 'cell')} answered`;
  const head = `${answered.toLocaleString('en')} of ${count(total, 'cell')} answered`;
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
    ? 'Each level also expects everything below it.'
    : 'Each cell is complete: nothing is taken over from the level below.';
}

/** Which levels it follows, where that is not simply the row before. */
export function followsInWords({ follows }: LevelView): string | undefined {
  if (!follows) return undefined;
  if (follows.length === 0) return 'Starts a track';
  return `Follows ${new Intl.ListFormat('en').format(follows)}`;
}

/** The size of the table: "6 levels × 5 competencies". */
export function sizeInWords({ levels, competencies }: MatrixView): string {
  return `${count(levels.length, 'level')} × ${count(competencies.length, 'competency', 'competencies')}`;
}
