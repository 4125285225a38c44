import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import validate from 'schema-validator:ladder';
import { exportCsv } from '../../../server/src/export/csv';
import { exportJson } from '../../../server/src/export/json';
import { exportMarkdown } from '../../../server/src/export/markdown';
import { importLadders } from '../../../server/src/import';
import { draftOf, inOrder, type LadderDraft } from '../../../server/src/model/draft';
import { parseLadder } from '../../../server/src/model/parse';
import { writeLadder } from '../../../server/src/model/write';
import { corpusFolder, corpusLadders } from '../../bench/quality/corpusLadders.mjs';
import { randomDraft } from './drafts';

interface Format {
  readonly name: string;
  readonly file: string;
  readonly write: (draft: LadderDraft) => string;
  /** What of a ladder a format tells: tables know no order of cells, and no cells that say nothing. */
  readonly told: (draft: LadderDraft) => LadderDraft;
}

const same = (draft: LadderDraft) => draft;
const formats: readonly Format[] = [
  { name: 'JSON', file: 'x.json', write: exportJson, told: same },
  { name: 'JSON without a name', file: '', write: exportJson, told: same },
  { name: 'CSV', file: 'x.csv', write: (draft) => exportCsv(draft), told: inOrder },
  { name: 'CSV with semicolons', file: 'x.csv', write: (draft) => exportCsv(draft, ';'), told: inOrder },
  { name: 'CSV with tabs', file: 'x.tsv', write: (draft) => exportCsv(draft, '\t'), told: inOrder },
  { name: 'CSV without a name', file: '', write: (draft) => exportCsv(draft), told: inOrder },
  { name: 'Markdown', file: 'x.md', write: exportMarkdown, told: inOrder },
  { name: 'Markdown without a name', file: '', write: exportMarkdown, told: inOrder },
];

function assertComesBack(draft: LadderDraft, { file, write, told }: Format, what: string): void {
  const text = write(draft);
  const { ladders, unplaced } = importLadders(text, file);
  assert.deepEqual(unplaced, [], `${what}\n${text}`);
  assert.equal(ladders.length, 1, what);
  const back = draftOf(parseLadder(ladders[0]?.yaml ?? '').ladder);
  assert.deepEqual(back, told(draft), `${what}\n${text}`);
}

const examples = readdirSync('examples').filter((name) => name.endsWith('.yaml'));

describe('export and import', () => {
  for (const format of formats) {
    // The variants differ in a sign or in how they are recognized.
    const seeds = ['JSON', 'CSV', 'Markdown'].includes(format.name) ? 200 : 50;

    it(`${format.name}: ${seeds} ladders made up at random come back as they were`, () => {
      for (let seed = 0; seed < seeds; seed++) assertComesBack(randomDraft(seed), format, `seed ${seed}`);
    });

    it(`${format.name}: the ladders of examples/ come back as they were`, () => {
      assert.ok(examples.length >= 3);
      for (const name of examples) {
        const { ladder } = parseLadder(readFileSync(join('examples', name), 'utf8'));
        assertComesBack(draftOf(ladder), format, name);
      }
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

  it('JSON has the shape of the schema', () => {
    for (let seed = 0; seed < 100; seed++) {
      const draft = { role: 'Tester', ...randomDraft(seed) };
      const json = exportJson(draft);
      assert.ok(validate(JSON.parse(json)), `seed ${seed}: ${JSON.stringify(validate.errors?.[0])}`);
      // It is a ladder file by itself.
      assert.deepEqual(draftOf(parseLadder(json).ladder), draft, `seed ${seed}\n${json}`);
    }
  });

  it('a ladder file says the same when it is read', () => {
    for (let seed = 0; seed < 200; seed++) {
      const draft = randomDraft(seed);
      const yaml = writeLadder(draft);
      const { ladder, problems } = parseLadder(yaml);
      const wrong = problems.filter(({ rule }) => rule !== 'duplicate-key');
      assert.deepEqual(wrong, [], `${seed}\n${yaml}`);
      assert.deepEqual(draftOf(ladder), draft, `seed ${seed}\n${yaml}`);
    }
  });
});
