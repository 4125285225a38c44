import type { Analysis } from '../../analysis/analyse';
import { isEmpty } from '../../analysis/grid';
import { number, t } from '../../l10n';
import { fullName, levelName, nameOf } from './entry';
import { levelCard } from './level';
import { bullets, paragraphs, series, table, words } from './markdown';

/** Columns a hover has room for on each side of the cell, and texts below each other. */
const mostSides = 2;
const mostRows = 10;
/** Code units of a text in the table. */
const inTable = 140;

/**
 * A cell between its neighbors along the level graph: below, here and above, side by side, each text in a row of
 * its own. Where levels build on each other, what else is expected here from further below.
 */
export function cellCard(analysis: Analysis, competency: number, level: number, onKey: boolean): string {
  const { ladder, graph } = analysis;
  const column = ladder.competencies[competency];
  const row = ladder.levels[level];
  if (!column || !row) return '';
  const below = graph.below(level).slice(0, mostSides);
  const above = graph.above(level).slice(0, mostSides);
  const name = (index: number) => {
    const other = ladder.levels[index];
    return other ? fullName(other) : '';
  };
  const shown = [...below, level, ...above];
  const columns = shown.map((index) => cellTexts(analysis, index, competency));
  const rows = Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, index) =>
    columns.map((texts) => texts[index] ?? ''),
  );
  const side = (index: number) =>
    below.includes(index) ? t('Below: {0}', name(index)) : t('Above: {0}', name(index));
  return paragraphs(
    t('{0} at {1}', `**${nameOf(column)}**`, `**${fullName(row)}**`),
    table(
      shown.map((index) => (index === level ? `**${t('Here: {0}', name(index))}**` : side(index))),
      rows,
    ),
    ladder.inheritance === 'cumulative' && inherited(analysis, competency, level, new Set(below)),
    onKey && '---',
    onKey && levelCard(analysis, level),
  );
}

/** What a cell says, a line for each text; the last line counts what there is no room for. */
function cellTexts({ grid, statements }: Analysis, level: number, competency: number): string[] {
  const { cell, state } = grid.at(level, competency);
  if (!cell || isEmpty(state)) return [`*${t('empty')}*`];
  if (state === 'notExpected' || state === 'unchanged') {
    const { reason } = cell[state] ?? {};
    if (reason) {
      const why = words(reason.value, inTable);
      return [state === 'unchanged' ? t('*unchanged:* {0}', why) : t('*not expected:* {0}', why)];
    }
    return [
      state === 'unchanged' ? t('*unchanged, without a reason*') : t('*not expected, without a reason*'),
    ];
  }
  const texts = [cell.summary, ...cell.behaviors.map(({ text }) => text)].flatMap((text) => {
    if (!text) return [];
    const shown = words(text.value, inTable);
    return [statements.of(text.value).placeholder ? t('*placeholder:* {0}', shown) : shown];
  });
  // A cell of examples alone shows these.
  if (texts.length === 0) {
    texts.push(...cell.examples.map(({ value }) => t('*example:* {0}', words(value, inTable))));
  }
  if (texts.length <= mostRows) return texts;
  return [...texts.slice(0, mostRows - 1), t('*and {0} more*', number(texts.length - mostRows + 1))];
}

/** What the levels below expect. Those in the table are named only; their words are there. */
function inherited(
  analysis: Analysis,
  competency: number,
  level: number,
  beside: ReadonlySet<number>,
): string {
  const { ladder, graph, grid, statements } = analysis;
  const names: string[] = [];
  const further: string[] = [];
  for (let lower = 0; lower < ladder.levels.length; lower++) {
    const row = ladder.levels[lower];
    const { cell, state } = grid.at(lower, competency);
    if (!row || !cell || state !== 'written' || !graph.isBelow(lower, level)) continue;
    names.push(levelName(row));
    if (beside.has(lower)) continue;
    for (const { text } of cell.behaviors) {
      if (!statements.of(text.value).placeholder) {
        further.push(`${levelName(row)}: ${words(text.value, inTable)}`);
      }
    }
  }
  if (names.length === 0) return '';
  return paragraphs(
    t('**Inherited:** all that is expected at {0}.', series(names)),
    further.length > 0 && bullets(further),
  );
}
