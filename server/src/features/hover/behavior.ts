import type { Overlap, PlacedBehavior } from '../../analysis/overlap';
import { differences, type Manner, mannerOf } from '../../analysis/overlap/explain';
import { plural, t } from '../../l10n';
import type { Behavior, Cell, Competency } from '../../model/ladder';
import { shownOverlaps } from '../shown';
import { placeIn, type Snapshot } from '../snapshot';
import { carriedValues, valueNames } from './competency';
import { fullName, levelName, nameOf } from './entry';
import { bullets, paragraphs, placeLink, series, words } from './markdown';

/** A behavior: where it stands, what it overlaps and why, the values it carries, how many examples it has. */
export function behaviorCard(
  snapshot: Snapshot,
  competency: number,
  cell: Cell,
  behavior: Behavior,
  onExample: boolean,
): string {
  const { analysis } = snapshot;
  const { ladder, graph } = analysis;
  const column = ladder.competencies[competency];
  if (!column) return '';
  const row = ladder.levels[graph.indexOf(cell.level.value) ?? -1];
  const place = t(
    '{0} at {1}',
    `**${nameOf(column)}**`,
    `**${row ? fullName(row) : words(cell.level.value)}**`,
  );
  const overlaps = shownOverlaps(snapshot).flatMap((overlap) => {
    if (overlap.second.behavior === behavior) return [overlapLine(snapshot, overlap, overlap.first)];
    return overlap.first.behavior === behavior ? [overlapLine(snapshot, overlap, overlap.second)] : [];
  });
  return paragraphs(
    onExample ? t('An example of “{0}”', words(behavior.text.value)) : undefined,
    place,
    analysis.statements.of(behavior.text.value).placeholder && t('A placeholder: it only promises content.'),
    overlaps.length > 0 && `${t('**Says the same as:**')}\n\n${bullets(overlaps)}`,
    values(snapshot, column, behavior),
    examples(behavior),
  );
}

function overlapLine({ document, analysis }: Snapshot, overlap: Overlap, other: PlacedBehavior): string {
  const { ladder } = analysis;
  const level = ladder.levels[other.level];
  const competency = ladder.competencies[other.competency];
  const label = `${level ? levelName(level) : ''} · ${competency ? nameOf(competency) : ''}`;
  const { text } = other.behavior;
  const { uri = document.uri, start } = placeIn(document, analysis.composition.sources, text.span);
  const link = placeLink(label, uri, start);
  return t('{0}: “{1}” ({2})', link, words(text.value, 140), why(overlap, other));
}

/** Why the two are called the same, in half a sentence. */
function why(overlap: Overlap, other: PlacedBehavior): string {
  const { inherited, second, sure } = overlap;
  const detail = differences(overlap, other === second ? 'first' : 'second');
  const put = (sure ? surely : perhaps)[mannerOf(overlap)]();
  const form = detail ? t('{0}: {1}', put, words(detail, 400)) : put;
  if (!inherited) return form;
  return other === second
    ? t('{0}; that level already expects this one', form)
    : t('{0}; already expected since there', form);
}

const surely: Readonly<Record<Manner, () => string>> = {
  same: () => t('the same words'),
  form: () => t('the same words in another form'),
  near: () => t('nearly the same words'),
  other: () => t('other words'),
};
const perhaps: Readonly<Record<Manner, () => string>> = {
  same: () => t('perhaps the same words'),
  form: () => t('perhaps the same words in another form'),
  near: () => t('perhaps nearly the same words'),
  other: () => t('perhaps other words'),
};

function values({ analysis: { ladder } }: Snapshot, competency: Competency, behavior: Behavior): string {
  const own = valueNames(
    ladder,
    behavior.values.map(({ value }) => value),
  );
  const shared = carriedValues(ladder, competency).filter((name) => !own.includes(name));
  const all = [...own, ...shared.map((name) => t('{0} (of the competency)', name))];
  return all.length > 0 ? t('**Values:** {0}', series(all)) : '';
}

function examples({ examples: { length } }: Behavior): string {
  return length === 0 ? t('No examples.') : plural(length, '{0} example.', '{0} examples.');
}
