import type { Behavior, Cell, Text } from '../../model/ladder';
import { type Words, wordsOf } from '../../model/words';
import type { Fix, Severity } from '../finding';
import type { Context, Rule } from '../rule';
import type { Fault, Rewrite } from './fault';
import { judged } from './judged';
import type { Reading } from './reading';
import { splitFix } from './split';
import { commonVoice } from './survey';

interface WordingRule {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  /**
   * Judges what employees read beside behaviors too: summaries of cells and levels, and what the company values.
   * The other rules judge demands, and those are the behaviors of cells alone: a summary sums up, a value is meant
   * to be wide, and an example is the past of one person.
   */
  readonly everywhere?: boolean;
  /** The faults of one text. Depends on the text alone, so that it is asked once for each. */
  find(reading: Reading): readonly Fault[];
}

/** Texts longer than this, in characters, are no statements, and are left to the author. */
const longest = 4000;

/** A rule that judges one statement at a time. Placeholders are left to their own rule. */
export function wordingRule({ id, severity, summary, everywhere, find }: WordingRule): Rule {
  return {
    id,
    severity,
    summary,
    english: true,
    check(context, report) {
      for (const { text, cell, behavior, statement } of judged(context, everywhere)) {
        const faults = statement.noted(id, find);
        if (faults.length === 0) continue;
        const words = wordsOf(context.document.text, text);
        for (const fault of faults) {
          const fixes = fixesOf(fault, words, context, text, cell, behavior);
          report(words?.span(fault.start, fault.end) ?? text.span, fault.message, {
            ...(fault.severity && { severity: fault.severity }),
            ...(fixes.length > 0 && { fixes }),
          });
        }
      }
    },
  };
}

function fixesOf(
  { rewrites, split }: Fault,
  words: Words | undefined,
  context: Context,
  text: Text,
  cell: Cell | undefined,
  behavior: Behavior | undefined,
): readonly Fix[] {
  if (!words || text.value.length > longest) return [];
  const fixes = rewrites?.(commonVoice(context)).flatMap((rewrite) => fixOf(rewrite, words)) ?? [];
  const parted = split && cell && behavior && splitFix(context.document, split, text, cell, behavior, words);
  return parted ? [...fixes, parted] : fixes;
}

/** None where one of the changes cannot be written. */
export function fixOf({ title, changes }: Rewrite, words: Words): readonly Fix[] {
  const edits = changes.map(({ start, end, words: others }) => words.edit(start, end, others));
  if (!edits.every((edit) => edit !== undefined)) return [];
  return [{ title, edits, preferred: true }];
}
