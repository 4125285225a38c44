import type { ApplyFixParams, FixEdits } from '../protocol/reading';
import { shownFindings } from './shown';
import { rangeOf, type Snapshot } from './snapshot';

/**
 * `careerLadder/applyFix`: the edits of a fix that the preview shows. Null when the text is another by now, or the
 * finding is gone with a change of settings: what was shown is not what would be done.
 */
export function applyFix(
  snapshot: Snapshot,
  { version, rule, range, title }: ApplyFixParams,
): FixEdits | null {
  const { document } = snapshot;
  if (document.version !== version) return null;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const finding = shownFindings(snapshot).find(
    (other) => other.rule === rule && other.span.start === start && other.span.end === end,
  );
  const fix = finding?.fixes?.find((other) => other.title === title);
  if (!fix) return null;
  return { edits: fix.edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText })) };
}
