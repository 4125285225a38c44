import type { Finding, Fix } from '../../analysis/finding';

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
