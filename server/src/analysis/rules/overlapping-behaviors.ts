import { english, plural, sentences, t } from '../../l10n';
import { idAndName, type Ladder, shortName, title } from '../../model/ladder';
import { isInherited } from '../../workspace/address';
import type { Fix } from '../finding';
import type { Overlap, PlacedBehavior } from '../overlap';
import { alignmentOf, differences, manner } from '../overlap/explain';
import { removal } from '../overlap/removal';
import type { Context, Report, Rule } from '../rule';

export const overlappingBehaviors: Rule = {
  id: 'overlapping-behaviors',
  severity: 'warning',
  summary: english('Two behaviors say the same, so that an assessor cannot tell them apart.'),
  check(context, report) {
    for (const found of bySecond(context.overlaps).values()) {
      for (const sure of both) {
        const tier = found.filter((overlap) => overlap.sure === sure);
        // The likeliest; of several as likely the one that stands nearest before it.
        let strongest: Overlap | undefined;
        for (const overlap of tier) {
          if (!strongest || overlap.likelihood >= strongest.likelihood) strongest = overlap;
        }
        if (strongest) tell(context, firstOf(context, strongest, tier), tier, report);
      }
    }
  },
};

const both = [true, false];

/** What is carried over from level to level is expected since the lowest of them. */
function firstOf({ graph }: Context, strongest: Overlap, all: readonly Overlap[]): Overlap {
  if (!isCarriedOver(strongest)) return strongest;
  return all
    .filter((overlap) => isCarriedOver(overlap) && overlap.likelihood >= strongest.likelihood)
    .reduce(
      (lowest, other) => (graph.isBelow(other.first.level, lowest.first.level) ? other : lowest),
      strongest,
    );
}

function isCarriedOver({ first, second, inherited }: Overlap): boolean {
  return inherited && first.competency === second.competency;
}

function tell(context: Context, strongest: Overlap, all: readonly Overlap[], report: Report): void {
  const { ladder } = context;
  const related = all.map(({ first }) => ({
    span: first.behavior.text.span,
    message: t('{0}: “{1}”', placeOf(ladder, first), first.behavior.text.value),
  }));
  // The steps on the way from the lowest level are no other places.
  const others = isCarriedOver(strongest)
    ? all.filter((overlap) => !isCarriedOver(overlap)).length
    : all.length - 1;
  report(strongest.second.behavior.text.span, message(context, strongest, others), {
    related,
    ...(strongest.sure ? { fixes: () => fixesOf(context, strongest) } : { severity: 'hint' }),
  });
}

function bySecond(overlaps: readonly Overlap[]): Map<PlacedBehavior['behavior'], Overlap[]> {
  const grouped = new Map<PlacedBehavior['behavior'], Overlap[]>();
  for (const overlap of overlaps) {
    const { behavior } = overlap.second;
    const known = grouped.get(behavior);
    if (known) known.push(overlap);
    else grouped.set(behavior, [overlap]);
  }
  return grouped;
}

function message({ ladder }: Context, overlap: Overlap, others: number): string {
  const { first, second, inherited, sure } = overlap;
  const sameColumn = first.competency === second.competency;
  const said = manner(overlap);
  const words =
    others > 0 ? plural(others, '{1} (and in {0} other place)', '{1} (and in {0} other places)', said) : said;
  const competency = ladder.competencies[first.competency];
  const level = ladder.levels[first.level];
  const lower = level ? idAndName(level) : '';
  const where = competency ? title(competency) : '';
  const detail = differences(overlap, 'second');
  if (inherited && sameColumn) {
    return sentences(
      sure
        ? t('Already expected since {0}, {1}.', lower, words)
        : t('Perhaps already expected since {0}, {1}.', lower, words),
      detail,
      t('A level also expects everything below it: remove this, or say what is new.'),
    );
  }
  if (sameColumn) {
    if (!sure) {
      const claim = t('Perhaps said twice in this cell, {0}.', words);
      return sentences(claim, detail, t('Make one of the two, or say how they differ.'));
    }
    const advice = detail ? t('Remove one, or make one of the two.') : t('Remove one.');
    return sentences(t('Said twice in this cell, {0}.', words), detail, advice);
  }
  if (inherited) {
    return sentences(
      sure
        ? t('Already expected since {0} under {1}, {2}.', lower, where, words)
        : t('Perhaps already expected since {0} under {1}, {2}.', lower, where, words),
      detail,
      t('Keep it where it fits best.'),
    );
  }
  return sentences(
    sure
      ? t('{0} at this level says this {1}.', where, words)
      : t('{0} at this level perhaps says this {1}.', where, words),
    detail,
    t('Keep it where it fits best, or say how the two differ.'),
  );
}

/** What is said word for word, or but for endings, can go without a loss where the other stays in its place. */
function fixesOf(context: Context, overlap: Overlap): readonly Fix[] {
  const { first, second, inherited } = overlap;
  const { onlyFirst, onlySecond } = alignmentOf(overlap) ?? { onlyFirst: [], onlySecond: [] };
  const here = removalOf(context, second);
  const there = removalOf(context, first);
  if (onlyFirst.length + onlySecond.length > 0) {
    // What one of them says more is lost with it: which is to stay, is the author's to choose.
    const other = brief(first.behavior.text.value);
    return [
      ...(here ? [{ title: t('Remove this behavior, keep “{0}”', other), edits: [here] }] : []),
      ...(there && !inherited
        ? [{ title: t('Keep this behavior, remove “{0}”', other), edits: [there] }]
        : []),
    ];
  }
  const preferred = overlap.exact;
  if (first.competency === second.competency) {
    const fixes: Fix[] = here ? [{ title: t('Remove this behavior'), edits: [here], preferred }] : [];
    if (there && !inherited) fixes.push({ title: t('Remove the other behavior, keep this'), edits: [there] });
    return fixes;
  }
  // In which of two competencies it fits better is the author's to say.
  const place = placeOf(context.ladder, first);
  return [
    ...(here ? [{ title: t('Remove this behavior, keep it at {0}', place), edits: [here] }] : []),
    ...(there && !inherited
      ? [{ title: t('Keep this behavior, remove it at {0}', place), edits: [there] }]
      : []),
  ];
}

/** As a title can hold it. */
function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function removalOf({ document, grid }: Context, { level, competency, behavior }: PlacedBehavior) {
  // What another file says is taken out there.
  if (isInherited(behavior.span)) return undefined;
  const { cell } = grid.at(level, competency);
  return cell && removal(document.text, cell, behavior);
}

/** `L3 · Code Quality`. */
export function placeOf(ladder: Ladder, { level, competency }: PlacedBehavior): string {
  const row = ladder.levels[level];
  const column = ladder.competencies[competency];
  return `${row ? shortName(row) : ''} · ${column ? title(column) : ''}`;
}
