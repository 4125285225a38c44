import assert from 'node:assert/strict';
import { hostile, hoverEverywhere } from '../unit/hovers';

describe('hover', () => {
  for (const text of hostile) {
    it(`no place of a ladder makes markup of ${JSON.stringify(text)}`, () =>
      assert.ok(hoverEverywhere(text) > 15));
  }
});
