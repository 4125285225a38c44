/** What changed between two ladders as Markdown, fit for a comment on a pull request. */
import { type Change, changesOf } from '../../compare/changes';
import { type Comparison, roleOf } from '../../compare/comparison';
import { outsideText } from '../../compare/lineText';
import { byLevel, columnTitle, type LevelChanges, rowTitle, signs, tally } from '../../compare/outline';
import { summarize } from '../../compare/summary';
import { type Marked, markWords, plain } from '../../compare/words';
import { markdownLine } from '../markdownText';

export interface ComparisonTitles {
  /** What the two are called: a path, a revision. */
  readonly before: string;
  readonly after: string;
  /** Why not all of one could be read. */
  readonly partly?: readonly string[];
}

/** With more changes than this, each level is folded. */
const mostUnfolded = 12;
/** GitHub takes comments of 65,536 characters. */
const longest = 60_000;
/** More of a text than this is not shown; nobody reviews it here. */
const longestText = 2000;

/** The summary comes first, so that it is what mails and previews show. Every text of the ladders is escaped. */
export function comparisonMarkdown(comparison: Comparison, titles: ComparisonTitles): string {
  const { before, after, partly = [] } = titles;
  const role = roleOf(comparison) ?? after;
  const changes = changesOf(comparison);
  const summary = summarize(comparison);
  const warnings = partly.map((reason) => `**Compared only in part**: ${line(reason)}`);
  const from = `<sub>${markdownLine(before)} → ${markdownLine(after)}</sub>`;
  if (changes.length === 0) {
    return `${[`**${line(role)}**: no expectation differs.`, ...warnings, from].join('\n\n')}\n`;
  }
  const first = firstLine(summary);
  const rest = summary.slice(first.length);
  const head = [`**${line(role)}**: ${line(first.join(', '))}${rest.length > 0 ? ', and:' : ''}`];
  if (rest.length > 0) head.push(rest.map((sentence) => `- ${line(sentence)}`).join('\n'));
  head.push(...warnings);
  const parts = changeParts(comparison, changes.length > mostUnfolded);
  return `${[...head, ...bounded(parts, longest - head.join('').length), from].join('\n\n')}\n`;
}

/** What is outside of cells, and each level, folded or with a heading. */
function changeParts(comparison: Comparison, folded: boolean): string[] {
  const { outside, levels } = byLevel(changesOf(comparison));
  const parts: string[] = [];
  if (outside.length > 0) {
    const lines = outside.map((change) => `- ${line(outsideText(comparison, change))}`);
    parts.push(section('The ladder', `${outside.length} changed`, lines.join('\n'), folded));
  }
  for (const level of levels) {
    const all = level.cells.flatMap((cell) => cell.changes);
    const text = levelText(comparison, level);
    parts.push(section(rowTitle(comparison, level.row), tally(all), text, folded));
  }
  return parts;
}

/** As many sentences as one reads as one. */
function firstLine(sentences: readonly string[]): string[] {
  let length = 0;
  return sentences.filter((sentence, index) => {
    length += sentence.length;
    return index === 0 || length <= 180;
  });
}

/** One of several ladders that changed. */
export interface ChangedTitles extends ComparisonTitles {
  /** How it came to be listed, where that needs a word: `new`, `was …`. */
  readonly note?: string;
  /** Whether only its summary is to be told. */
  readonly brief: boolean;
}

