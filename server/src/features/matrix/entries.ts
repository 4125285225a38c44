import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../analysis/analyse';
import { type Text, title } from '../../model/ladder';
import type { Span } from '../../model/syntax';
import type { CompetencyView, LevelView } from '../../protocol';
import { placeIn } from '../snapshot';
import type { PlacedFindings } from './findings';

export function levelView(
  document: TextDocument,
  analysis: Analysis,
  findings: PlacedFindings,
  index: number,
): LevelView {
  const { ladder, graph, grid, composition } = analysis;
  const level = ladder.levels[index]!;
  const below = graph.below(index);
  const plain = below.length === 1 ? below[0] === index - 1 : below.length === 0 && index === 0;
  return {
    id: level.id.value,
    ...words({ name: level.name, summary: level.summary }),
    ...(!plain && { follows: below.flatMap((other) => ladder.levels[other]?.id.value ?? []) }),
    coverage: { ...grid.row(index) },
    findings: findings.of(level),
    ...comesFrom(analysis, level.span),
    range: placeIn(document, composition.sources, level.span),
  };
}

export function competencyView(
  document: TextDocument,
  analysis: Analysis,
  findings: PlacedFindings,
  index: number,
): CompetencyView {
  const { ladder, grid, composition } = analysis;
  const competency = ladder.competencies[index]!;
  const { name, description, group } = competency;
  return {
    id: competency.id.value,
    ...words({ name, description, group }),
    values: valueNames(ladder, [
      ...competency.values,
      ...ladder.values
        .filter(({ competencies }) => competencies.some(({ value }) => value === competency.id.value))
        .map(({ id }) => id),
    ]),
    coverage: { ...grid.column(index) },
    findings: findings.of(competency),
    ...comesFrom(analysis, competency.span),
    range: placeIn(document, composition.sources, competency.span),
  };
}

/** The name of the file that something comes from, ready to spread. */
export function comesFrom({ composition }: Analysis, span: Span): { readonly from?: string } {
  const place = composition.sources.placeOf(span);
  return place ? { from: place.file.name } : {};
}

/** Names for ids; an id without its value is shown as it is, once. */
export function valueNames(ladder: Analysis['ladder'], ids: readonly Text[]): string[] {
  const names = ids.map(({ value }) => {
    const known = ladder.values.find(({ id }) => id.value === value);
    return known ? title(known) : value;
  });
  return [...new Set(names)];
}

/** Those of the texts that are there, as plain strings. */
export function words<K extends string>(
  texts: { readonly [P in K]: Text | undefined },
): { [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const key in texts) {
    const text = texts[key];
    if (text) found[key] = text.value;
  }
  return found;
}
