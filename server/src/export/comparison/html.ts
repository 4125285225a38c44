/** What changed between two ladders as a web page in one file. */
import { css, hash } from 'style:comparison';
import { type Change, changesOf } from '../../compare/changes';
import type { Comparison } from '../../compare/comparison';
import { outsideText } from '../../compare/lineText';
import { byLevel, columnTitle, type LevelChanges, rowTitle, signs, tally } from '../../compare/outline';
import { summarize } from '../../compare/summary';
import { type Marked, markWords, plain } from '../../compare/words';
import { escapeHtml, titleText } from '../html/text';
import type { ComparisonTitles } from './markdown';

/** No script, nothing loaded, and a policy that forbids both. Every text of the ladders is escaped. */
export function comparisonHtml(comparison: Comparison, { before, after }: ComparisonTitles): string {
  const role = comparison.sides.at(-1)?.ladder.role?.value ?? after;
  const { outside, levels } = byLevel(changesOf(comparison));
  const summary = summarize(comparison).map((sentence) => `<li>${text(sentence)}</li>`);
  const policy = `default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`;
  const ladder =
    outside.length > 0
      ? `<section>\n<h2>The ladder</h2>\n<ul class="changes">\n${outside.map((change) => `<li>${text(outsideText(comparison, change))}</li>`).join('\n')}\n</ul>\n</section>`
      : '';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Career Ladder">
<title>${titleText(role)}: what changed</title>
<style>${css}</style>
</head>
<body>
<header>
<h1>${text(role)}: what changed</h1>
<p class="sides">${text(before)} → ${text(after)}</p>
${summary.length > 0 ? `<ul class="summary">\n${summary.join('\n')}\n</ul>` : '<p>No expectation differs.</p>'}
</header>
<main>
${[ladder, ...levels.map((level) => levelHtml(comparison, level))].filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
}

function levelHtml(comparison: Comparison, { row, cells }: LevelChanges): string {
  const counts = tally(cells.flatMap(({ changes }) => changes));
  const parts = cells.map(
    ({ column, changes }) =>
      `<h3>${text(columnTitle(comparison, column))}</h3>\n<ul class="changes">\n${changes.map(changeHtml).join('\n')}\n</ul>`,
  );
  return `<section>\n<h2>${text(rowTitle(comparison, row))} <small>${escapeHtml(counts)}</small></h2>\n${parts.join('\n')}\n</section>`;
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
