import { t } from '../../l10n';
import { quoted, writeId } from '../../model/scalar';
import type { Span } from '../../model/syntax';
import { closest } from '../closest';
import type { Fix } from '../finding';

/**
 * The fix behind a “did you mean”: the word that was most likely meant, in the quotes of what stands there. Certain
 * only where no other candidate is near. None at an alias, whose words stand elsewhere.
 */
export function respell(
  text: string,
  span: Span,
  { word, guess, candidates }: { word: string; guess: string; candidates: Iterable<string> },
): readonly Fix[] {
  const source = text.slice(span.start, span.end);
  const quote = /^(["'])[\s\S]*\1$/.exec(source)?.[1] as '"' | "'" | undefined;
  if (!quote && source.trim() !== word) return [];
  const newText = quote ? quoted(guess, quote) : writeId(guess, true);
  const others = [...candidates].filter((candidate) => candidate !== guess);
  const preferred = closest(word, others) === undefined;
  return [
    { title: t('Change to “{0}”', guess), edits: [{ span, newText }], ...(preferred && { preferred }) },
  ];
}
