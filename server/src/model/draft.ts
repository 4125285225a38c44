/** What a ladder says, without where it says it: what is written to files, handed out and compared for equality. */
import type { Behavior, Cell, Competency, Ladder, Level, Text, Value } from './ladder';

/** Texts are trimmed and never blank. What is left out is not there; an empty list is the same as none. */
export interface LadderDraft {
  /** Half-written ladders have none. */
  readonly role?: string | undefined;
  readonly family?: string | undefined;
  readonly summary?: string | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
  /** `cumulative` when left out. */
  readonly inheritance?: 'cumulative' | 'standalone' | undefined;
  readonly values?: readonly ValueDraft[] | undefined;
  /** Lowest first. */
  readonly levels: readonly LevelDraft[];
  readonly competencies: readonly CompetencyDraft[];
}

export interface ValueDraft {
  readonly id: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly behaviors?: readonly string[] | undefined;
  /** Ids. */
  readonly competencies?: readonly string[] | undefined;
}

export interface LevelDraft {
  readonly id: string;
  readonly name?: string | undefined;
  readonly summary?: string | undefined;
  /** Ids. Left out, it is the level above in the list; an empty list is no level at all. */
  readonly follows?: readonly string[] | undefined;
}

export interface CompetencyDraft {
  readonly id: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly group?: string | undefined;
  /** Ids. */
  readonly values?: readonly string[] | undefined;
  readonly cells: readonly CellDraft[];
}

/** A cell in which nothing is written is one that says nothing at all. */
export interface CellDraft {
  /** Id of the level. */
  readonly level: string;
  readonly summary?: string | undefined;
  readonly behaviors: readonly BehaviorDraft[];
  readonly examples?: readonly string[] | undefined;
  /** The reason; empty where none is given. */
  readonly notExpected?: string | undefined;
  /** The reason; empty where none is given. */
  readonly unchanged?: string | undefined;
}

export interface BehaviorDraft {
  readonly text: string;
  readonly examples?: readonly string[] | undefined;
  /** Ids. */
  readonly values?: readonly string[] | undefined;
}

/** All that a ladder says. Two ladders that say the same give drafts that are equal in depth, key for key. */
export function draftOf(ladder: Ladder): LadderDraft {
  return {
    ...texts(ladder, 'role', 'family', 'summary', 'language'),
    ...(ladder.inheritance === 'standalone' && { inheritance: ladder.inheritance }),
    ...(ladder.values.length > 0 && { values: ladder.values.map(valueDraft) }),
    levels: ladder.levels.map(levelDraft),
    competencies: ladder.competencies.map(competencyDraft),
  };
}

function valueDraft(value: Value): ValueDraft {
  return {
    id: value.id.value,
    ...texts(value, 'name', 'description'),
    ...lists(value, 'behaviors', 'competencies'),
  };
}

function levelDraft(level: Level): LevelDraft {
  const { id, follows, implied } = level;
  return {
    id: id.value,
    ...texts(level, 'name', 'summary'),
    ...(follows && { follows: words(follows) }),
    ...(!follows && implied !== undefined && { follows: implied === null ? [] : [implied] }),
  };
}

function competencyDraft(competency: Competency): CompetencyDraft {
  return {
    id: competency.id.value,
    ...texts(competency, 'name', 'description', 'group'),
    ...lists(competency, 'values'),
    cells: competency.cells.map(cellDraft),
  };
}

function cellDraft(cell: Cell): CellDraft {
  const { level, notExpected, unchanged } = cell;
  return {
    level: level.value,
    ...texts(cell, 'summary'),
    behaviors: cell.behaviors.map(behaviorDraft),
    ...lists(cell, 'examples'),
    ...(notExpected && { notExpected: notExpected.reason?.value ?? '' }),
    ...(unchanged && { unchanged: unchanged.reason?.value ?? '' }),
  };
}

function behaviorDraft(behavior: Behavior): BehaviorDraft {
  return { text: behavior.text.value, ...lists(behavior, 'examples', 'values') };
}

/** Whether anything is said in a cell. */
export function saysSomething({ summary, behaviors, examples = [], ...answers }: CellDraft): boolean {
  if (answers.notExpected !== undefined || answers.unchanged !== undefined) return true;
  return summary !== undefined || behaviors.length > 0 || examples.length > 0;
}

/**
 * The draft with its cells in the order of the levels, and without those that say nothing: what a table can tell.
 * Cells at levels that the ladder does not have, and second cells at one level, come last.
 */
export function inOrder(draft: LadderDraft): LadderDraft {
  const levels = new Map(draft.levels.map(({ id }, index) => [id, index] as const).toReversed());
  return {
    ...draft,
    competencies: draft.competencies.map((competency) => {
      const seen = new Set<string>();
      const placed = competency.cells.filter(saysSomething).map((cell) => {
        const place = seen.has(cell.level) ? undefined : levels.get(cell.level);
        seen.add(cell.level);
        return { cell, place: place ?? Number.POSITIVE_INFINITY };
      });
      placed.sort((a, b) => (a.place === b.place ? 0 : a.place - b.place));
      return { ...competency, cells: placed.map(({ cell }) => cell) };
    }),
  };
}

function texts<K extends string>(
  from: { readonly [P in K]?: Text | undefined },
  ...keys: K[]
): { [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const key of keys) {
    const text = from[key];
    if (text !== undefined) found[key] = text.value;
  }
  return found;
}

function lists<K extends string>(
  from: { readonly [P in K]: readonly Text[] },
  ...keys: K[]
): { [P in K]?: string[] } {
  const found: { [P in K]?: string[] } = {};
  for (const key of keys) if (from[key].length > 0) found[key] = words(from[key]);
  return found;
}

function words(list: readonly Text[]): string[] {
  return list.map(({ value }) => value);
}
