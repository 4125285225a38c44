/** Several ladders that changed, as text, Markdown and a web page. */
import { type Comparison, roleOf } from '../../compare/comparison';
import { comparisonsHtml } from '../../export/comparison/html';
import { type ChangedTitles, comparisonsMarkdown } from '../../export/comparison/markdown';
import { type Paint, printable } from '../terminal';
import { behaviorsOf, type ChangedLadder, type ChangedLadders, type Status } from './changed';
import type { Revisions } from './sides';
import { changeParts, summaryLines } from './text';

export function diffsAsText(changed: ChangedLadders, revisions: Revisions, paint: Paint): string {
  const { ladders } = changed;
  const parts = ladders.map((one) => {
    const { comparison, path } = one;
    const { note, brief } = titlesOf(one, ladders);
    const role = roleOf(comparison);
    const also = note === undefined ? '' : ` (${printable(note)})`;
    const file = `${printable(path)}${also}`;
    const head =
      role === undefined ? paint('bold', file) : `${paint('bold', printable(role))}  ${paint('gray', file)}`;
    const lines = summaryLines(comparison);
    return [
      [head, ...(lines.length > 0 ? lines : ['  no expectation differs'])].join('\n'),
      ...(brief ? [] : changeParts(comparison, paint).map((part) => part.replace(/^(?=.)/gm, '  '))),
    ].join('\n\n');
  });
  return `${[paint('bold', printable(headline(changed, revisions))), ...parts].join('\n\n')}\n`;
}

export function diffsAsMarkdown(changed: ChangedLadders, revisions: Revisions): string {
  return comparisonsMarkdown(headline(changed, revisions), titled(changed));
}

export function diffsAsHtml(changed: ChangedLadders, revisions: Revisions): string {
  return comparisonsHtml(headline(changed, revisions), titled(changed));
}

function titled({ ladders }: ChangedLadders): { comparison: Comparison; titles: ChangedTitles }[] {
  return ladders.map((one) => ({ comparison: one.comparison, titles: titlesOf(one, ladders) }));
}

const words: Readonly<Record<Status, (n: number) => string>> = {
  changed: (n) => `${n} ${n === 1 ? 'ladder' : 'ladders'} changed`,
  added: (n) => `${n} new`,
  removed: (n) => `${n} removed`,
  renamed: (n) => `${n} with another file name`,
  reached: (n) =>
    `${n} ${n === 1 ? 'changes' : 'change'} with what ${n === 1 ? 'it builds' : 'they build'} on`,
};

/** `main → working tree: 3 ladders changed, 1 new` */
function headline({ ladders, untold }: ChangedLadders, { before, after }: Revisions): string {
  const sides = `${before.name} → ${after?.name ?? 'working tree'}`;
  const counts = (Object.keys(words) as Status[]).flatMap((status) => {
    const n = ladders.filter((one) => one.status === status).length;
    return n > 0 ? [words[status](n)] : [];
  });
  if (untold > 0) counts.push(`${untold} in comments or layout alone`);
  return `${sides}: ${ladders.length === 0 ? ['no ladder differs', ...counts].join('; ') : counts.join(', ')}`;
}

function titlesOf(one: ChangedLadder, all: readonly ChangedLadder[]): ChangedTitles {
  const { status, path, was, sides } = one;
  const note = noteOf(one, all);
  return {
    before: was,
    after: path,
    partly: sides.flatMap(({ broken }) => broken ?? []),
    brief: status === 'added' || status === 'removed' || status === 'reached',
    ...(note !== undefined && { note }),
  };
}

function noteOf(one: ChangedLadder, all: readonly ChangedLadder[]): string | undefined {
  switch (one.status) {
    case 'added':
    case 'removed':
      return elsewhere(one, all).join('; ') || undefined;
    case 'renamed':
      return `was ${one.was}`;
    case 'reached':
      return 'changes with what it builds on';
    default:
      return undefined;
  }
}

/** Fewer behaviors than this in common with another ladder say nothing; neither does a smaller share. */
const fewest = 3;
const least = 0.2;

/** Where the behaviors of a new ladder came from, or those of one that is gone went to, word for word. */
function elsewhere({ status, comparison }: ChangedLadder, all: readonly ChangedLadder[]): string[] {
  const isNew = status === 'added';
  const own = comparison.sides[isNew ? 1 : 0];
  const texts = own ? behaviorsOf(own.ladder) : [];
  return all.flatMap((other) => {
    if (other.comparison === comparison || other.status === 'reached') return [];
    const [before, after] = other.comparison.sides.map(({ ladder }) => new Set(behaviorsOf(ladder)));
    const moved = texts.filter((text) =>
      isNew ? before?.has(text) && !after?.has(text) : after?.has(text) && !before?.has(text),
    );
    if (moved.length < fewest || moved.length < texts.length * least) return [];
    return [
      isNew
        ? `${moved.length} of its behaviors were in ${other.was}`
        : `${moved.length} of its behaviors are in ${other.path} now`,
    ];
  });
}
