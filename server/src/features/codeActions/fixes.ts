import type { Analysis } from '../../analysis/analyse';
import type { Finding, Fix } from '../../analysis/finding';
import { edited } from '../../analysis/fixes/textEdit';
import { editsBetween } from '../formatting/edits';

type Edits = Fix['edits'];

/** The preferred fixes of all of these findings that can be made together. How many there are, and their edits. */
export function together(findings: readonly Finding[]): { readonly count: number; readonly edits: Edits } {
  const fixes = findings
    .flatMap(({ fixes: all = [] }) => all.find(({ preferred }) => preferred) ?? [])
    .map(({ edits }) => [...edits].sort((a, b) => a.span.start - b.span.start))
    .sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
  const edits: Edits[number][] = [];
  let count = 0;
  let end = -1;
  for (const fix of fixes) {
    const first = fix[0];
    // Two that touch would each change what the other was made for.
    if (!first || first.span.start <= end) continue;
    edits.push(...fix);
    count++;
    end = Math.max(...fix.map(({ span }) => span.end));
  }
  return { count, edits };
}

/**
 * What nobody is to find gone after saving: a comment that suppresses nothing may only stand in the wrong place, and
 * has a reason in it that the author wrote.
 */
const notByItself = new Set(['unused-suppression']);

/** Fixes may bring others along; so often they are looked for. */
const mostRounds = 20;

/**
 * All certain fixes, and those that are certain once these are made, so that a second time finds nothing to do.
 * Without `judge` only the first.
 */
export function fixedAll(
  text: string,
  findings: readonly Finding[],
  judge?: (text: string) => Pick<Analysis, 'findings'>,
): Edits {
  const certain = (all: readonly Finding[]) =>
    together(all.filter(({ rule }) => !notByItself.has(rule))).edits;
  const first = certain(findings);
  if (!judge || first.length === 0) return first;
  const seen = new Set([text]);
  let now = edited(text, first);
  for (let round = 1; round < mostRounds && !seen.has(now); round++) {
    seen.add(now);
    const more = certain(judge(now).findings);
    if (more.length === 0) break;
    now = edited(now, more);
  }
  return editsBetween(text, now);
}
