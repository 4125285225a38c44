import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analyse';
import type { GridCell } from '../analysis/grid';
import type { Overlap } from '../analysis/overlap';
import { ladderReport } from '../analysis/report';
import { placeOf } from '../analysis/rules/overlapping-behaviors';
import type { Behavior, Text } from '../model/ladder';
import { title } from '../model/ladder';
import type { BehaviorView, CellState, CellView, CompetencyView, LevelView, MatrixView } from '../protocol';
import { shownOverlaps } from './shown';
import { rangeOf, type Snapshot } from './snapshot';

/** `careerLadder/matrix`: all that the preview draws. */
export function matrix(snapshot: Snapshot): MatrixView {
  const { document, analysis } = snapshot;
  const { ladder, grid } = analysis;
  const cells = new Cells(document, analysis, shownOverlaps(snapshot));
  return {
    uri: document.uri,
    version: document.version,
    role: ladder.role?.value ?? '',
    ...words({ family: ladder.family, summary: ladder.summary }),
    inheritance: ladder.inheritance,
    levels: ladder.levels.map((_, index) => levelView(document, analysis, index)),
    competencies: ladder.competencies.map((_, index) => competencyView(document, analysis, index)),
    cells: ladder.levels.map((_, level) =>
      ladder.competencies.map((_, competency) => cells.view(grid.at(level, competency))),
    ),
    coverage: { ...grid.coverage },
    report: ladderReport(analysis).map(({ id, name, percent, counts, meaning }) => ({
      id,
      name,
      percent,
      counts,
      meaning,
    })),
  };
}

/** The last good picture while the text of `now` is broken; what can be read of it when there is none. */
export function brokenMatrix(good: Snapshot | undefined, now: Snapshot): MatrixView {
  const view = matrix(good ?? now);
  const { broken } = now.analysis;
  if (!broken) return view;
  return {
    ...view,
    version: now.document.version,
    broken: {
      message: broken.message,
      range: rangeOf(now.document, broken.span),
      ...(!good && { partial: true }),
    },
  };
}

function levelView(document: TextDocument, { ladder, graph, grid }: Analysis, index: number): LevelView {
  const level = ladder.levels[index]!;
  const below = graph.below(index);
  const plain = below.length === 1 ? below[0] === index - 1 : below.length === 0 && index === 0;
  return {
    id: level.id.value,
    ...words({ name: level.name, summary: level.summary }),
    ...(!plain && { follows: below.flatMap((other) => ladder.levels[other]?.id.value ?? []) }),
    coverage: { ...grid.row(index) },
    range: rangeOf(document, level.span),
  };
}

function competencyView(document: TextDocument, { ladder, grid }: Analysis, index: number): CompetencyView {
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
    range: rangeOf(document, competency.span),
  };
}

class Cells {
  readonly #overlaps = new Map<Behavior, { readonly label: string; readonly range: CellView['range'] }[]>();

  constructor(
    readonly document: TextDocument,
    readonly analysis: Analysis,
    overlaps: readonly Overlap[],
  ) {
    for (const { first, second } of overlaps) {
      this.#overlap(first, second);
      this.#overlap(second, first);
    }
  }

  #overlap({ behavior }: { behavior: Behavior }, other: Parameters<typeof placeOf>[1]): void {
    const { text } = other.behavior;
    const shown = text.value.length > 120 ? `${text.value.slice(0, 120)}…` : text.value;
    const label = `${placeOf(this.analysis.ladder, other)}: “${shown}”`;
    const overlap = { label, range: rangeOf(this.document, text.span) };
    const known = this.#overlaps.get(behavior);
    if (known) known.push(overlap);
    else this.#overlaps.set(behavior, [overlap]);
  }

  view({ state, cell, competency }: GridCell): CellView {
    const column = this.analysis.ladder.competencies[competency]!;
    if (!cell) return { ...nothing, missing: true, range: rangeOf(this.document, column.id.span) };
    const reason = (cell.notExpected ?? cell.unchanged)?.reason;
    return {
      state: viewState(state),
      ...words({ summary: cell.summary, reason }),
      behaviors: cell.behaviors.map((behavior) => this.#behavior(behavior)),
      examples: cell.examples.map(({ value }) => value),
      range: rangeOf(this.document, cell.span),
    };
  }

  #behavior(behavior: Behavior): BehaviorView {
    const { text, examples, values, span } = behavior;
    return {
      text: text.value,
      examples: examples.map(({ value }) => value),
      values: valueNames(this.analysis.ladder, values),
      ...(this.analysis.statements.of(text.value).placeholder && { placeholder: true }),
      overlaps: this.#overlaps.get(behavior) ?? [],
      range: rangeOf(this.document, span),
    };
  }
}

const nothing = { state: 'empty', behaviors: [], examples: [] } as const;

function viewState(state: GridCell['state']): CellState {
  return state === 'missing' || state === 'blank' ? 'empty' : state;
}

/** Names for ids; an id without its value is shown as it is, once. */
function valueNames(ladder: Analysis['ladder'], ids: readonly Text[]): string[] {
  const names = ids.map(({ value }) => {
    const known = ladder.values.find(({ id }) => id.value === value);
    return known ? title(known) : value;
  });
  return [...new Set(names)];
}

/** Those of the texts that are there, as plain strings. */
function words<K extends string>(texts: { readonly [P in K]: Text | undefined }): { [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const key in texts) {
    const text = texts[key];
    if (text) found[key] = text.value;
  }
  return found;
}
