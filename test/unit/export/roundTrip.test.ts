import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOf } from '../../../server/src/model/draft';
import { parseLadder } from '../../../server/src/model/parse';
import { assertComesBack, formats, handOut, runNothing, writeFiles, writeJson } from './comesBack';

const examples = readdirSync('examples').filter((name) => name.endsWith('.yaml'));

// A few of each; the suite `random` has many.
describe('export and import', () => {
  for (const format of formats) {
    it(`${format.name}: ladders made up at random come back as they were`, () => handOut(format, 6));

    it(`${format.name}: the ladders of examples/ come back as they were`, () => {
      assert.ok(examples.length >= 3);
      for (const name of examples) {
        const { ladder } = parseLadder(readFileSync(join('examples', name), 'utf8'));
        assertComesBack(draftOf(ladder), format, name);
      }
    });
  }

  it('CSV has no cell that a spreadsheet would run', () => runNothing(20));
  it('JSON has the shape of the schema', () => writeJson(6));
  it('a ladder file says the same when it is read', () => writeFiles(10));
});
