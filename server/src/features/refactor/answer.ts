/** `careerLadder/refactor`: the edits of a refactoring that was asked for, or why it cannot be done. */
import type { RefactorAnswer, Refactoring } from '../../protocol/refactor';
import { fileEdits } from '../codeActions/deferred';
import type { Snapshot } from '../snapshot';
import { RefactorRefused, refactored, type World } from './index';

export function refactorAnswer(snapshot: Snapshot, wish: Refactoring, world: World): RefactorAnswer {
  try {
    const done = refactored(world, snapshot, wish);
    const files = fileEdits(snapshot, done, world);
    return { kind: 'edits', files, ...(done.created && { created: done.created }) };
  } catch (error) {
    if (error instanceof RefactorRefused) return { kind: 'refused', reason: error.message };
    throw error;
  }
}
