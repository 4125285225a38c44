import assert from 'node:assert/strict';
import { confusion, mutate, ownLadders } from './mutations/run';

/** Edits of all ladders together. */
const total = Number(process.env['CAREER_LADDER_MUTATIONS'] ?? 2000);
const wanted = process.env['CAREER_LADDER_SEED'] ?? '1';
const seed = wanted === 'random' ? Date.now() % 1_000_000 : Number(wanted);

describe(`known edits, told by a comparison (CAREER_LADDER_SEED=${seed})`, function () {
  // Far more than they take: what ends here hangs.
  this.timeout(600_000);
  const ladders = ownLadders(20);

  it('work on twenty ladders', () => assert.equal(ladders.length, 20));

  for (const [name, atOnce, least, mostLost] of [
    ['one at a time', 1, 0.97, 0],
    ['five at once', 5, 0.95, 0.002],
  ] as const) {
    it(`${name}: ${total} edits, at least ${least * 100}% told as what they were`, () => {
      const outcome = mutate(ladders, total, seed, atOnce);
      const report = () => `${confusion(outcome)}\n${outcome.wrong.join('\n')}`;
      assert.equal(outcome.edits, total, report());
      assert.ok(outcome.right >= least * total, report());
      assert.ok(outcome.lost <= mostLost * total, report());
      // Whoever reads a diff has to trust that the rest is the same.
      assert.ok(outcome.unasked <= total / 500, report());
    });
  }
});
