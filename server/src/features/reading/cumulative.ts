import type { Analysis } from '../../analysis/analyse';
import { inheritedBehaviors } from '../../analysis/progression/restated';
import type { Behavior } from '../../model/ladder';
import type { ReadingBehavior, ReadingCompetency, ReadingPart } from '../../protocol/reading';
import { continued, differing } from './pairs';
import type { Route } from './route';

/** Behaviors below that one above is held against: the nearest. */
const mostBelow = 60;

/** Where each level also expects everything below it: a part for each level of the path that says something. */
export function readCumulative(analysis: Analysis, { level, path, added }: Route): ReadingCompetency[] {
  const { ladder, grid, statements } = analysis;
  const inherited = inheritedBehaviors(analysis);
  return ladder.competencies.map((_, competency) => {
    const parts: ReadingPart[] = [];
    /** What was said so far, the nearest last. */
    const before: { readonly behavior: Behavior; readonly level: number; readonly at: number }[] = [];
    for (const at of [...path, level]) {
      const { cell, state } = grid.at(at, competency);
      if (at !== level && (!cell || state === 'blank')) continue;
      const behaviors = cell?.behaviors ?? [];
      const isNew = (behavior: Behavior) =>
        !inherited.has(behavior) && !statements.of(behavior.text.value).placeholder;
      const near = before.slice(-mostBelow).reverse();
      const pairs = added.has(at)
        ? continued(
            analysis,
            near.map(({ behavior }) => behavior),
            behaviors.filter(isNew),
          )
        : undefined;
      parts.push({
        level: at,
        added: added.has(at),
        behaviors: behaviors.map((behavior): ReadingBehavior => {
          const source = inherited.get(behavior);
          if (source) {
            const index = grid.at(source.level, source.competency).cell?.behaviors.indexOf(source.behavior);
            const place = { level: source.level, competency: source.competency, behavior: index ?? 0 };
            return { change: 'again', before: place };
          }
          if (!added.has(at)) return { change: 'same' };
          const pair = pairs?.get(behavior);
          // In other words without going farther, it is one demand more: nothing is taken back.
          const lower = pair?.change === 'raised' && before.find((other) => other.behavior === pair.lower);
          if (!lower) return { change: 'new' };
          return {
            change: 'raised',
            before: { level: lower.level, competency, behavior: lower.at },
            words: differing(behavior.text.value, lower.behavior.text.value),
          };
        }),
      });
      behaviors.forEach((behavior, index) => {
        if (isNew(behavior)) before.push({ behavior, level: at, at: index });
      });
    }
    return { parts, dropped: [] };
  });
}
