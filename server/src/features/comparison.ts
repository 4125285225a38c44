/** `careerLadder/compare`: ladders side by side, as the page draws them. */

import { type Comparison, compareLevels, compareRoles, compareVersions } from '../compare/comparison';
import type { EntryDifference } from '../compare/entries';
import { summarize } from '../compare/summary';
import { markWords } from '../compare/words';
import type { Text } from '../model/ladder';
import type { Span } from '../model/syntax';
import type { CellState, Range } from '../protocol';
import type {
  AlignedEntry,
  ComparisonView,
  EntryView,
  Marked,
  SideCell,
  SideView,
} from '../protocol/comparison';
import { ComparedBehaviors } from './comparison/behaviors';
import type { ComparedSide } from './comparison/sides';
import { placeIn } from './snapshot';

export function comparison(sides: readonly ComparedSide[], kind = kindOf(sides)): ComparisonView {
  const ladders = sides.map(({ side }) => side);
  const [first, second] = ladders;
  const compared =
    kind === 'levels'
      ? compareLevels(
          ladders,
          sides.map(({ level }) => level ?? ''),
        )
      : kind === 'versions' && first && second
        ? compareVersions(first, second)
        : compareRoles(ladders);
  return comparisonView(compared, sides);
}

/** Two texts of one file, or of one role, are versions of it; levels are compared where every side names one. */
export function kindOf(sides: readonly ComparedSide[]): ComparisonView['kind'] {
  if (sides.every(({ level }) => level !== undefined)) return 'levels';
  const [first, second] = sides;
  if (sides.length !== 2 || !first || !second) return 'roles';
  const role = ({ side }: ComparedSide) => side.ladder.role?.value;
  const same = first.document.uri === second.document.uri || role(first) === role(second);
  return same ? 'versions' : 'roles';
}

function comparisonView(compared: Comparison, sides: readonly ComparedSide[]): ComparisonView {
  const { kind, table, levels, competencies, cells, others } = compared;
  const behaviors = new ComparedBehaviors(compared, sides);
  const range = (side: number, span: Span): Range =>
    placeIn(sides[side]!.document, sides[side]!.sources, span);
  return {
    kind,
    sides: sideViews(sides),
    summary: summarize(compared),
    levels: levels.map((entry) =>
      entryView(entry, (side, index) => {
        const level = sides[side]?.side.ladder.levels[index];
        return level && { ...names(level), ...about(level.summary), range: range(side, level.span) };
      }),
    ),
    competencies: competencies.map((entry) =>
      entryView(entry, (side, index) => {
        const competency = sides[side]?.side.ladder.competencies[index];
        if (!competency) return undefined;
        const { description, group, span } = competency;
        return {
          ...names(competency),
          ...about(description),
          ...(group && { group: group.value }),
          range: range(side, span),
        };
      }),
    ),
    cells: cells.map((row, level) =>
      row.map(({ change, notes }, competency) => ({
        change,
        ...(notes.length > 0 && { note: notes.join('; ') }),
        sides: cellSides(level, competency),
        behaviors: behaviors.at(level, competency),
      })),
    ),
    others: others.map(({ text, spans }) => ({
      text,
      ranges: spans.map((span, side) => (span ? range(side, span) : null)),
    })),
  };

  function entryView(
    { line, change, notes }: EntryDifference,
    view: (side: number, index: number) => EntryView | undefined,
  ): AlignedEntry {
    return {
      sides: line.sides.map((index, side) => (index === undefined ? null : (view(side, index) ?? null))),
      change,
      ...(notes.length > 0 && { note: notes.join('; ') }),
    };
  }

  function cellSides(row: number, column: number) {
    const contents = sides.map((_, side) => table.at(side, row, column));
    const firstSide = contents.findIndex((content) => content !== undefined);
    return contents.map((content, side): SideCell | null => {
      const index = table.columns[column]?.sides[side];
      const competency = index === undefined ? undefined : sides[side]?.side.ladder.competencies[index];
      if (!content || !competency) return null;
      const against =
        side === firstSide ? contents.find((other, at) => at > side && other) : contents[firstSide];
      const { cell, state } = content;
      const other = against?.cell;
      const mark = (text: Text | undefined, otherText: Text | undefined) =>
        text && marked(text.value, otherText?.value);
      const summary = mark(cell?.summary, other?.summary);
      const reason = mark(
        (cell?.notExpected ?? cell?.unchanged)?.reason,
        (other?.notExpected ?? other?.unchanged)?.reason,
      );
      return {
        state: shownState(state),
        ...(summary && { summary }),
        ...(reason && { reason }),
        examples: behaviors.examples(cell?.examples ?? [], against && (other?.examples ?? [])),
        range: range(side, cell?.span ?? competency.id.span),
      };
    });
  }
}

/** One text against another; all of it is other where there is none. */
function marked(text: string, other: string | undefined): Marked {
  if (other === undefined) return [{ text }];
  return markWords(text, other)[0];
}

function shownState(state: 'missing' | 'blank' | Exclude<CellState, 'empty'>): CellState {
  return state === 'missing' || state === 'blank' ? 'empty' : state;
}

function names({ id, name }: { readonly id: Text; readonly name?: Text }) {
  return { id: id.value, ...(name && { name: name.value }) };
}

function about(text: Text | undefined) {
  return text ? { about: text.value } : {};
}

/** Labels that tell the sides apart. */
function sideViews(sides: readonly ComparedSide[]): SideView[] {
  const taken = new Map<string, number>();
  return sides.map(({ document, side, sources, label, level, broken }) => {
    const role = side.ladder.role?.value ?? '';
    const wanted = label || [role, level].filter(Boolean).join(' · ') || fileName(document.uri);
    const count = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, count);
    return {
      uri: document.uri,
      role,
      label: count > 1 ? `${wanted} (${count})` : wanted,
      ...(broken !== undefined && { broken }),
      ...(sources.files.length > 0 && { sources: sources.files.map((file) => file.uri) }),
    };
  });
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name) || uri;
  } catch {
    return name || uri;
  }
}
