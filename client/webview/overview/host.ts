// The extension at the other side of the page of all roles, and what is kept across a reload.
import type { FromOverview } from '../../../server/src/protocol/pages';
import { isColumn, type Sorting } from './order';

interface VsCodeApi {
  postMessage(message: FromOverview): void;
  setState(state: SavedState): void;
  getState(): unknown;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** Kept by VS Code while the panel is hidden, moved, or the window reloads. */
export interface SavedState {
  readonly words: string;
  /** Undefined: of any family. */
  readonly family?: string;
  readonly sorting: Sorting;
  /** URIs. */
  readonly chosen: readonly string[];
  /** Pixels. */
  readonly scroll: { readonly left: number; readonly top: number };
}

const api = acquireVsCodeApi();

export function post(message: FromOverview): void {
  api.postMessage(message);
}

export function save(state: SavedState): void {
  api.setState(state);
}

/** What was saved; undefined when there is nothing, or it is from another version of ours. */
export function saved(): SavedState | undefined {
  const state = api.getState() as Partial<SavedState> | null | undefined;
  const { left, top } = state?.scroll ?? {};
  if (typeof left !== 'number' || typeof top !== 'number' || typeof state?.words !== 'string')
    return undefined;
  const { column, descending } = state.sorting ?? {};
  return {
    words: state.words,
    ...(typeof state.family === 'string' && { family: state.family }),
    sorting: { column: isColumn(column) ? column : 'role', descending: descending === true },
    chosen: Array.isArray(state.chosen) ? state.chosen.filter((uri) => typeof uri === 'string') : [],
    scroll: { left, top },
  };
}