/** Several ladders, one in a row of a table; the changes of each are folded below. Of bounded length. */
export function comparisonsMarkdown(
  first: string,
  ladders: readonly { readonly comparison: Comparison; readonly titles: ChangedTitles }[],
): string {
  const rows = ladders.map(({ comparison, titles }) => {
    const role = roleOf(comparison);
    const path = `<code>${line(titles.after)}</code>`;
    const name = role === undefined ? path : `**${line(role)}**<br>${path}`;
    const partly = (titles.partly ?? []).map((reason) => `**Compared only in part**: ${line(reason)}`);
    const said = [
      ...(titles.note === undefined ? [] : [`*${line(titles.note)}*`]),
      ...partly,
      ...summarize(comparison).map(line),
    ];
    return `| ${name} | ${said.join('<br>') || 'no expectation differs'} |`;
  });
  const table = bounded(
    rows,
    longest / 2,
    (more) => `\n…and ${more} more ${more === 1 ? 'ladder' : 'ladders'}.`,
  );
  const head = [`**${line(first)}**`, ['| Ladder | What changed |', '|---|---|', ...table].join('\n')];
  const parts = ladders.flatMap(({ comparison, titles }) => {
    const inside = titles.brief ? [] : changeParts(comparison, false);
    if (inside.length === 0) return [];
    const counts = tally(changesOf(comparison));
    const title = roleOf(comparison) ?? titles.after;
    return [
      `<details><summary><b>${html(title)}</b>: ${html(counts)}</summary>\n\n${inside.join('\n\n')}\n\n</details>`,
    ];
  });
  const room = longest - head.join('').length;
  const left = (more: number) =>
    `…and the changes of ${more} more ${more === 1 ? 'ladder' : 'ladders'}, for which there is no room here.`;
  return `${[...head, ...bounded(parts, room, left)].join('\n\n')}\n`;
}

const levelsLeft = (more: number) =>
  `…and changes at ${more} more ${more === 1 ? 'level' : 'levels'}, for which there is no room here.`;

/** Those that there is room for, and how many are left out. */
function bounded(parts: readonly string[], room: number, leftOut = levelsLeft): string[] {
  const found: string[] = [];
  let left = room;
  for (const part of parts) {
    if (part.length > left) break;
    left -= part.length;
    found.push(part);
  }
  const more = parts.length - found.length;
  if (more > 0) found.push(leftOut(more));
  return found;
}

function section(title: string, counts: string, text: string, folded: boolean): string {
  if (!folded) return `#### ${line(title)}\n\n${text}`;
  return `<details><summary><b>${html(title)}</b>: ${html(counts)}</summary>\n\n${text}\n\n</details>`;
}

function levelText(comparison: Comparison, { cells }: LevelChanges): string {
  return cells
    .map(({ column, changes }) =>
      [`- **${line(columnTitle(comparison, column))}**`, ...changes.map(changeText)].join('\n'),
    )
    .join('\n');
}

function changeText(change: Change): string {
  if (change.kind === 'cell') {
    return `  - ${sign(change.change)} cell ${change.change}${noteText(change.notes)}`;
  }
  if (change.kind !== 'behavior') return '';
  const start = `  - ${sign(change.change)} ${change.change}${noteText(change.notes)}`;
  const texts = (items: typeof change.before) => items.map(({ behavior }) => behavior.text.value);
  const [before, after] = [texts(change.before), texts(change.after)];
  const [old = '', now = ''] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && old !== now) {
    const [left, right] = markWords(short(old), short(now));
    return [start, `    - was: ${marked(left, 'del')}`, `    - is: ${marked(right, 'ins')}`].join('\n');
  }
  if (before.length > 1 || after.length > 1) {
    return [
      start,
      ...before.map((text) => `    - was: ${marked(plain(short(text)), 'del')}`),
      ...after.map((text) => `    - is: ${marked(plain(short(text)), 'ins')}`),
    ].join('\n');
  }
  return `${start}: ${line(short(now || old))}`;
}

/** A plus at the start of an item would begin a list of its own. */
function sign(change: keyof typeof signs): string {
  return signs[change].replace('+', '\\+');
}

function noteText(notes: readonly string[]): string {
  return notes.length > 0 ? ` (${line(notes.join('; '))})` : '';
}

function marked(text: Marked, tag: 'del' | 'ins'): string {
  return text
    .map((run) => (run.differs ? `<${tag}>${keepSpaces(run.text)}</${tag}>` : keepSpaces(run.text)))
    .join('');
}

function keepSpaces(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const [, head = '', words = '', tail = ''] = /^( ?)(.*?)( ?)$/s.exec(flat) ?? [];
  return `${head}${markdownLine(words)}${tail}`;
}

/** Texts on one line, without what turns the direction of those that follow. */
function line(text: string): string {
  return markdownLine(text.replace(/\s+/g, ' ').trim());
}

const html = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function short(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
