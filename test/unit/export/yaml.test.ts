import assert from 'node:assert/strict';
import { draftOf } from '../../../server/src/model/draft';
import { parseLadder } from '../../../server/src/model/parse';
import { writeLadder } from '../../../server/src/model/write';
import { randomDraft } from './drafts';

describe('a ladder written as a file', () => {
  it('says the same when it is read: 500 ladders made up at random', () => {
    for (let seed = 0; seed < 500; seed++) {
      const draft = randomDraft(seed);
      const yaml = writeLadder(draft);
      const { ladder, problems } = parseLadder(yaml);
      assert.deepEqual(
        problems.filter(({ rule }) => rule !== 'duplicate-key'),
        [],
        `${seed}\n${yaml}`,
      );
      assert.deepEqual(draftOf(ladder), draft, `seed ${seed}\n${yaml}`);
    }
  });
});
