// The extension at the other side of the page of a comparison, and what is kept across a reload.
import type { FromCompare, SavedSide } from '../../../server/src/protocol/pages';

interface VsCodeApi {
  postMessage(message: FromCompare): void;
  setState(state: SavedState): void;
  getState(): unknown;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** Kept by VS Code while the panel is hidden, moved, or the window reloads. `sides` is read by the extension too. */
export interface SavedState {
  readonly sides: readonly SavedSide[];
  readonly onlyDifferences: boolean;
  readonly grouping: Grouping;
  /** Keys of the groups whose unchanged cells are shown. */
  readonly open: readonly string[];
  /** Pixels. */
  readonly scroll: { readonly left: number; readonly top: number };
}

/** What a heading in the table stands for. */
export type Grouping = 'level' | 'competency';

const api = acquireVsCodeApi();

export function post(message: FromCompare): void {
  api.postMessage(message);
}

export function save(state: SavedState): void {
  api.setState(state);
}

/** What was saved; undefined when there is nothing, or it is from another version of ours. */
export function saved(): SavedState | undefined {
  const state = api.getState() as Partial<SavedState> | null | undefined;
  const { left, top } = state?.scroll ?? {};
  if (!Array.isArray(state?.sides) || !Array.isArray(state.open)) return undefined;
  if (typeof left !== 'number' || typeof top !== 'number') return undefined;
  return {
    sides: state.sides,
    onlyDifferences: state.onlyDifferences !== false,
    grouping: state.grouping === 'competency' ? 'competency' : 'level',
    open: state.open.filter((key) => typeof key === 'string'),
    scroll: { left, top },
  };
}
