/** The matrix as tables: one for each block of columns, with the levels in front of each. */
import type { Competency, Level } from '../../model/ladder';
import { title } from '../../model/ladder';
import { type Block, runs } from './blocks';
import { cellHtml, valueTags } from './cell';
import { levelParts, type Page } from './page';
import { block, escapeHtml } from './text';

/** With a longer one, a header that stays in view would leave no room for the rows below it. */
const longestLabel = 80;

/** How to call a block: its groups, else its first and last column. */
export function blockName(columns: Block, competencies: readonly Competency[]): string {
  const groups = [...new Set(columns.map((column) => competencies[column]?.group?.value))];
  if (groups.every((group) => group !== undefined)) return groups.join(' · ');
  const [first, last] = [columns[0], columns.at(-1)].map((column) => competencies[column ?? -1]);
  if (!first || !last) return '';
  return first === last ? title(first) : `${title(first)} – ${title(last)}`;
}

export function blockHtml(columns: Block, index: number, count: number, page: Page): string {
  const { ladder } = page.context;
  const name = blockName(columns, ladder.competencies);
  const heading = count > 1 ? `<h2 id="part-${index + 1}" dir="auto">${escapeHtml(name)}</h2>` : '';
  const caption = page.ours(
    'span',
    count > 1 ? `Part ${index + 1} of ${count}: ` : 'Matrix of levels and competencies',
  );
  const named = count > 1 ? block('bdi', name) : '';
  const widths = `<colgroup><col class="levels"></colgroup><colgroup span="${columns.length}"></colgroup>`;
  const rows = ladder.levels.map((level, row) => rowHtml(level, row, columns, index, page));
  return `<section class="part">${heading}<div class="scroll" role="region" aria-label="${escapeHtml(count > 1 ? name : 'Matrix')}" tabindex="0"><table class="matrix n${columns.length}"><caption class="hidden">${caption}${named}</caption>${widths}${headHtml(columns, page)}<tbody>${aboutHtml(columns, page)}${rows.join('\n')}</tbody></table></div></section>`;
}

function headHtml(columns: Block, page: Page): string {
  const { competencies } = page.context.ladder;
  const groups = columns.map((column) => competencies[column]?.group?.value);
  const grouped = groups.some((group) => group !== undefined);
  const corner = `<th class="corner" scope="col"${grouped ? ' rowspan="2"' : ''}>${page.ours('span', 'Level')}</th>`;
  const groupCells = runs(groups).map((run) => {
    const group = groups[run[0] ?? -1];
    if (group === undefined) return `<td class="no-group"${span(run.length)}></td>`;
    return `<th class="group" scope="colgroup"${span(run.length)}>${block('span', group)}</th>`;
  });
  const names = columns.flatMap((column) => {
    const competency = competencies[column];
    return competency ? [`<th scope="col">${block('span', title(competency), 'name')}</th>`] : [];
  });
  const first = grouped ? `<tr>${corner}${groupCells.join('')}</tr><tr>` : `<tr>${corner}`;
  const labels = columns.flatMap((column) => {
    const competency = competencies[column];
    return competency ? [title(competency), competency.group?.value ?? ''] : [];
  });
  const tall = labels.some((label) => label.length > longestLabel) ? ' class="tall"' : '';
  return `<thead${tall}>${first}${names.join('')}</tr></thead>`;
}

function span(columns: number): string {
  return columns > 1 ? ` colspan="${columns}"` : '';
}

/** What the columns are about. In the header it would be repeated on every page. */
function aboutHtml(columns: Block, page: Page): string {
  const cells = columns.map((column) => {
    const competency = page.context.ladder.competencies[column];
    if (!competency) return '';
    const { description } = competency;
    const values = page.valuesOf(competency);
    const tags = values.length > 0 ? valueTags(values, page) : '';
    return `${description ? block('p', description.value) : ''}${tags}`;
  });
  if (cells.every((cell) => cell === '')) return '';
  const label = page.ours('span', 'What it is');
  return `<tr class="about-row"><th scope="row">${label}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function rowHtml(level: Level, row: number, columns: Block, part: number, page: Page): string {
  const { grid } = page.context;
  const cells = columns.map((column) => cellHtml(grid.at(row, column), page));
  return `<tr id="${rowId(part, row)}"><th scope="row">${levelHead(level, row, part === 0, page)}</th>${cells.join('')}</tr>`;
}

/** An anchor of our own: ids of ladders may be anything. */
export function rowId(part: number, level: number): string {
  return `part-${part + 1}-level-${level + 1}`;
}

/** What is said about a level stands in the first part alone. */
function levelHead(level: Level, index: number, whole: boolean, page: Page): string {
  const { id, name } = levelParts(level);
  const head = `${block('span', id, 'id')}${name === undefined ? '' : block('span', name, 'name')}`;
  if (!whole) return head;
  const about = level.summary ? block('p', level.summary.value, 'about') : '';
  return `${head}${about}${followsHtml(level, index, page)}${gapsHtml(index, page)}`;
}

/** Where it follows other levels than the one above. */
function followsHtml({ follows }: Level, index: number, page: Page): string {
  if (!follows) return '';
  const { ladder } = page.context;
  if (follows.length === 0) {
    return index === 0 ? '' : `<p class="note">${page.ours('span', 'Starts a track')}</p>`;
  }
  if (follows.length === 1 && follows[0]?.value === ladder.levels[index - 1]?.id.value) return '';
  const ids = follows.map(({ value }) => block('bdi', value)).join(', ');
  return `<p class="note">${page.ours('span', 'Follows')} ${ids}</p>`;
}

function gapsHtml(index: number, page: Page): string {
  const { answered, total } = page.context.grid.row(index);
  if (answered === total) return '';
  return `<p class="note">${page.ours('span', `${answered} of ${total} written`)}</p>`;
}
