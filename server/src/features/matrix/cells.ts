import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../../analysis/analyse';
import type { GridCell } from '../../analysis/grid';
import type { Overlap, PlacedBehavior } from '../../analysis/overlap';
import { placeOf } from '../../analysis/rules/overlapping-behaviors';
import type { Behavior } from '../../model/ladder';
import type { Span } from '../../model/syntax';
import type { BehaviorView, CellState, CellView } from '../../protocol';
import { placeIn } from '../snapshot';
import { comesFrom, valueNames, words } from './entries';
import type { PlacedFindings } from './findings';

/** Other places that a behavior names; what stands in dozens of them is as clear from some. */
const mostNamed = 6;

export class Cells {
  readonly #overlaps = new Map<Behavior, PlacedBehavior[]>();

  constructor(
    readonly document: TextDocument,
    readonly analysis: Analysis,
    readonly findings: PlacedFindings,
    overlaps: readonly Overlap[],
  ) {
    for (const { first, second } of overlaps) {
      this.#overlap(first, second);
      this.#overlap(second, first);
    }
  }

  #overlap({ behavior }: PlacedBehavior, other: PlacedBehavior): void {
    const known = this.#overlaps.get(behavior);
    if (known) known.push(other);
    else this.#overlaps.set(behavior, [other]);
  }

  #named(other: PlacedBehavior): BehaviorView['overlaps'][number] {
    const { text } = other.behavior;
    const shown = text.value.length > 120 ? `${text.value.slice(0, 120)}…` : text.value;
    const label = `${placeOf(this.analysis.ladder, other)}: “${shown}”`;
    return { label, range: this.#range(text.span) };
  }

  #range(span: Span): CellView['range'] {
    return placeIn(this.document, this.analysis.composition.sources, span);
  }

  view({ state, cell, competency, behaviors: said }: GridCell): CellView {
    const column = this.analysis.ladder.competencies[competency]!;
    if (!cell) return { ...nothing, missing: true, range: this.#range(column.id.span) };
    const reason = (cell.notExpected ?? cell.unchanged)?.reason;
    return {
      state: viewState(state),
      ...words({ summary: cell.summary, reason }),
      ...comesFrom(this.analysis, cell.span),
      behaviors: cell.behaviors.map((behavior) => this.#behavior(behavior, isPlaceholder(behavior, said))),
      examples: cell.examples.map(({ value }) => value),
      findings: this.findings.of(cell),
      range: this.#range(cell.span),
    };
  }

  #behavior(behavior: Behavior, placeholder: boolean): BehaviorView {
    const { text, examples, values, span } = behavior;
    const overlaps = this.#overlaps.get(behavior) ?? [];
    return {
      text: text.value,
      examples: examples.map(({ value }) => value),
      values: valueNames(this.analysis.ladder, values),
      ...(placeholder && { placeholder }),
      overlaps: overlaps.slice(0, mostNamed).map((other) => this.#named(other)),
      ...(overlaps.length > mostNamed && { moreOverlaps: overlaps.length - mostNamed }),
      findings: this.findings.of(behavior),
      range: this.#range(span),
    };
  }
}

/** `said`: those of its cell that say something, in their order. */
function isPlaceholder(behavior: Behavior, said: GridCell['behaviors']): boolean {
  return !said.some((other) => other.behavior === behavior);
}

const nothing = { state: 'empty', behaviors: [], examples: [], findings: [] } as const;

function viewState(state: GridCell['state']): CellState {
  return state === 'missing' || state === 'blank' ? 'empty' : state;
}
