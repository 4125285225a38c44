/** Ladders handed out and taken back. */
import assert from 'node:assert/strict';
import validate from 'schema-validator:ladder';
import Papa from 'papaparse';
import { exportCsv } from '../../../server/src/export/csv';
import { exportJson } from '../../../server/src/export/json';
import { exportMarkdown } from '../../../server/src/export/markdown';
import { importLadders } from '../../../server/src/import';
import { draftOf, inOrder, type LadderDraft } from '../../../server/src/model/draft';
import { parseLadder } from '../../../server/src/model/parse';
import { writeLadder } from '../../../server/src/model/write';
import { randomDraft } from './drafts';

export interface Format {
  readonly name: string;
  readonly file: string;
  readonly write: (draft: LadderDraft) => string;
  /** What of a ladder a format tells: tables know no order of cells, and no cells that say nothing. */
  readonly told: (draft: LadderDraft) => LadderDraft;
}

const same = (draft: LadderDraft) => draft;
export const formats: readonly Format[] = [
  { name: 'JSON', file: 'x.json', write: exportJson, told: same },
  { name: 'JSON without a name', file: '', write: exportJson, told: same },
  { name: 'CSV', file: 'x.csv', write: (draft) => exportCsv(draft), told: inOrder },
  { name: 'CSV with semicolons', file: 'x.csv', write: (draft) => exportCsv(draft, ';'), told: inOrder },
  { name: 'CSV with tabs', file: 'x.tsv', write: (draft) => exportCsv(draft, '\t'), told: inOrder },
  { name: 'CSV without a name', file: '', write: (draft) => exportCsv(draft), told: inOrder },
  { name: 'Markdown', file: 'x.md', write: exportMarkdown, told: inOrder },
  { name: 'Markdown without a name', file: '', write: exportMarkdown, told: inOrder },
];

export function assertComesBack(draft: LadderDraft, { file, write, told }: Format, what: string): void {
  const text = write(draft);
  const { ladders, unplaced } = importLadders(text, file);
  assert.deepEqual(unplaced, [], `${what}\n${text.slice(0, 20_000)}`);
  assert.equal(ladders.length, 1, what);
  const back = draftOf(parseLadder(ladders[0]?.yaml ?? '').ladder);
  assert.deepEqual(back, told(draft), `${what}\n${text.slice(0, 20_000)}`);
}

/** Ladders made up at random come back from a format as they were. */
export function handOut(format: Format, seeds: number): void {
  for (let seed = 0; seed < seeds; seed++) assertComesBack(randomDraft(seed), format, `seed ${seed}`);
}

/** JSON has the shape of the schema, and is a ladder file by itself. */
export function writeJson(seeds: number): void {
  for (let seed = 0; seed < seeds; seed++) {
    const draft = { role: 'Tester', ...randomDraft(seed) };
    const json = exportJson(draft);
    assert.ok(validate(JSON.parse(json)), `seed ${seed}: ${JSON.stringify(validate.errors?.[0])}`);
    assert.deepEqual(draftOf(parseLadder(json).ladder), draft, `seed ${seed}\n${json}`);
  }
}

/** A ladder file says the same when it is read. */
export function writeFiles(seeds: number): void {
  for (let seed = 0; seed < seeds; seed++) {
    const draft = randomDraft(seed);
    const yaml = writeLadder(draft);
    const { ladder, problems } = parseLadder(yaml);
    const wrong = problems.filter(({ rule }) => rule !== 'duplicate-key');
    assert.deepEqual(wrong, [], `${seed}\n${yaml}`);
    assert.deepEqual(draftOf(ladder), draft, `seed ${seed}\n${yaml}`);
  }
}

/** CSV has no cell that begins like a formula, whatever a spreadsheet takes for a separator. */
export function runNothing(seeds: number): void {
  for (let seed = 0; seed < seeds; seed++) {
    const csv = exportCsv(randomDraft(seed), seed % 2 === 0 ? ',' : ';');
    for (const delimiter of [',', ';', '\t']) {
      for (const cell of Papa.parse(csv.slice(1), { delimiter }).data.flat()) {
        assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]/, `seed ${seed}, ${delimiter}\n${csv}`);
      }
    }
  }
}
