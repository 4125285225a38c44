import { idAndName, type Ladder, shortName, title } from '../../model/ladder';
import type { Overlap, PlacedBehavior } from '../overlap';
import type { Rule } from '../rule';

export const overlappingBehaviors: Rule = {
  id: 'overlapping-behaviors',
  severity: 'warning',
  summary: 'Two behaviors say the same, so that an assessor cannot tell them apart.',
  check({ ladder, overlaps }, report) {
    const bySecond = new Map<PlacedBehavior['behavior'], Overlap[]>();
    for (const overlap of overlaps) {
      const { behavior } = overlap.second;
      const known = bySecond.get(behavior);
      if (known) known.push(overlap);
      else bySecond.set(behavior, [overlap]);
    }
    for (const [behavior, found] of bySecond) {
      const related = found.map(({ first }) => ({
        span: first.behavior.text.span,
        message: `${placeOf(ladder, first)}: “${first.behavior.text.value}”`,
      }));
      const [strongest] = found;
      if (strongest) report(behavior.text.span, message(ladder, strongest, found.length), { related });
    }
  },
};

function message(ladder: Ladder, { first, second, exact, inherited }: Overlap, count: number): string {
  const sameColumn = first.competency === second.competency;
  const others = count > 1 ? ` (and in ${count - 1} other ${count === 2 ? 'place' : 'places'})` : '';
  const words = exact ? 'the same words' : 'the same words in another form';
  const competency = ladder.competencies[first.competency];
  const level = ladder.levels[first.level];
  const lower = level ? idAndName(level) : '';
  if (inherited && sameColumn) {
    return `Already expected since ${lower}, in ${words}${others}. A level also expects everything below it: remove this, or say what is new.`;
  }
  if (sameColumn) return `Said twice in this cell, in ${words}${others}. Remove one.`;
  const where = competency ? title(competency) : '';
  if (inherited) {
    return `Already expected since ${lower} under ${where}, in ${words}${others}. Keep it where it fits best.`;
  }
  return `${where} at this level says this in ${words}${others}. Keep it where it fits best, or say how the two differ.`;
}

/** `L3 · Code Quality`. */
export function placeOf(ladder: Ladder, { level, competency }: PlacedBehavior): string {
  const row = ladder.levels[level];
  const column = ladder.competencies[competency];
  return `${row ? shortName(row) : ''} · ${column ? title(column) : ''}`;
}
