/** Refactorings: the ladder is written in another way, or has other levels, and all that hangs on it follows. */

import { edited } from '../../analysis/fixes/textEdit';
import { t } from '../../l10n';
import type { Ladder } from '../../model/ladder';
import type { Refactoring } from '../../protocol/refactor';
import { markMissing } from '../fixes/emptyCells';
import { moveTo } from '../fixes/moveBehavior';
import { Writer } from '../fixes/writeCells';
import type { Snapshot } from '../snapshot';
import { competencyMoved, groupGathered, groupMoved, reorder } from './competencies';
import { extract } from './extract';
import { inline } from './inline';
import { changeLevels } from './levelChange';
import { meaningOf } from './meaning';
import {
  composed,
  demand,
  demandComments,
  type LadderFile,
  notHere,
  RefactorRefused,
  Rewriting,
  type World,
} from './world';

export { RefactorRefused, type World } from './world';

/** The texts of the files that a refactoring changes. */
export interface Refactored {
  /** By URI. */
  readonly texts: ReadonlyMap<string, string>;
  readonly created?: { readonly uri: string; readonly text: string };
}

/**
 * What becomes of the files. Throws `RefactorRefused`, with the reason in words for the author, where anything else
 * than what is meant would change.
 */
export function refactored(world: World, snapshot: Snapshot, wish: Refactoring): Refactored {
  const { document, analysis } = snapshot;
  const { uri } = document;
  const file: LadderFile = { uri, document: analysis.document };
  const problem = file.document.problems.find(({ rule }) => rule !== 'duplicate-key');
  if (problem) throw new RefactorRefused(t('The file cannot be read whole: {0}', problem.message));
  switch (wish.kind) {
    case 'addLevel':
    case 'removeLevel':
    case 'moveLevel':
    case 'mergeLevels':
      return { texts: changeLevels(world, file, wish) };
    case 'moveCompetency':
    case 'gatherGroup':
    case 'moveGroup':
      return { texts: new Map([[uri, reordered(world, file, wish)]]) };
    case 'extract': {
      const { text, created } = extract(world, file, wish, wish.path);
      return { texts: new Map([[uri, text]]), created };
    }
    case 'inline':
      return { texts: new Map([[uri, inline(world, file, wish)]]) };
    case 'notExpected': {
      const { ladder, graph } = analysis;
      const level = graph.indexOf(wish.level) ?? -1;
      const competency = ladder.competencies.findIndex(({ id }) => id.value === wish.competency);
      return fixed(snapshot, markMissing(snapshot, new Writer(snapshot), level, competency, wish.reason));
    }
    case 'moveBehavior': {
      const { ladder, graph } = analysis;
      const level = graph.indexOf(wish.level) ?? -1;
      const competency = ladder.competencies.findIndex(({ id }) => id.value === wish.competency);
      const offset = document.offsetAt(wish.position);
      return fixed(snapshot, moveTo(snapshot, new Writer(snapshot), offset, level, competency));
    }
  }
}

function fixed({ document }: Snapshot, edits: Parameters<typeof edited>[1] | undefined): Refactored {
  if (!edits) throw notHere();
  return { texts: new Map([[document.uri, edited(document.getText(), edits)]]) };
}

function reordered(
  world: World,
  file: LadderFile,
  wish: Extract<Refactoring, { readonly kind: 'moveCompetency' | 'gatherGroup' | 'moveGroup' }>,
): string {
  const { document } = file;
  const order =
    wish.kind === 'moveCompetency'
      ? competencyMoved(document, wish.competency, wish.beside, wish.behind)
      : wish.kind === 'gatherGroup'
        ? groupGathered(document, wish.group)
        : groupMoved(document, wish.group, wish.beside, wish.behind);
  const rewriting = new Rewriting(document);
  reorder(rewriting, order);
  if (rewriting.text === document.text) throw new RefactorRefused(t('They stand in this order already.'));
  const before = meaningOf(document.ladder);
  const competencies = order.flatMap((index) => before.competencies[index] ?? []);
  demand(rewriting.document.ladder, { ...before, competencies });
  demandComments(document, rewriting.document);
  const after = composed(world, { uri: file.uri, document: rewriting.document });
  const ids = (ladder: Ladder) => ladder.competencies.map(({ id }) => id.value);
  const [old, now] = [ids(composed(world, file).ladder), ids(after.ladder)];
  // Among those of its bases the ladder has them in the order that these have.
  const own = new Set(ids(document.ladder));
  const left = (all: readonly string[]) => all.filter((id) => own.has(id)).join('\n');
  if (left(now) !== ids(rewriting.document.ladder).join('\n') || now.length !== old.length) {
    throw new RefactorRefused(t('The files that the ladder builds on tell the order: change it there.'));
  }
  return rewriting.text;
}
