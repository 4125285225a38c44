import type { DocumentLink } from 'vscode-languageserver-types';
import { rules } from '../analysis/rules';
import { t } from '../l10n';
import { rangeOf, type Snapshot } from './snapshot';

/** Of what follows, a sentence's own marks are taken off its end. */
const address = /\bhttps?:\/\/[^\s<>"'`{}|\\^]+/gi;

/**
 * `textDocument/documentLink`: files to build on, web addresses in texts and comments, and rules in comments that suppress them. `docs`
 * is the URI, ending in a slash, of the folder with a page for each rule.
 */
export function documentLinks({ document, analysis }: Snapshot, docs?: string): DocumentLink[] {
  const { text } = analysis.document;
  const links: DocumentLink[] = baseLinks(document, analysis);
  for (const { index, 0: found } of text.matchAll(address)) {
    const target = trimmed(found);
    if (!isAddress(target)) continue;
    links.push({ range: rangeOf(document, { start: index, end: index + target.length }), target });
  }
  if (docs === undefined) return links;
  const known = new Set(rules.map(({ id }) => id));
  for (const { rules: words } of analysis.suppressions.all) {
    for (const { value, span } of words) {
      if (!known.has(value)) continue;
      const tooltip = t('What {0} finds, and why', value);
      links.push({ range: rangeOf(document, span), target: `${docs}${value}.md`, tooltip });
    }
  }
  return links;
}

/** The paths of `extends` that lead to a file. */
function baseLinks(document: Snapshot['document'], analysis: Snapshot['analysis']): DocumentLink[] {
  const { lookups } = analysis.composition;
  return analysis.document.ladder.extends.flatMap(({ value, span }) => {
    const found = lookups.find(({ from, path }) => from === lookups[0]?.from && path === value)?.found;
    return found?.kind === 'base' ? [{ range: rangeOf(document, span), target: found.uri }] : [];
  });
}

/** Without the full stop of the sentence, and without a bracket that the address does not open. */
function trimmed(found: string): string {
  let end = found.length;
  for (; end > 0; end--) {
    const last = found[end - 1] ?? '';
    const open = last === ')' ? '(' : last === ']' ? '[' : undefined;
    const opens = open !== undefined && count(found, open, end) >= count(found, last, end);
    if (opens || !/[.,:;!?)\]*_~…]/.test(last)) break;
  }
  return found.slice(0, end);
}

function count(text: string, character: string, end: number): number {
  let found = 0;
  for (let at = 0; at < end; at++) if (text[at] === character) found++;
  return found;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^/?#]/i.test(text);
}
