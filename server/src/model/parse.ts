import { plural, t } from '../l10n';
import { buildLadder } from './build';
import { findConflict } from './conflict';
import type { LadderDocument, Problem } from './ladder';
import { readTree } from './readTree';
import { reread } from './reread';
import { resolve } from './syntax';

/**
 * Reads a ladder from any text: half-typed, with tabs, conflict markers, several documents, or no YAML at all.
 * Never throws; what is wrong with the text is in `problems`. Time grows linearly with the text, about 0.1 ms
 * per KB once warm. With what an earlier version of the text was read as, only the entry of a list that changed
 * is read anew, where that gives the same.
 */
export function parseLadder(text: string, before?: LadderDocument): LadderDocument {
  const conflict = findConflict(text);
  if (conflict) return { ...read(conflict.ours, text), problems: [conflictProblem(conflict.markers)] };
  const again = before && reread(before, text);
  if (!again) return read(text, text);
  const { root, change } = again;
  return {
    text,
    root,
    map: root,
    ladder: buildLadder(root, text),
    problems: [],
    linked: false,
    token: {},
    change,
  };
}

/** Reads any text as YAML, whatever it is about. Never throws. */
export function parseYaml(text: string): Pick<LadderDocument, 'text' | 'root' | 'problems'> {
  const conflict = findConflict(text);
  if (!conflict) return { text, ...readTree(text) };
  const { root } = readTree(conflict.ours);
  return { text, root, problems: [conflictProblem(conflict.markers)] };
}

/** Reads `clean`, which is as long as the `text` that the author sees. */
function read(clean: string, text: string): LadderDocument {
  const { root, problems, linked } = readTree(clean);
  const target = root && resolve(root);
  const map = target?.kind === 'map' ? target : undefined;
  return { text, root, map, ladder: buildLadder(map, text), problems, linked, token: {} };
}

function conflictProblem([span, ...others]: readonly Problem['span'][]): Problem {
  const count = others.length + 1;
  return {
    rule: 'merge-conflict',
    message: plural(
      count,
      'The file holds a merge conflict that Git left to you. Choose one side and delete the markers; until then nothing else is checked.',
      'The file holds {0} merge conflicts that Git left to you. Choose one side and delete the markers; until then nothing else is checked.',
    ),
    span: span ?? { start: 0, end: 0 },
    related: others.map((other) => ({ span: other, message: t('Another conflict') })),
  };
}
