import assert from 'node:assert/strict';
import { draftOf } from '../../server/src/model/draft';
import { parseLadder } from '../../server/src/model/parse';
import { corpusFolder, corpusLadders } from '../bench/quality/corpusLadders.mjs';
import {
  assertComesBack,
  formats,
  handOut,
  runNothing,
  writeFiles,
  writeJson,
} from '../unit/export/comesBack';
import { hostileLadder } from '../webview/harness/ladders';

describe('export and import', () => {
  for (const format of formats) {
    // The variants differ in a sign or in how they are recognized.
    const seeds = ['JSON', 'CSV', 'Markdown'].includes(format.name) ? 200 : 50;
    it(`${format.name}: ${seeds} ladders come back as they were`, () => handOut(format, seeds));

    it(`${format.name}: a hostile ladder comes back as it was`, () => {
      assertComesBack(draftOf(parseLadder(hostileLadder()).ladder), format, 'hostile');
    });

    it(`${format.name}: real ladders come back as they were`, function () {
      const ladders = corpusLadders();
      if (ladders.length === 0) {
        console.log(`      skipped: ${corpusFolder} is not there`);
        this.skip();
      }
      assert.ok(new Set(ladders.map(({ name }) => name.replace(/-\d+\..*/, ''))).size >= 6);
      for (const { name, text } of ladders) assertComesBack(draftOf(parseLadder(text).ladder), format, name);
    });
  }

  it('CSV of 200 ladders has no cell that a spreadsheet would run', () => runNothing(200));
  it('JSON of 100 ladders has the shape of the schema', () => writeJson(100));
  it('200 ladder files say the same when they are read', () => writeFiles(200));
});
