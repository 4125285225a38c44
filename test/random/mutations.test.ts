import assert from 'node:assert/strict';
import { join } from 'node:path';
import { confusion, corpusLadders, mutate, ownLadders } from './mutations/run';

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
    ['one at a time', 1, 0.98, 0],
    ['five at once', 5, 0.97, 0.002],
  ] as const) {
    const title = (edits: number, share: number) =>
      `${name}: ${edits} edits, at least ${Math.round(share * 100)}% told as what they were`;
    it(title(total, least), () => check(ladders, total, atOnce, least, mostLost));
    it(`${title(total / 4, least - 0.01)}, in real ladders`, function () {
      const real = corpusLadders(join(process.env['CAREER_LADDER_SHARED'] ?? '../shared', 'corpus/ladders'));
      if (real.length === 0) {
        console.log('      skipped: real ladders are not there');
        this.skip();
      }
      check(real, total / 4, atOnce, least - 0.01, mostLost);
    });
  }

  function check(
    sources: typeof ladders,
    edits: number,
    atOnce: number,
    least: number,
    mostLost: number,
  ): void {
    const outcome = mutate(sources, edits, seed, atOnce);
    const report = () => `${confusion(outcome)}\n${outcome.wrong.join('\n')}`;
    assert.equal(outcome.edits, edits, report());
    assert.ok(outcome.right >= least * edits, report());
    assert.ok(outcome.lost <= mostLost * edits, report());
    // Whoever reads a diff has to trust that the rest is the same.
    assert.ok(outcome.unasked <= Math.max(2, edits / 500), report());
  }
});
