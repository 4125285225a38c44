import type { LadderDocument, Problem } from '../../../model/ladder';
import { parseLadder } from '../../../model/parse';
import type { Fix } from '../../finding';
import { countSchemaErrors } from '../../schemaErrors';
import { edited } from '../textEdit';
import { align, goOn } from './align';
import type { Candidate } from './candidate';
import { isKeyOfFormat, type Line, readLine } from './line';
import { list } from './list';
import { quotes } from './quote';
import { behaviorKey, bracket, colon, spaces } from './signs';

/** Larger files, in UTF-16 units, are not read again and again for what somebody may have meant. */
const largest = 200_000;
/** So many ways are offered at most: a menu, not a quiz. */
const most = 4;

/**
 * What somebody may have meant where a text cannot be read. Only ways after which it can be read, here at least, and
 * the best first: those after which least is wrong. None is certain.
 */
export function syntaxFixes(document: LadderDocument, problem: Problem): readonly Fix[] {
  const { text } = document;
  if (text.length > largest) return [];
  const tried = [...candidates(document, readLine(text, problem.span.start))].flatMap((candidate) => {
    const wrong = faultsAfter(document, candidate, problem);
    return wrong ? { candidate, ...wrong } : [];
  });
  tried.sort((a, b) => a.unread - b.unread || a.misplaced - b.misplaced);
  const best = tried[0];
  const purposes = new Set<string>();
  const seen = new Set<string>();
  const fixes: Fix[] = [];
  for (const { candidate, after, unread, misplaced } of tried) {
    const { title, edits, purpose } = candidate;
    if (unread !== best?.unread || misplaced !== best.misplaced) break;
    if (seen.has(after) || (purpose && purposes.has(purpose))) continue;
    seen.add(after);
    if (purpose) purposes.add(purpose);
    fixes.push({ title, edits });
  }
  return fixes.slice(0, most);
}

function* candidates({ text, ladder }: LadderDocument, line: Line): Generator<Candidate> {
  const isEntry = (key: string) => isKeyOfFormat(key) || ladder.levels.some(({ id }) => id.value === key);
  yield* list(text, line);
  yield* colon(text, line, isEntry);
  yield* behaviorKey(text, line);
  yield* bracket(text, line);
  yield* align(text, line);
  yield* goOn(text, line);
  yield* quotes(text, line, isEntry);
  yield* spaces(text);
}

/** What is wrong with the text after an edit; undefined where it cannot be read any better. */
function faultsAfter(
  before: LadderDocument,
  { edits }: Candidate,
  problem: Problem,
): { after: string; unread: number; misplaced: number } | undefined {
  const after = edited(before.text, edits);
  if (after === before.text) return undefined;
  const document = parseLadder(after);
  const unread = document.problems.length;
  const first = document.problems[0];
  // Of many only the first are told: then it has to be a later one that is left.
  const better = unread < before.problems.length || (first && first.span.start > problem.span.end);
  if (unread > 0 && !better) return undefined;
  return { after, unread, misplaced: countSchemaErrors(document) };
}
