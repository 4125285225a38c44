import type { BehaviorView } from '../../server/src/protocol';
import { OverlapIcon } from './icons';
import { Each } from './parts';
import { count } from './words';

interface OverlapsProps {
  readonly of: Pick<BehaviorView, 'overlaps' | 'moreOverlaps'>;
  /** Where only one of all is a tab stop (navigation.ts), -1. */
  readonly stop?: 0 | -1;
}

/** The other places that say the same; each leads there. */
export function Overlaps({ of: { overlaps, moreOverlaps = 0 }, stop = -1 }: OverlapsProps) {
  if (overlaps.length === 0) return null;
  const all = overlaps.length + moreOverlaps;
  return (
    <ul class="overlaps" aria-label={`Overlaps ${count(all, 'other behavior')}`}>
      <Each items={overlaps} first={3} unit="overlap" wrap={(more) => <li>{more}</li>}>
        {({ label }, i) => (
          <li key={i}>
            <button type="button" class="overlap" tabIndex={stop} data-overlap={i}>
              <OverlapIcon />
              <span>
                Overlaps <bdi>{label}</bdi>
              </span>
            </button>
          </li>
        )}
      </Each>
      {moreOverlaps > 0 && <li class="more-overlaps">and {count(moreOverlaps, 'other place')} besides</li>}
    </ul>
  );
}
