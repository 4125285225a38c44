// The extension at the other side of the webview, and what is kept across a reload.
import type { FromWebview, MatrixView } from '../../server/src/protocol';
import { type Options, readOptions } from './options';
import type { Anchor } from './viewport';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  setState(state: SavedState): void;
  getState(): unknown;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** Kept by VS Code while the panel is hidden, moved, or the window reloads. `uri` is read by the extension too. */
export interface SavedState {
  readonly uri: string;
  /** It shows whichever ladder is in front. Read by the extension too. */
  readonly following: boolean;
  readonly options: Options;
  readonly examplesOpen: boolean;
  /** Of the matrix and of the level, in pixels; of a large matrix the row as well. */
  readonly scroll: {
    readonly left: number;
    readonly top: number;
    readonly level: number;
    readonly anchor?: Anchor | undefined;
  };
  /** The folds that are not as `examplesOpen` has them: level id, competency id, number of the fold in its cell. */
  readonly folds: readonly (readonly [level: string, competency: string, fold: number])[];
  /** The last picture, when it is small enough to be worth keeping; drawn at once while the server starts. */
  readonly matrix?: MatrixView;
}

const api = acquireVsCodeApi();

export function post(message: FromWebview): void {
  api.postMessage(message);
}

export function save(state: SavedState): void {
  api.setState(state);
}

/** What was saved; undefined when there is nothing, or it is from another version of ours. */
export function saved(): SavedState | undefined {
  const state = api.getState() as Partial<SavedState> | null | undefined;
  if (typeof state?.uri !== 'string' || !Array.isArray(state.folds)) return undefined;
  const { left, top, level, anchor } = state.scroll ?? {};
  if (typeof left !== 'number' || typeof top !== 'number') return undefined;
  const common = {
    uri: state.uri,
    following: state.following === true,
    options: readOptions(state.options),
    examplesOpen: state.examplesOpen === true,
    scroll: { left, top, level: typeof level === 'number' ? level : 0, anchor: readAnchor(anchor) },
    folds: state.folds,
  };
  return isMatrix(state.matrix) ? { ...common, matrix: state.matrix } : common;
}

function readAnchor(anchor: Partial<Anchor> | undefined): Anchor | undefined {
  const { row, past } = anchor ?? {};
  return typeof row === 'number' && typeof past === 'number' ? { row, past } : undefined;
}

function isMatrix(matrix: MatrixView | undefined): matrix is MatrixView {
  return (
    typeof matrix?.uri === 'string' &&
    Array.isArray(matrix.levels) &&
    Array.isArray(matrix.competencies) &&
    Array.isArray(matrix.cells)
  );
}

/** Above so many characters a matrix is not saved: it is serialised at each change, and comes soon anyway. */
const worthSaving = 60_000;

/** The matrix to save, or undefined when it is large. Looks at no more than it must. */
export function savable(matrix: MatrixView): MatrixView | undefined {
  let room = worthSaving;
  const fits = (value: unknown): boolean => {
    if (typeof value === 'string') room -= value.length + 2;
    else if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value)) {
        room -= 8;
        if (room < 0 || !fits(item)) return false;
      }
    }
    return room >= 0;
  };
  return fits(matrix) ? matrix : undefined;
}
