import assert from 'node:assert/strict';
import { compare } from '../../../server/src/analysis/overlap/compare';
import { randomFrom } from '../edits';
import { compareChanges, compareIndex, compareLadders, readings } from './exhaustive';

// A few of each; the suite `random` has many.
describe('index of overlaps', () => {
  it('finds what comparing all with all finds, however the texts are added', () => {
    assert.ok(compareIndex(20) > 200);
  });

  it('compares two texts alike in both directions', () => {
    const texts = readings(randomFrom(77), 120);
    for (const first of texts) {
      for (const second of texts) assert.deepEqual(compare(first, second), compare(second, first));
    }
  });
});

describe('overlaps of a ladder', () => {
  it('are those that comparing all with all finds', () => {
    assert.ok(compareLadders(30) > 30);
  });

  it('are the same after any change as in a fresh analysis', () => compareChanges(2));
});
