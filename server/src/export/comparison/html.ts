/** What changed between two ladders as a web page in one file. */
import { css, hash } from 'style:comparison';
import { type Change, changesOf } from '../../compare/changes';
import { type Comparison, roleOf } from '../../compare/comparison';
import { outsideText } from '../../compare/lineText';
import { byLevel, columnTitle, type LevelChanges, rowTitle, signs, tally } from '../../compare/outline';
import { summarize } from '../../compare/summary';
import { type Marked, markWords, plain } from '../../compare/words';
import { escapeHtml, titleText } from '../html/text';
import type { ChangedTitles, ComparisonTitles } from './markdown';

/** No script, nothing loaded, and a policy that forbids both. Every text of the ladders is escaped. */
export function comparisonHtml(comparison: Comparison, titles: ComparisonTitles): string {
  const { before, after } = titles;
  const role = roleOf(comparison) ?? after;
  const head = `<h1>${text(role)}: what changed</h1>
<p class="sides">${text(before)} → ${text(after)}</p>
${partlyHtml(titles)}${summaryHtml(comparison) || '<p>No expectation differs.</p>'}`;
  return page(`${role}: what changed`, head, sections(comparison, 2));
}

/** Several ladders that changed, each as a section. */
export function comparisonsHtml(
  first: string,
  ladders: readonly { readonly comparison: Comparison; readonly titles: ChangedTitles }[],
): string {
  const names = ladders.map(({ comparison, titles }) => roleOf(comparison) ?? titles.after);
  const contents = names.map((name, index) => `<li><a href="#ladder-${index + 1}">${text(name)}</a></li>`);
  const parts = ladders.map(({ comparison, titles }, index) => {
    const note = titles.note === undefined ? '' : ` <small>${text(titles.note)}</small>`;
    const head = `<h2 id="ladder-${index + 1}">${text(names[index] ?? '')}${note}</h2>\n<p class="sides">${text(titles.after)}</p>`;
    const said = `${partlyHtml(titles)}${summaryHtml(comparison) || '<p>No expectation differs.</p>'}`;
    return `<section>\n${head}\n${said}\n</section>\n${titles.brief ? '' : sections(comparison, 3)}`;
  });
  const list =
    contents.length > 1
      ? `<nav aria-label="Ladders"><ul class="summary">\n${contents.join('\n')}\n</ul></nav>`
      : '';
  return page(
    'What changed',
    `<h1>What changed</h1>\n<p class="sides">${text(first)}</p>\n${list}`,
    parts.join('\n'),
  );
}

function page(title: string, head: string, main: string): string {
  const policy = `default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Career Ladder">
<title>${titleText(title)}</title>
<style>${css}</style>
</head>
<body>
<header>
${head}
</header>
<main>
${main}
</main>
</body>
</html>
`;
}

function summaryHtml(comparison: Comparison): string {
  const summary = summarize(comparison).map((sentence) => `<li>${text(sentence)}</li>`);
  return summary.length > 0 ? `<ul class="summary">\n${summary.join('\n')}\n</ul>` : '';
}

function partlyHtml({ partly = [] }: ComparisonTitles): string {
  return partly.map((reason) => `<p><strong>Compared only in part:</strong> ${text(reason)}</p>\n`).join('');
}

/** What is outside of cells, and each level. `rank`: of their headings. */
function sections(comparison: Comparison, rank: 2 | 3): string {
  const { outside, levels } = byLevel(changesOf(comparison));
  const ladder =
    outside.length > 0
      ? `<section>\n<h${rank}>The ladder</h${rank}>\n<ul class="changes">\n${outside.map((change) => `<li>${text(outsideText(comparison, change))}</li>`).join('\n')}\n</ul>\n</section>`
      : '';
  return [ladder, ...levels.map((level) => levelHtml(comparison, level, rank))].filter(Boolean).join('\n');
}

function levelHtml(comparison: Comparison, { row, cells }: LevelChanges, rank: 2 | 3): string {
  const counts = tally(cells.flatMap(({ changes }) => changes));
  const parts = cells.map(
    ({ column, changes }) =>
      `<h${rank + 1}>${text(columnTitle(comparison, column))}</h${rank + 1}>\n<ul class="changes">\n${changes.map(changeHtml).join('\n')}\n</ul>`,
  );
  return `<section>\n<h${rank}>${text(rowTitle(comparison, row))} <small>${escapeHtml(counts)}</small></h${rank}>\n${parts.join('\n')}\n</section>`;
}

const ways: Readonly<Partial<Record<string, 'up' | 'down'>>> = {
  added: 'up',
  filled: 'up',
  raised: 'up',
  removed: 'down',
  emptied: 'down',
  lowered: 'down',
};

function changeHtml(change: Change): string {
  if (change.kind !== 'cell' && change.kind !== 'behavior') return '';
  const way = ways[change.change];
  const name = change.kind === 'cell' ? `cell ${change.change}` : change.change;
  const kind = `<span class="kind">${signs[change.change]} ${name}</span>`;
  const notes = change.notes.length > 0 ? ` <span class="notes">${text(change.notes.join('; '))}</span>` : '';
  const body = change.kind === 'behavior' ? bodyHtml(change) : '';
  return `<li${way ? ` class="${way}"` : ''}>${kind}${notes}${body}</li>`;
}

function bodyHtml({ before, after }: Extract<Change, { kind: 'behavior' }>): string {
  const texts = (items: typeof before) => items.map(({ behavior }) => behavior.text.value);
  const [old, now] = [texts(before), texts(after)];
  const [one = '', other = ''] = [old[0], now[0]];
  if (old.length + now.length === 1) return rowless(one || other);
  if (old.length === 1 && now.length === 1 && one === other) return rowless(other);
  if (old.length === 1 && now.length === 1) {
    const [left, right] = markWords(one, other);
    return rows([
      ['was', left],
      ['is', right],
    ]);
  }
  return rows([
    ...old.map((value): [string, Marked] => ['was', plain(value)]),
    ...now.map((value): [string, Marked] => ['is', plain(value)]),
  ]);
}

const rowless = (words: string): string => `<p dir="auto">${escapeHtml(words)}</p>`;

function rows(list: readonly (readonly [string, Marked])[]): string {
  const lines = list.map(([name, runs]) => {
    const tag = name === 'was' ? 'del' : 'ins';
    const html = runs.map((run) =>
      run.differs ? `<${tag}>${escapeHtml(run.text)}</${tag}>` : escapeHtml(run.text),
    );
    return `<dt>${name}</dt><dd dir="auto">${html.join('')}</dd>`;
  });
  return `<dl>${lines.join('')}</dl>`;
}

const text = (value: string): string => `<bdi>${escapeHtml(value)}</bdi>`;
