import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis/analyse';
import type { Finding } from '../../server/src/analysis/finding';
import type { Span } from '../../server/src/model/syntax';
import { byStart, readMarks } from './marks';

/** What a message must be: all of it, or what it must match. */
type Message = string | RegExp;

/** A text in which the rule finds nothing. */
export type Good = readonly [name: string, text: string];
/**
 * A text in which the rule finds what is marked `«…»`, with what is marked `‹…›` as related places, and the
 * messages of its findings in order of place.
 */
export type Bad = readonly [name: string, marked: string, ...messages: Message[]];

/** The findings of one rule, in order of place. */
export function findingsOf(rule: string, text: string): readonly Finding[] {
  return analyse(text).findings.filter((finding) => finding.rule === rule);
}

/** One table of a rule: texts it is silent on, and texts it speaks of. */
export function ruleTable(rule: string, { good, bad }: { good: readonly Good[]; bad: readonly Bad[] }): void {
  describe(rule, () => {
    for (const [name, text] of good) {
      it(`is silent: ${name}`, () => {
        const found = findingsOf(rule, text);
        assert.deepEqual(
          found.map(({ message, span }) => `${message} (${text.slice(span.start, span.end)})`),
          [],
        );
      });
    }
    for (const [name, marked, ...messages] of bad) {
      it(`finds: ${name}`, () => assertFindings(rule, marked, messages));
    }
  });
}

function assertFindings(rule: string, marked: string, messages: readonly Message[]): void {
  const { text, spans, related } = readMarks(marked);
  const found = findingsOf(rule, text);
  const said = found.map(({ message }) => message).join('\n');
  assert.deepEqual(
    at(text, found),
    at(
      text,
      spans.map((span) => ({ span })),
    ),
    said,
  );
  assert.deepEqual(
    at(text, unique(found.flatMap((finding) => finding.related))),
    at(
      text,
      related.map((span) => ({ span })),
    ),
    'related places',
  );
  assert.equal(found.length, messages.length, said);
  messages.forEach((wanted, index) => {
    const message = found[index]?.message ?? '';
    if (typeof wanted === 'string') assert.equal(message, wanted);
    else assert.match(message, wanted);
    assert.doesNotMatch(message, /undefined|\[object|null\b.*null\b|\n/, 'reads badly');
  });
  for (const { span } of found.flatMap((finding) => [finding, ...finding.related])) {
    assert.doesNotMatch(text.slice(span.start, span.end), /\n/, 'at most one line');
  }
}

/** `line:words`, so that a failing test can be read. */
function at(text: string, places: readonly { readonly span: Span }[]): string[] {
  return places.map(({ span: { start, end } }) => {
    const before = text.slice(0, start).split('\n');
    return `${before.length}:${before.at(-1)?.length}:${text.slice(start, end)}`;
  });
}

function unique(places: readonly { readonly span: Span }[]): { readonly span: Span }[] {
  const known = new Map(places.map((place) => [`${place.span.start}-${place.span.end}`, place]));
  return [...known.values()].sort((a, b) => byStart(a.span, b.span));
}

/** A ladder with its head; the rest is given. */
export function ladder(rest: string): string {
  return `ladder: 1\nrole: Engineer\n${rest}`;
}

/** A ladder of levels L1, L2, … and one competency, whose cells are given as lines of YAML. */
export function withCells(cells: string, levels = 3): string {
  const rows = Array.from({ length: levels }, (_, index) => `L${index + 1}`);
  const indented = cells.replace(/^(?=.)/gm, '      ');
  return ladder(
    `levels: [${rows.join(', ')}]\ncompetencies:\n  - id: c\n    name: Craft\n    cells:\n${indented}\n`,
  );
}
