/** Refactorings: what the client can ask for beyond the actions that need no question. Imports nothing but types. */
import type { Position, Range } from './index';

/** Request: what there is to choose from at a place. Params `ChoicesParams`, answers `RefactorChoices | null` (null: not an open ladder). */
export const refactorChoicesRequest = 'careerLadder/refactorChoices';
/**
 * Request: the edits of a refactoring. Params `RefactorParams`, answers `RefactorAnswer | null` (null: not an open
 * ladder, or another version of it by now).
 */
export const refactorRequest = 'careerLadder/refactor';
/**
 * Command of the actions that ask before they do something; the client runs it. Arguments: the ladder's URI, and an
 * `AskedRefactoring`.
 */
export const askRefactoringCommand = 'careerLadder.refactor';

export type Side = 'above' | 'below';

/** A refactoring with all that it needs to know. Ids are those of the ladder. */
export type Refactoring =
  /** `cells`: with cells to fill in. */
  | {
      readonly kind: 'addLevel';
      readonly id: string;
      readonly name?: string;
      readonly beside: string;
      readonly side: Side;
      readonly cells: boolean;
    }
  | { readonly kind: 'removeLevel'; readonly level: string }
  | { readonly kind: 'moveLevel'; readonly level: string; readonly beside: string; readonly side: Side }
  /** `level` becomes a part of `into`. */
  | { readonly kind: 'mergeLevels'; readonly level: string; readonly into: string }
  /** Puts a competency in front of another, or behind it. */
  | {
      readonly kind: 'moveCompetency';
      readonly competency: string;
      readonly beside: string;
      readonly behind: boolean;
    }
  /** Puts all competencies of a group next to its first one. */
  | { readonly kind: 'gatherGroup'; readonly group: string }
  | { readonly kind: 'moveGroup'; readonly group: string; readonly beside: string; readonly behind: boolean }
  /** `path`: of the new file, from the folder of the ladder. */
  | {
      readonly kind: 'extract';
      readonly levels?: readonly string[];
      readonly values?: readonly string[];
      readonly competencies?: readonly string[];
      readonly path: string;
    }
  /** `base`: the URI of a file that the ladder builds on; all of them when absent. */
  | { readonly kind: 'inline'; readonly base?: string; readonly competency?: string }
  | {
      readonly kind: 'notExpected';
      readonly level: string;
      readonly competency: string;
      readonly reason: string;
    }
  /** The behavior at a place, to another cell. */
  | {
      readonly kind: 'moveBehavior';
      readonly position: Position;
      readonly level: string;
      readonly competency: string;
    };

/** A refactoring of which something is still to be asked. */
export type AskedRefactoring =
  | { readonly kind: 'addLevel'; readonly beside: string; readonly side: Side }
  | {
      readonly kind: 'extract';
      readonly levels?: readonly string[];
      readonly values?: readonly string[];
      readonly competencies?: readonly string[];
    }
  | { readonly kind: 'inline'; readonly base: string }
  | { readonly kind: 'notExpected'; readonly level: string; readonly competency: string }
  | { readonly kind: 'moveBehavior'; readonly position: Position };

export interface ChoicesParams {
  readonly uri: string;
  readonly position: Position;
}

export interface Named {
  readonly id: string;
  readonly title: string;
  /** It is written in this file, not in one that it builds on. */
  readonly own: boolean;
}

export interface RefactorChoices {
  readonly version: number;
  /** Lowest first. */
  readonly levels: readonly (Named & {
    /** Ids of the levels directly above it, and below. */
    readonly above: readonly string[];
    readonly below: readonly string[];
    /** What goes when it is removed: `Code Quality: 2 behaviors`. */
    readonly holds: readonly string[];
  })[];
  readonly competencies: readonly (Named & { readonly group?: string; readonly lacks: readonly string[] })[];
  readonly values: readonly Named[];
  readonly bases: readonly {
    readonly uri: string;
    readonly name: string;
    /** Ids and names of its competencies. */
    readonly competencies: readonly Named[];
  }[];
  /** Where the position is. */
  readonly level?: string;
  readonly competency?: string;
  readonly behavior?: { readonly text: string; readonly level: string; readonly competency: string };
}

export interface RefactorParams {
  readonly uri: string;
  readonly version: number;
  readonly refactoring: Refactoring;
}

export type RefactorAnswer =
  | { readonly kind: 'edits'; readonly files: readonly FileEdits[]; readonly created?: CreatedFile }
  /** Why it cannot be done. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}
export interface CreatedFile {
  readonly uri: string;
  readonly text: string;
}
