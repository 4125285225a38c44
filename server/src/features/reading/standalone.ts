import type { Analysis } from '../../analysis/analyse';
import { restatements } from '../../analysis/progression/restated';
import type { Behavior } from '../../model/ladder';
import type { ReadingBehavior, ReadingCompetency } from '../../protocol/reading';
import { continued, differing } from './pairs';
import type { Route } from './route';

/** Where each cell is complete: the cell that holds, held against the one that holds for the reader. */
export function readStandalone(analysis: Analysis, { level, path, from }: Route): ReadingCompetency[] {
  const { ladder, grid } = analysis;
  return ladder.competencies.map((_, competency) => {
    const stateAt = (at: number) => grid.at(at, competency).state;
    /** The nearest level at or below one that says something: what is blank leaves what was said in force. */
    const holding = (levels: readonly number[]) => levels.findLast((at) => stateAt(at) === 'written');
    const here = stateAt(level) === 'unchanged' ? (holding(path) ?? level) : level;
    const reader = from === null ? undefined : holding(path.slice(0, path.indexOf(from) + 1));
    const behaviors = grid.at(here, competency).cell?.behaviors ?? [];
    const below = reader === undefined ? [] : (grid.at(reader, competency).cell?.behaviors ?? []);
    const known = reader === here;
    const same = known ? new Map() : restatements(analysis, below, behaviors);
    const kept = new Set<Behavior>(same.values());
    const pairs = continued(
      analysis,
      below.filter((behavior) => !kept.has(behavior)),
      known ? [] : behaviors.filter((behavior) => !same.has(behavior)),
    );
    for (const { lower } of pairs.values()) kept.add(lower);
    const place = (behavior: Behavior) => ({
      level: reader ?? here,
      competency,
      behavior: below.indexOf(behavior),
    });
    const part = {
      level: here,
      added: !known,
      behaviors: behaviors.map((behavior): ReadingBehavior => {
        if (known) return { change: 'same' };
        const again = same.get(behavior);
        if (again) return { change: 'same', before: place(again) };
        const pair = pairs.get(behavior);
        if (!pair) return { change: 'new' };
        return {
          change: pair.change,
          before: place(pair.lower),
          words: differing(behavior.text.value, pair.lower.text.value),
        };
      }),
    };
    // The level's own word comes along: why nothing changes.
    const own = here === level ? [] : [{ level, added: true, behaviors: [] }];
    const says = stateAt(level) === 'written';
    return {
      parts: [part, ...own],
      dropped: says && !known ? below.filter((behavior) => !kept.has(behavior)).map(place) : [],
    };
  });
}
