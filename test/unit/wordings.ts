import assert from 'node:assert/strict';
import { analyse } from '../../server/src/analysis/analyse';
import type { Finding } from '../../server/src/analysis/finding';
import { rules } from '../../server/src/analysis/rules';
import { findingsOf, withCells } from './findings';
import { readMarks } from './marks';

/** Statements a wording rule is silent on, those it speaks of with the words at fault in `«…»`, and its rewrites. */
export interface WordingTable {
  readonly good: readonly string[];
  readonly bad: readonly string[];
  /** Before and after; `undefined` where no rewrite is certain. An array is a statement that became several. */
  readonly fixes?: readonly (readonly [before: string, after: string | readonly string[] | undefined])[];
  /** Behaviors that stand beside the statement, to give the ladder a voice. */
  readonly beside?: readonly string[];
}

const styles: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  single: (text) => `'${text.replaceAll("'", "''")}'`,
  double: (text) => JSON.stringify(text),
};

const plain = /^[\p{L}\p{N}](?!.*(?:: | #|:$))/u;

export function wordingTable(rule: string, { good, bad, fixes = [], beside = [] }: WordingTable): void {
  const cell = (written: string) =>
    withCells(`L1:\n${[written, ...beside].map((one) => `  - ${one}`).join('\n')}`);

  describe(rule, () => {
    it('has a table of some size', () => assert.ok(good.length >= 8 && bad.length >= 8));

    for (const text of good) {
      it(`is silent: ${text}`, () => {
        assert.deepEqual(
          findingsOf(rule, cell(JSON.stringify(text))).map(({ message }) => message),
          [],
        );
      });
    }

    for (const marked of bad) {
      it(`finds: ${marked}`, () => {
        const { text, spans } = readMarks(marked);
        const wanted = spans.map(({ start, end }) => text.slice(start, end));
        for (const [style, write] of Object.entries(styles)) {
          if (style === 'plain' && !plain.test(text)) continue;
          const source = cell(write(text));
          const found = findingsOf(rule, source);
          assert.deepEqual(
            found.map(({ span }) => source.slice(span.start, span.end)),
            wanted.map((words) => (style === 'plain' ? words : write(words).slice(1, -1))),
            style,
          );
          for (const { message } of found) assert.match(message, /^[^\n]{20,220}[.?…]$/);
        }
      });
    }

    for (const [before, after] of fixes) {
      it(`${after === undefined ? 'leaves to the author' : 'rewrites'}: ${before}`, () => {
        for (const [style, write] of Object.entries(styles)) {
          if (style === 'plain' && !plain.test(before)) continue;
          const source = cell(write(before));
          const fix = findingsOf(rule, source)
            .flatMap(({ fixes: offered = [] }) => offered)
            .at(0);
          if (after === undefined) {
            assert.equal(fix, undefined);
            continue;
          }
          assert.ok(fix, 'a fix');
          const wanted = typeof after === 'string' ? [after] : after;
          assert.deepEqual(behaviors(fixed(source, fix)).slice(0, wanted.length), wanted, style);
          assertFixed(rule, source, fix);
        }
      });
    }

    it('knows English only', () => {
      if (!rules.find(({ id }) => id === rule)?.english) return;
      const source = cell(JSON.stringify(readMarks(bad[0] ?? '').text)).replace(
        'role:',
        'language: de\nrole:',
      );
      assert.deepEqual(findingsOf(rule, source), []);
    });
  });
}

type Fix = NonNullable<Finding['fixes']>[number];

/** The text after a fix. */
export function fixed(source: string, { edits }: Fix): string {
  let text = source;
  for (const { span, newText } of [...edits].sort((a, b) => b.span.start - a.span.start)) {
    text = text.slice(0, span.start) + newText + text.slice(span.end);
  }
  return text;
}

/** The behaviors of a text's first cell. */
export function behaviors(source: string): string[] {
  const cells = analyse(source).ladder.competencies[0]?.cells ?? [];
  return (cells[0]?.behaviors ?? []).map(({ text }) => text.value);
}

/** The text after a fix reads as well as before, and the rule has less to say. */
export function assertFixed(rule: string, source: string, fix: Fix): void {
  const text = fixed(source, fix);
  const { document } = analyse(text);
  assert.deepEqual(document.problems, [], text);
  assert.ok(findingsOf(rule, text).length < findingsOf(rule, source).length, text);
}
