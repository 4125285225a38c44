import assert from 'node:assert/strict';
import { extentOf, falls, goesFarther } from '../../server/src/analysis/progression/extent';
import type { Scale } from '../../server/src/analysis/progression/phrases';
import { Statements } from '../../server/src/analysis/statements';

const statements = new Statements();
const extent = (text: string) => extentOf(statements.of(text));

/** `scale least–most “words”` of each mark. */
function marks(text: string): string[] {
  return [...extent(text).marks].map(
    ([scale, { least, most, words }]) => `${scale} ${least}–${most} “${words}”`,
  );
}

const table: readonly [text: string, ...marks: string[]][] = [
  ['Draws diagrams'],
  ['Shares notes within the team', 'scope 1–1 “within the team”'],
  ['Shares notes across teams', 'scope 2–3 “across teams”'],
  ['Shares notes across the whole organization', 'scope 3–4 “across the whole organization”'],
  ['Shares notes throughout the company', 'scope 4–4 “throughout the company”'],
  ['Runs company-wide programs', 'scope 4–4 “company-wide”'],
  ['Speaks at industry conferences', 'scope 5–5 “industry”'],
  ['Teaches outside the company', 'scope 5–5 “outside the company”'],
  ['Helps the team lead with engineering practices', 'scope 1–1 “team”'],
  ['Plans their own work', 'scope 0–0 “their own work”'],
  ['Releases with guidance', 'autonomy 0–0 “with guidance”'],
  [
    'Releases with minimal guidance from a senior engineer',
    'autonomy 1–1 “with minimal guidance from a senior engineer”',
  ],
  ['Releases without any supervision', 'autonomy 2–2 “without any supervision”'],
  ['Guides others in releases', 'autonomy 3–3 “Guides others”'],
  ['Rarely asks', 'frequency 0–0 “Rarely”'],
  ['Regularly asks', 'frequency 2–3 “Regularly”'],
  ['Leads small projects', 'size 0–0 “small”'],
  ['Leads large projects', 'size 2–3 “large”'],
  ['Leads one project', 'quantity 0–0 “one”'],
  ['Holds one-on-one meetings every week'],
  ['Asks one of them'],
];

describe('extent of a statement', () => {
  for (const [text, ...wanted] of table) it(text, () => assert.deepEqual(marks(text), wanted));

  it('keeps the other words, in order', () => {
    assert.deepEqual(extent('Independently leads large projects across the company').rest, [
      'lead',
      'project',
    ]);
  });

  it('knows what is lacking or goes wrong', () => {
    for (const text of ['Often misses deadlines', "Doesn't test", 'Needs help', 'Never asks']) {
      assert.ok(extent(text).reversed, text);
    }
    assert.ok(!extent('Often meets deadlines').reversed);
  });

  const scales: readonly [lower: string, upper: string, scale: Scale, falls: boolean][] = [
    ['Leads across the company', 'Leads within the team', 'scope', true],
    ['Leads within the team', 'Leads across the company', 'scope', false],
    ['Leads across the department', 'Leads across the organization', 'scope', false],
    ['Leads across the company', 'Leads across the organization', 'scope', false],
    ['Leads independently', 'Leads with some guidance', 'autonomy', true],
    ['Often leads', 'Regularly leads', 'frequency', false],
  ];
  for (const [lower, upper, scale, wanted] of scales) {
    it(`${lower} → ${upper}: ${wanted ? 'falls' : 'does not fall for certain'}`, () => {
      const [low, high] = [extent(lower).marks.get(scale), extent(upper).marks.get(scale)];
      assert.ok(low && high);
      assert.equal(falls(low, high), wanted);
    });
  }

  it('sees what goes farther', () => {
    assert.ok(goesFarther(extent('Leads projects'), extent('Leads large projects')));
    assert.ok(!goesFarther(extent('Leads large projects'), extent('Leads projects')));
  });
});
