// What became of cells, behaviors, levels and competencies: one sign each, and words.
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

const order: readonly BehaviorChange[] = [
  'raised',
  'lowered',
  'added',
  'removed',
  'reworded',
  'moved',
  'split',
  'merged',
];

/** A cell's changes, counted: `emptied: 2 removed`; `2 raised, 1 added`. */
export function cellInWords(cell: AlignedCell): string {
  const parts = order.flatMap((change) => {
    const n = cell.behaviors.filter((behavior) => behavior.change === change).length;
    return n ? [`${n.toLocaleString('en')} ${change}`] : [];
  });
  if (cell.change === 'same') return 'unchanged';
  const counted = parts.join(', ');
  if (cell.change === 'changed') return counted || 'changed';
  return counted ? `${cell.change}: ${counted}` : cell.change;
}

const verdicts: Record<Exclude<Sign, 'same'>, string> = {
  added: 'Added',
  removed: 'Removed',
  reworded: 'Reworded',
  raised: 'Raised',
  lowered: 'Lowered',
  moved: 'Moved',
  split: 'Split',
  merged: 'Merged',
  filled: 'Filled',
  emptied: 'Emptied',
  renamed: 'Renamed',
  changed: 'Changed',
  mixed: 'Several changes',
};

/** What ladders that are no versions of each other differ in. */
const differences: Partial<Record<Sign, string>> = {
  reworded: 'Other words',
  raised: 'Asks more',
  lowered: 'Asks less',
  renamed: 'Other name',
  changed: 'Differs',
  moved: 'Elsewhere',
  filled: 'Empty on one side',
  emptied: 'Empty on one side',
};

/** A change in a word or two. */
export function signInWords(kind: ComparisonView['kind'], sign: Sign): string {
  if (sign === 'same') return 'Unchanged';
  return (kind === 'versions' ? undefined : differences[sign]) ?? verdicts[sign];
}

/** What became of a line: of versions a verb; of others, who has it when not all have. */
export function lineInWords(view: ComparisonView, { change, sides }: AlignedBehavior): string {
  if (view.kind === 'versions' || change === 'same') return signInWords('versions', change);
  const having = view.sides.filter((_, i) => (sides[i]?.length ?? 0) > 0);
  if (having.length < view.sides.length) {
    if (having.length === 1) return `Only ${having[0]!.label}`;
    return `${having.length} of ${view.sides.length}`;
  }
  return signInWords(view.kind, change);
}

/** Who has what only one side has each: `Only L4`, or all of them something. */
export function ownInWords(view: ComparisonView, own: readonly (readonly number[])[]): string {
  const having = view.sides.filter((_, i) => (own[i]?.length ?? 0) > 0);
  return having.length === 1 ? `Only ${having[0]!.label}` : 'Not in common';
}

/** The sign of a line: one that only some sides have is more or less of nothing when they are no versions. */
export function lineSign(kind: ComparisonView['kind'], change: Sign): Sign {
  return kind !== 'versions' && (change === 'added' || change === 'removed') ? 'changed' : change;
}

/** How an aligned entry is called: as the last side has it that has it. */
export function entryOf({ sides }: AlignedEntry): EntryView | undefined {
  return sides.findLast((side) => side !== null) ?? undefined;
}

/** `L3 Senior`: an id, and the name where it is another. */
export function levelName(entry: EntryView): string {
  return entry.name && entry.name !== entry.id ? `${entry.id} ${entry.name}` : entry.id;
}

/** A competency by its name, where it has one. */
export function competencyName(entry: EntryView): string {
  return entry.name ?? entry.id;
}
