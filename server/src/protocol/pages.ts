/** What the extension and its pages of comparisons and of roles say to each other. The preview's are in `index.ts`. */
import type { ComparisonView } from './comparison';
import type { Range } from './index';
import type { RoleView } from './overview';

/** A side of a comparison, as the page keeps it for the extension over a reload. */
export interface SavedSide {
  readonly uri: string;
  /** The file that it is a version of, when that is another. */
  readonly of?: string;
  /** As it was saved last, whatever an editor holds. */
  readonly saved?: true;
  readonly label?: string;
  readonly level?: string;
}

/** Extension → page of a comparison. */
export type ToCompare =
  | { readonly type: 'comparison'; readonly view: ComparisonView; readonly sides: readonly SavedSide[] }
  /** Nothing to show: why. */
  | { readonly type: 'gone'; readonly message: string; readonly sides: readonly SavedSide[] };

/** Page of a comparison → extension. */
export type FromCompare =
  | { readonly type: 'ready' }
  /** Show where it is written; `side` is an index into `ComparisonView.sides`. Without a range: its beginning. */
  | { readonly type: 'reveal'; readonly side: number; readonly range: Range | null }
  /** The first side becomes the last, and the other way round. */
  | { readonly type: 'swap' }
  /** The first two sides as text, in VS Code's own diff editor. */
  | { readonly type: 'textDiff' };

/** Extension → page of all roles. */
export type ToOverview =
  | {
      readonly type: 'roles';
      /** In the order of their files' paths. */
      readonly roles: readonly RoleEntry[];
      /** How many files were found. More than `roles` while they are read. */
      readonly found: number;
      /** Reading was stopped by the reader. */
      readonly stopped?: true;
    }
  /** Why there are none to look for. */
  | { readonly type: 'gone'; readonly message: string };

/** A file and what is known of it. */
export interface RoleEntry {
  readonly uri: string;
  /** Its path as a person would write it: from the workspace folder on, with the folder's name where there are several. */
  readonly path: string;
  /** A sentence where the file could not be read at all. */
  readonly role: RoleView | string;
}

/** Page of all roles → extension. */
export type FromOverview =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly uri: string }
  | { readonly type: 'preview'; readonly uri: string }
  | { readonly type: 'compare'; readonly uris: readonly string[] }
  /** Read all files anew. */
  | { readonly type: 'refresh' }
  /** Read no more of them. */
  | { readonly type: 'stop' };
