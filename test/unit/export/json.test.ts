import assert from 'node:assert/strict';
import validate from 'schema-validator:ladder';
import { exportJson } from '../../../server/src/export/json';
import { importJson } from '../../../server/src/import/json';
import { draftOf } from '../../../server/src/model/draft';
import { parseLadder } from '../../../server/src/model/parse';
import { randomDraft } from './drafts';

describe('export: JSON', () => {
  it('comes back as it was, and has the shape of the schema: 300 ladders made up at random', () => {
    for (let seed = 0; seed < 300; seed++) {
      const draft = randomDraft(seed);
      const json = exportJson(draft);
      if (draft.role !== undefined) {
        assert.ok(validate(JSON.parse(json)), `seed ${seed}: ${JSON.stringify(validate.errors?.[0])}`);
      }
      const { ladders, unplaced } = importJson(json, 'ladder.json');
      assert.deepEqual(unplaced, [], `seed ${seed}\n${json}`);
      const [only] = ladders;
      assert.deepEqual(draftOf(parseLadder(only?.yaml ?? '').ladder), draft, `seed ${seed}\n${json}`);
      assert.deepEqual(
        draftOf(parseLadder(json).ladder),
        draft,
        `seed ${seed}: read as a ladder file\n${json}`,
      );
    }
  });
});
