import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MatrixView, Range } from '../../protocol';
import { isSame, type MatrixPatch } from '../../protocol/patch';
import type { ReadingParams } from '../../protocol/reading';
import { reading } from '../reading';
import type { Snapshot } from '../snapshot';
import { matrixOf, pictured } from './index';
import { movedLines, patchBetween, standsWhere } from './patch';

/** What a client was sent, and may hold. */
interface Picture {
  readonly stamp: string;
  /** Which level is read in it. */
  readonly read: string;
  readonly view: MatrixView;
}

/** The pictures of one state of a ladder, with one level read or another. */
interface State {
  readonly now: Snapshot;
  readonly good: Snapshot | undefined;
  /** Without a level read. */
  readonly view: MatrixView;
  /** That the places of the view are in. */
  readonly document: TextDocument;
  readonly pictures: Picture[];
}

/**
 * The pictures of one ladder that clients hold, so that they can be told what has changed. The last two states are
 * remembered; who holds an older one is behind, and gets the whole.
 */
export class Pictures {
  #state: State | undefined;
  #before: Pick<State, 'document' | 'pictures'> | undefined;
  #count = 0;

  /** `session`: tells these pictures from those of another server, which a client may still hold. */
  constructor(readonly session: string) {}

  /** The matrix, or what has changed since the picture `base`. */
  next(
    now: Snapshot,
    good: Snapshot | undefined,
    read: ReadingParams | undefined,
    base: string | null,
  ): MatrixView | MatrixPatch {
    const state = this.#stateOf(now, good);
    const { view } = this.#picture(state, read);
    for (const { document, pictures } of [state, ...(this.#before ? [this.#before] : [])]) {
      const known = pictures.find(({ stamp }) => stamp === base);
      if (known) return patchBetween(known.stamp, known.view, view, movedLines(document, state.document));
    }
    return view;
  }

  #stateOf(now: Snapshot, good: Snapshot | undefined): State {
    const before = this.#state;
    if (before?.now === now && before.good === good) return before;
    const view = matrixOf(good, now);
    const { document } = pictured(good, now);
    const still = before?.document.lineCount === document.lineCount;
    const state: State = {
      now,
      good,
      view: still ? sharing(before.view, view) : view,
      document,
      pictures: [],
    };
    // Not its analysis, which weighs much.
    this.#before = before && { document: before.document, pictures: before.pictures };
    this.#state = state;
    return state;
  }

  #picture({ now, good, view, pictures }: State, params: ReadingParams | undefined): Picture {
    const read = JSON.stringify(params ?? null);
    const known = pictures.find((picture) => picture.read === read);
    if (known) return known;
    const level = params && reading(pictured(good, now).analysis, params);
    const stamp = `${this.session}.${this.#count++}`;
    const picture = { stamp, read, view: { ...view, stamp, ...(level && { reading: level }) } };
    pictures.push(picture);
    return picture;
  }
}

/**
 * `after`, with what is the same in `before` taken from there, so that it is seen at once, and the two of them weigh
 * little more than one.
 */
function sharing(before: MatrixView, after: MatrixView): MatrixView {
  return {
    ...after,
    cells: after.cells.map((row, level) =>
      row.map((cell, competency) => {
        const old = before.cells[level]?.[competency];
        return old && isSame(old, cell, isSamePlace) ? old : cell;
      }),
    ),
  };
}

function isSamePlace(a: unknown, b: unknown): boolean {
  return standsWhere(a as Range, b as Range);
}
