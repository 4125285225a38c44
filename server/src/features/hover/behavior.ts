import type { Overlap, PlacedBehavior } from '../../analysis/overlap';
import { differences, manner } from '../../analysis/overlap/explain';
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
  const place = `**${nameOf(column)}** at **${row ? fullName(row) : words(cell.level.value)}**`;
  const overlaps = shownOverlaps(snapshot).flatMap((overlap) => {
    if (overlap.second.behavior === behavior) return [overlapLine(snapshot, overlap, overlap.first)];
    return overlap.first.behavior === behavior ? [overlapLine(snapshot, overlap, overlap.second)] : [];
  });
  return paragraphs(
    onExample ? `An example of “${words(behavior.text.value)}”` : undefined,
    place,
    analysis.statements.of(behavior.text.value).placeholder && 'A placeholder: it only promises content.',
    overlaps.length > 0 && `**Says the same as:**\n\n${bullets(overlaps)}`,
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
  return `${link}: “${words(text.value, 140)}” (${why(overlap, other)})`;
}

/** Why the two are called the same, in half a sentence. */
function why(overlap: Overlap, other: PlacedBehavior): string {
  const { inherited, second, sure } = overlap;
  const detail = differences(overlap, other === second ? 'first' : 'second');
  const form = `${sure ? '' : 'perhaps '}${manner(overlap).replace(/^in /, '')}${detail && `: ${words(detail, 400)}`}`;
  if (!inherited) return form;
  return other === second
    ? `${form}; that level already expects this one`
    : `${form}; already expected since there`;
}

function values({ analysis: { ladder } }: Snapshot, competency: Competency, behavior: Behavior): string {
  const own = valueNames(
    ladder,
    behavior.values.map(({ value }) => value),
  );
  const shared = carriedValues(ladder, competency).filter((name) => !own.includes(name));
  const all = [...own, ...shared.map((name) => `${name} (of the competency)`)];
  return all.length > 0 ? `**Values:** ${series(all)}` : '';
}

function examples({ examples: { length } }: Behavior): string {
  return length === 0 ? 'No examples.' : `${length} ${length === 1 ? 'example' : 'examples'}.`;
}
