/** The ladder as a web page in one file, to read on a screen without a network and to print. */

import { css as a3Css, hash as a3Hash } from 'style:a3';
import { css as a4Css, hash as a4Hash } from 'style:a4';
import { css as landscapeCss, hash as landscapeHash } from 'style:landscape';
import { css as letterCss, hash as letterHash } from 'style:letter';
import { css as pageCss, hash as pageHash } from 'style:page';
import { css as tabloidCss, hash as tabloidHash } from 'style:tabloid';
import type { Context } from '../../analysis/rule';
import { title } from '../../model/ladder';
import { intoBlocks } from './blocks';
import { contentHtml } from './cell';
import { blockHtml, blockName, rowId } from './matrix';
import { levelParts, Page } from './page';
import { block, escapeHtml, titleText } from './text';

/** What to print on; `any` leaves it to whoever prints. Always in landscape. */
export type Paper = 'any' | 'a3' | 'a4' | 'letter' | 'tabloid';

/** `columns`: how many competencies fit beside each other in readable width. */
const papers: Readonly<
  Record<Paper, { readonly css: string; readonly hash: string; readonly columns: number }>
> = {
  any: { css: landscapeCss, hash: landscapeHash, columns: 6 },
  a4: { css: a4Css, hash: a4Hash, columns: 6 },
  letter: { css: letterCss, hash: letterHash, columns: 6 },
  a3: { css: a3Css, hash: a3Hash, columns: 9 },
  tabloid: { css: tabloidCss, hash: tabloidHash, columns: 9 },
};

/**
 * One self-contained page: no script, nothing loaded, and a policy that forbids both. Every text of the ladder is
 * escaped, and its direction kept to itself.
 */
export function exportHtml(context: Context, paper: Paper = 'any'): string {
  const page = new Page(context);
  const { ladder } = context;
  const { css, hash, columns } = papers[paper];
  const blocks = intoBlocks(
    ladder.competencies.map(({ group }) => group?.value),
    columns,
  );
  const role = ladder.role?.value ?? '';
  const policy = `default-src 'none'; style-src '${pageHash}' '${hash}'; base-uri 'none'; form-action 'none'`;
  const parts = blocks.map((block, index) => blockHtml(block, index, blocks.length, page));
  return `<!DOCTYPE html>
<html lang="${escapeHtml(page.language)}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Career Ladder">
<title>${titleText(role) || 'Career ladder'}</title>
<style>${pageCss}</style>
<style>${css}</style>
</head>
<body>
${[headerHtml(page), contentsHtml(blocks, page), `<main>\n${parts.join('\n') || emptyHtml(page)}\n${appendixHtml(page)}</main>`].filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

function headerHtml(page: Page): string {
  const { ladder, grid } = page.context;
  const { role, family, summary, inheritance, levels, competencies } = ladder;
  const { answered, total } = grid.coverage;
  const facts = [
    `${count(levels.length, 'level', 'levels')} × ${count(competencies.length, 'competency', 'competencies')}`,
    ...(total > 0
      ? [answered === total ? 'every cell is written' : `${answered} of ${total} cells written`]
      : []),
    inheritance === 'cumulative'
      ? 'each level also expects all that it builds on'
      : 'each cell is complete by itself',
  ];
  const shows = ladder.competencies.some(({ cells }) =>
    cells.some(
      ({ examples, behaviors }) => examples.length > 0 || behaviors.some((one) => one.examples.length > 0),
    ),
  );
  return `<header>
${family ? block('p', family.value, 'family') : ''}
${role ? block('h1', role.value) : page.ours('h1', 'Career ladder')}
${summary ? block('p', summary.value, 'lead') : ''}
${page.ours('p', facts.join(' · '), 'facts')}
${shows ? `<p class="switch"><label><input type="checkbox" id="examples"> ${page.ours('span', 'Show examples')}</label></p>` : ''}
</header>`;
}

/** Where there is more than one table to look through: each level, with its rows in them. */
function contentsHtml(blocks: readonly (readonly number[])[], page: Page): string {
  const { levels, competencies } = page.context.ladder;
  if (blocks.length < 2) return '';
  const names = blocks.map((block) => blockName(block, competencies));
  const items = levels.map((level, row) => {
    const { id, name } = levelParts(level);
    const links = names.map(
      (part, index) => `<a href="#${rowId(index, row)}" dir="auto">${escapeHtml(part)}</a>`,
    );
    return `<li><span class="id" dir="auto">${escapeHtml(id)}</span>${name === undefined ? '' : ` ${block('span', name)}`}<span class="links">${links.join(' ')}</span></li>`;
  });
  return `<nav aria-labelledby="contents">${page.ours('h2', 'Contents').replace('<h2', '<h2 id="contents"')}<ul>${items.join('')}</ul></nav>`;
}

function emptyHtml(page: Page): string {
  return page.ours('p', 'This ladder has no competencies yet.', 'facts');
}

/** What stands in no cell: values, and cells at levels that are not in the list. */
function appendixHtml(page: Page): string {
  return [valuesHtml(page), othersHtml(page)].filter((part) => part !== '').join('\n');
}

function valuesHtml(page: Page): string {
  const { values } = page.context.ladder;
  if (values.length === 0) return '';
  const entries = values.map((value) => {
    const about = value.description ? block('p', value.description.value) : '';
    const behaviors = value.behaviors.map((text) => block('li', text.value)).join('');
    return `<div><dt>${block('span', title(value))}</dt><dd>${about}${behaviors && `<ul>${behaviors}</ul>`}</dd></div>`;
  });
  return `<section class="more">${page.ours('h2', 'Values')}<dl>${entries.join('')}</dl></section>`;
}

function othersHtml(page: Page): string {
  const { ladder, graph } = page.context;
  const entries = ladder.competencies.flatMap((competency) =>
    competency.cells
      .filter(({ level }) => graph.indexOf(level.value) === undefined)
      .map(
        (cell) =>
          `<div><dt>${block('span', `${title(competency)}, ${cell.level.value}`)}</dt><dd>${contentHtml(cell, page)}</dd></div>`,
      ),
  );
  if (entries.length === 0) return '';
  return `<section class="more">${page.ours('h2', 'At levels that are not in the matrix')}<dl>${entries.join('')}</dl></section>`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
