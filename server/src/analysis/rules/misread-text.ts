import { english, t } from '../../l10n';
import type { Ladder, Text } from '../../model/ladder';
import { parseLadder } from '../../model/parse';
import { quoted } from '../../model/scalar';
import { isInherited } from '../../workspace/address';
import type { Fix } from '../finding';
import { readLine } from '../fixes/syntax/line';
import { isBulleted, list } from '../fixes/syntax/list';
import { edited } from '../fixes/textEdit';
import type { Rule } from '../rule';

export const misreadText: Rule = {
  id: 'misread-text',
  severity: 'warning',
  summary: english(
    'A text is read otherwise than it looks: list entries as one text, or words as a comment.',
  ),
  ofFile: true,
  check({ document: { text, ladder } }, report) {
    for (const words of texts(ladder)) {
      if (isInherited(words.span)) continue;
      const hash = commentAfter(text, words);
      if (hash) {
        const span = { start: words.span.start, end: hash.end };
        report(
          hash,
          t('No reader sees this: “#” behind a blank begins a comment. Put the whole text in quotes.'),
          { fixes: () => readable(text, [quote(text, span)]) },
        );
      }
    }
    for (const { cells } of ladder.competencies) {
      for (const { behaviors, examples } of cells) {
        const statements = [...behaviors.flatMap((one) => [one.text, ...one.examples]), ...examples];
        for (const { span } of statements) {
          const entry = isInherited(span) ? undefined : entryIn(text, span);
          if (!entry) continue;
          report(
            entry,
            t(
              'This is read as one text with the line above. An entry of a list begins with a dash and a space, in line with the others: `- …`.',
            ),
            { fixes: () => readable(text, [...list(text, readLine(text, span.start))]) },
          );
        }
      }
    }
  },
};

/** All that readers see. */
function* texts(ladder: Ladder): Generator<Text> {
  const { role, summary, values, levels, competencies } = ladder;
  const heads = [{ name: role, summary }, ...levels, ...values, ...competencies];
  for (const head of heads) {
    for (const key of ['name', 'summary', 'description'] as const) {
      const words = (head as Partial<Record<typeof key, Text | undefined>>)[key];
      if (words) yield words;
    }
  }
  for (const { behaviors } of values) yield* behaviors;
  for (const { cells } of competencies) {
    for (const { summary: whole, behaviors, examples, notExpected, unchanged } of cells) {
      if (whole) yield whole;
      for (const one of behaviors) yield* [one.text, ...one.examples];
      yield* examples;
      for (const answer of [notExpected, unchanged]) if (answer?.reason) yield answer.reason;
    }
  }
}

/** `Fixes bug #12`: a “#” right at a word, where a comment for authors would have a blank. */
function commentAfter(text: string, { span }: Text): Text['span'] | undefined {
  if (text[span.end] !== ' ' || /["'|>]/.test(text[span.start] ?? '')) return undefined;
  const sticky = /[ ]+(#(?!career-ladder|region\b|endregion\b)[\p{L}\p{N}][^\r\n]*)/uy;
  sticky.lastIndex = span.end;
  const words = sticky.exec(text)?.[1]?.trimEnd();
  if (words === undefined) return undefined;
  const start = text.indexOf('#', span.end);
  return { start, end: start + words.length };
}

/** The first line of a text, after the one it begins on, that looks like an entry of a list. */
function entryIn(text: string, { start, end }: Text['span']): Text['span'] | undefined {
  if (/["'|>]/.test(text[start] ?? '')) return undefined;
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1) {
    const line = readLine(text, at);
    if (isBulleted(text, line)) return { start: line.start + line.column, end: line.value.end };
  }
  return undefined;
}

function quote(text: string, span: Text['span']): Fix {
  const words = text.slice(span.start, span.end);
  return {
    title: t('Put the text in quotes'),
    edits: [{ span, newText: quoted(words, words.includes('"') ? "'" : '"') }],
  };
}

/** Those after which the file can still be read. */
function readable(text: string, fixes: readonly Fix[]): readonly Fix[] {
  return fixes
    .filter(({ edits }) => parseLadder(edited(text, edits)).problems.length === 0)
    .map(({ title, edits }) => ({ title, edits }));
}
