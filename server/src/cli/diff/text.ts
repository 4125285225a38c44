import { type Change, changesOf } from '../../compare/changes';
import { type Comparison, roleOf } from '../../compare/comparison';
import { outsideText } from '../../compare/lineText';
import { byLevel, columnTitle, rowTitle, signs } from '../../compare/outline';
import { summarize } from '../../compare/summary';
import { type Marked, markWords, plain } from '../../compare/words';
import { type Paint, printable, type Style } from '../terminal';
import type { DiffedFile } from './sides';

/** More of a text than this is not shown in a terminal; the JSON has all of it. */
const longestText = 1000;

const styles: Readonly<Partial<Record<string, Style>>> = {
  added: 'green',
  filled: 'green',
  raised: 'green',
  removed: 'red',
  emptied: 'red',
  lowered: 'red',
};

/** For people at a terminal. Signs and words say what colors say. */
export function diffAsText(
  comparison: Comparison,
  [before, after]: readonly [DiffedFile, DiffedFile],
  paint: Paint,
): string {
  const role = roleOf(comparison);
  const way = printable(`${before.label} → ${after.label}`);
  const head =
    role === undefined ? paint('bold', way) : `${paint('bold', printable(role))}  ${paint('gray', way)}`;
  const changes = changesOf(comparison);
  if (changes.length === 0) {
    const also =
      before.text === after.text
        ? ''
        : ' The files differ in what is no part of the ladder: comments, layout or unknown keys.';
    return `${head}\nNo expectation differs.${also}\n`;
  }
  return `${[[head, ...summaryLines(comparison)].join('\n'), ...changeParts(comparison, paint)].join('\n\n')}\n`;
}

/** The summary, a line for each sentence. */
export function summaryLines(comparison: Comparison): string[] {
  return summarize(comparison).map((sentence) => `  ${printable(sentence)}`);
}

/** What is outside of cells, and each level. */
export function changeParts(comparison: Comparison, paint: Paint): string[] {
  const { outside, levels } = byLevel(changesOf(comparison));
  const parts: string[] = [];
  if (outside.length > 0) {
    parts.push(
      ['The ladder', ...outside.map((change) => `  ${printable(outsideText(comparison, change))}`)].join(
        '\n',
      ),
    );
  }
  for (const { row, cells } of levels) {
    const lines = cells.flatMap(({ column, changes: list }) => [
      `  ${printable(columnTitle(comparison, column))}`,
      ...list.flatMap((change) => changeLines(change, paint)),
    ]);
    parts.push([paint('bold', printable(rowTitle(comparison, row))), ...lines].join('\n'));
  }
  return parts;
}

function changeLines(change: Change, paint: Paint): string[] {
  if (change.kind !== 'cell' && change.kind !== 'behavior') return [];
  const style = styles[change.change] ?? 'blue';
  const name = change.kind === 'cell' ? `cell ${change.change}` : change.change;
  const notes = change.notes.length > 0 ? ` ${paint('gray', `(${printable(change.notes.join('; '))})`)}` : '';
  const head = `    ${paint(style, `${signs[change.change]} ${name}`)}${notes}`;
  if (change.kind === 'cell') return [head];
  const texts = (items: typeof change.before) => items.map(({ behavior }) => behavior.text.value);
  const [old, now] = [texts(change.before), texts(change.after)];
  const [one = '', other = ''] = [old[0], now[0]];
  if (old.length + now.length === 1 || (old.length === 1 && now.length === 1 && one === other)) {
    return [head, `        ${shown(plain(other || one), paint, style)}`];
  }
  if (old.length === 1 && now.length === 1) {
    const [left, right] = markWords(one, other);
    return [head, `      - ${shown(left, paint, 'red')}`, `      + ${shown(right, paint, 'green')}`];
  }
  return [
    head,
    ...old.map((text) => `      - ${shown(plain(text), paint, 'red')}`),
    ...now.map((text) => `      + ${shown(plain(text), paint, 'green')}`),
  ];
}

function shown(text: Marked, paint: Paint, style: Style): string {
  let left = longestText;
  let line = '';
  for (const { text: words, differs } of text) {
    const cut = words.length > left ? `${words.slice(0, left).replace(/[\ud800-\udbff]$/, '')}…` : words;
    const safe = printable(cut.replace(/\s+/g, ' '));
    line += differs ? paint(style, safe) : safe;
    left -= words.length;
    if (left <= 0) break;
  }
  return line;
}
