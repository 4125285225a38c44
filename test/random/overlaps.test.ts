import assert from 'node:assert/strict';
import { compareChanges, compareIndex, compareLadders } from '../unit/overlap/exhaustive';

describe('overlaps', () => {
  it('index: what comparing all with all finds, on 300 pools of sentences', () => {
    const found = compareIndex(300);
    assert.ok(found > 3000, `the sentences come near each other: ${found} pairs`);
  });

  it('ladder: what comparing all with all finds, on 1,000 ladders', () => {
    const found = compareLadders(1000);
    assert.ok(found > 1000, `${found} overlaps`);
  });

  it('ladder: the same after any change as in a fresh analysis, on 40 ladders', () => compareChanges(40));
});
