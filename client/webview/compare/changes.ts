// What became of cells, behaviors, levels and competencies: one sign each, and words.
import { plural, t } from '../../../server/src/l10n';
import type {
  AlignedBehavior,
  AlignedCell,
  AlignedEntry,
  BehaviorChange,
  ComparisonView,
  EntryView,
} from '../../../server/src/protocol/comparison';

/** What a sign stands for. `mixed`: several things at once. */
export type Sign = BehaviorChange | 'filled' | 'emptied' | 'renamed' | 'changed' | 'mixed';

/** How signs are colored: as more, as less, or as neither. */
export type Tone = 'more' | 'less' | 'other' | 'none';

const tones: Record<Sign, Tone> = {
  same: 'none',
  added: 'more',
  filled: 'more',
  raised: 'more',
  removed: 'less',
  emptied: 'less',
  lowered: 'less',
  reworded: 'other',
  moved: 'other',
  split: 'other',
  merged: 'other',
  renamed: 'other',
  changed: 'other',
  mixed: 'other',
};

export function toneOf(sign: Sign): Tone {
  return tones[sign];
}

/** A cell's change as one sign. */
export function signOf(cell: AlignedCell): Sign {
  if (cell.change !== 'changed') return cell.change;
  const kinds = new Set(cell.behaviors.map(({ change }) => change).filter((change) => change !== 'same'));
  const [only] = kinds;
  return kinds.size === 1 ? only! : kinds.size === 0 ? 'changed' : 'mixed';
}

const counts = {
  raised: (n: number) => plural(n, '{0} raised', '{0} raised'),
  lowered: (n: number) => plural(n, '{0} lowered', '{0} lowered'),
  added: (n: number) => plural(n, '{0} added', '{0} added'),
  removed: (n: number) => plural(n, '{0} removed', '{0} removed'),
  reworded: (n: number) => plural(n, '{0} reworded', '{0} reworded'),
  moved: (n: number) => plural(n, '{0} moved', '{0} moved'),
  split: (n: number) => plural(n, '{0} split', '{0} split'),
  merged: (n: number) => plural(n, '{0} merged', '{0} merged'),
} as const;
const order = Object.keys(counts) as readonly (keyof typeof counts)[];

/** A cell's changes, counted: `emptied: 2 removed`; `2 raised, 1 added`. */
export function cellInWords(cell: AlignedCell): string {
  const parts = order.flatMap((change) => {
    const n = cell.behaviors.filter((behavior) => behavior.change === change).length;
    return n ? [counts[change](n)] : [];
  });
  if (cell.change === 'same') return t('unchanged');
  const counted = parts.join(', ');
  if (cell.change === 'changed') return counted || t('changed');
  const change = cellChanges[cell.change]();
  return counted ? t('{0}: {1}', change, counted) : change;
}

const cellChanges = {
  added: () => t('added'),
  removed: () => t('removed'),
  filled: () => t('filled'),
  emptied: () => t('emptied'),
} as const;

const verdicts: Record<Exclude<Sign, 'same'>, () => string> = {
  added: () => t('Added'),
  removed: () => t('Removed'),
  reworded: () => t('Reworded'),
  raised: () => t('Raised'),
  lowered: () => t('Lowered'),
  moved: () => t('Moved'),
  split: () => t('Split'),
  merged: () => t('Merged'),
  filled: () => t('Filled'),
  emptied: () => t('Emptied'),
  renamed: () => t('Renamed'),
  changed: () => t('Changed'),
  mixed: () => t('Several changes'),
};

/** What ladders that are no versions of each other differ in. */
const differences: Partial<Record<Sign, () => string>> = {
  reworded: () => t('Other words'),
  raised: () => t('Asks more'),
  lowered: () => t('Asks less'),
  renamed: () => t('Other name'),
  changed: () => t('Differs'),
  moved: () => t('Elsewhere'),
  filled: () => t('Empty on one side'),
  emptied: () => t('Empty on one side'),
};

/** A change in a word or two. */
export function signInWords(kind: ComparisonView['kind'], sign: Sign): string {
  if (sign === 'same') return t('Unchanged');
  return ((kind === 'versions' ? undefined : differences[sign]) ?? verdicts[sign])();
}

/** What became of a line: of versions a verb; of others, who has it when not all have. */
export function lineInWords(view: ComparisonView, { change, sides }: AlignedBehavior): string {
  if (view.kind === 'versions' || change === 'same') return signInWords('versions', change);
  const having = view.sides.filter((_, i) => (sides[i]?.length ?? 0) > 0);
  if (having.length < view.sides.length) {
    if (having.length === 1) return t('Only {0}', having[0]!.label);
    return t('{0} of {1}', having.length, view.sides.length);
  }
  return signInWords(view.kind, change);
}

/** Who has what only one side has each: `Only L4`, or all of them something. */
export function ownInWords(view: ComparisonView, own: readonly (readonly number[])[]): string {
  const having = view.sides.filter((_, i) => (own[i]?.length ?? 0) > 0);
  return having.length === 1 ? t('Only {0}', having[0]!.label) : t('Not in common');
}

/** The sign of a line: one that only some sides have is more or less of nothing when they are no versions. */
export function lineSign(kind: ComparisonView['kind'], change: Sign): Sign {
  return kind !== 'versions' && (change === 'added' || change === 'removed') ? 'changed' : change;
}

/** How an aligned entry is called: as the last side has it that has it. */
export function entryOf({ sides }: AlignedEntry): EntryView | undefined {
  return sides.findLast((side) => side !== null) ?? undefined;
}

/** `L3 Senior`: an id, and the name where it is another; the name alone where it has the id in it, as “Level 3” has. */
export function levelName({ id, name }: EntryView): string {
  if (!name || name === id) return id;
  const hasId =
    /\d$/.test(id) &&
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}_-]+/u)
      .includes(id.toLowerCase());
  return hasId ? name : `${id} ${name}`;
}

/** A competency by its name, where it has one. */
export function competencyName(entry: EntryView): string {
  return entry.name ?? entry.id;
}
