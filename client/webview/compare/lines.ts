// The lines of a cell: what is drawn side by side, each in a row of the table of its own.
import type {
  AlignedBehavior,
  AlignedCell,
  BehaviorChange,
  ComparisonView,
  Marked,
  SideCell,
} from '../../../server/src/protocol/comparison';

export type Line =
  /** Summaries, and how cells answer that have no behaviors. */
  | { readonly kind: 'head'; readonly change: BehaviorChange | 'filled' | 'emptied' | 'changed' }
  | {
      readonly kind: 'behavior';
      readonly change: BehaviorChange;
      readonly index: number;
      readonly behavior: AlignedBehavior;
    }
  /** What only one side has each, of ladders that are no versions of each other: side by side, not one below the other. */
  | {
      readonly kind: 'own';
      readonly change: 'changed';
      /** By side: indexes of behaviors. */
      readonly own: readonly (readonly number[])[];
    }
  /** Examples of the cell as a whole. */
  | { readonly kind: 'examples'; readonly change: 'same' | 'changed' };

/** At least one. */
export function linesOf(cell: AlignedCell, kind: ComparisonView['kind']): readonly Line[] {
  const { sides, behaviors } = cell;
  const lines: Line[] = [];
  const own: number[][] = sides.map(() => []);
  behaviors.forEach((behavior, index) => {
    const lonely = kind === 'versions' ? undefined : onlySide(behavior);
    if (lonely === undefined) lines.push({ kind: 'behavior', change: behavior.change, index, behavior });
    else own[lonely]?.push(index);
  });
  if (own.some((indexes) => indexes.length > 0)) lines.push({ kind: 'own', change: 'changed', own });
  const withExamples = sides.some((side) => side !== null && side.examples.length > 0);
  if (withExamples) {
    lines.push({
      kind: 'examples',
      change: differ(sides, (side) => side.examples.map(textOf)) ? 'changed' : 'same',
    });
  }
  const withHead =
    lines.length === 0 || sides.some((side, i) => side !== null && !spans(cell, i) && says(side));
  if (withHead) lines.unshift({ kind: 'head', change: headChange(cell, lines.length > 0) });
  return lines;
}

/**
 * Whether a line is a change of its own. `told`: its heading says already that not all sides have it, and that they
 * have no such line goes without saying; where one was moved to is still news.
 */
export function isChange({ kind, change }: Line, told: boolean): boolean {
  if (change === 'same') return false;
  const goesAlong = kind !== 'behavior' || change === 'added' || change === 'removed';
  return !(told && goesAlong);
}

/** The side that alone has a behavior. */
function onlySide({ sides }: AlignedBehavior): number | undefined {
  const having = sides.flatMap((texts, side) => (texts.length > 0 ? [side] : []));
  return having.length === 1 ? having[0] : undefined;
}

/**
 * Whether a side has one answer for the whole cell, however many lines the others have: there is no such level or
 * competency, nothing is written, nothing is expected.
 */
export function spans({ sides, behaviors }: AlignedCell, side: number): boolean {
  const own = sides[side];
  if (!own) return true;
  return (
    own.state !== 'written' && own.examples.length === 0 && behaviors.every((one) => !one.sides[side]?.length)
  );
}

function says({ summary, state }: SideCell): boolean {
  return summary !== undefined || state !== 'written';
}

function headChange(cell: AlignedCell, hasMore: boolean): (Line & { kind: 'head' })['change'] {
  if (cell.change === 'same') return 'same';
  if (!hasMore && cell.change !== 'changed') return cell.change;
  const differs = differ(cell.sides, ({ state, summary, reason }) => [
    state === 'written' ? '' : state,
    textOf(summary),
    textOf(reason),
  ]);
  if (differs) return 'changed';
  // A cell that changed is to have a place to go to.
  return hasMore ? 'same' : 'changed';
}

function differ(sides: readonly (SideCell | null)[], told: (side: SideCell) => readonly string[]): boolean {
  const texts = sides.filter((side) => side !== null).map((side) => JSON.stringify(told(side)));
  return new Set(texts).size > 1;
}

export function textOf(marked: Marked | undefined): string {
  return (marked ?? []).map(({ text }) => text).join('');
}
