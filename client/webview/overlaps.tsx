import { plural, t } from '../../server/src/l10n';
import type { BehaviorView } from '../../server/src/protocol';
import { OverlapIcon } from './icons';
import { Each } from './parts';
import { parts } from './sentence';

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
    <ul
      class="overlaps"
      aria-label={plural(all, 'Overlaps {0} other behavior', 'Overlaps {0} other behaviors')}
    >
      <Each items={overlaps} first={3} wrap={(more) => <li>{more}</li>}>
        {({ label }, i) => (
          <li key={i}>
            <button type="button" class="overlap" tabIndex={stop} data-overlap={i}>
              <OverlapIcon />
              <span>{parts(t('Overlaps {0}'), [<bdi key="place">{label}</bdi>])}</span>
            </button>
          </li>
        )}
      </Each>
      {moreOverlaps > 0 && (
        <li class="more-overlaps">
          {plural(moreOverlaps, 'and {0} other place besides', 'and {0} other places besides')}
        </li>
      )}
    </ul>
  );
}
