import assert from 'node:assert/strict';
import { exportCsv } from '../../../server/src/export/csv';
import { importCsv } from '../../../server/src/import/csv';
import { draftOf, inOrder } from '../../../server/src/model/draft';
import { parseLadder } from '../../../server/src/model/parse';
import { randomDraft } from './drafts';

describe('export: CSV', () => {
  for (const separator of [',', ';', '\t'] as const) {
    it(`comes back as it was, separated by ${JSON.stringify(separator)}: 300 ladders made up at random`, () => {
      for (let seed = 0; seed < 300; seed++) {
        const draft = randomDraft(seed);
        const csv = exportCsv(draft, separator);
        const { ladders, unplaced } = importCsv(csv, 'ladder.csv');
        assert.deepEqual(unplaced, [], `seed ${seed}\n${csv}`);
        const [only] = ladders;
        assert.deepEqual(
          draftOf(parseLadder(only?.yaml ?? '').ladder),
          inOrder(draft),
          `seed ${seed}\n${csv}`,
        );
      }
    });
  }
});
