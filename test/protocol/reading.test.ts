import assert from 'node:assert/strict';
import { type MatrixView, matrixRequest } from '../../server/src/protocol';
import { type ApplyFixParams, applyFixRequest, type FixEdits } from '../../server/src/protocol/reading';
import { connect, ladderUri, stopAll } from './client';

afterEach(stopAll);

const ladder = `ladder: 1
role: Engineer
levels: [L1, L2, L3]
competencies:
  - id: quality
    cells:
      L1: Asks very early for review
      L2: Presents demos to customers
      L3: Plans the releases of a year
`;

describe('reading', () => {
  it('a level comes along with the matrix when it is asked for, and only then', async () => {
    const client = await connect();
    await client.open(ladder);
    const ask = (reading?: object) =>
      client.request<MatrixView>(matrixRequest, { uri: ladderUri, ...(reading && { reading }) });
    assert.equal((await ask()).reading, undefined);
    const { reading } = await ask({ level: 'L3', from: 'L1' });
    assert.deepEqual([reading?.level, reading?.from, reading?.added], [2, 0, 2]);
  });

  it('a fix has the edits of the text that it was shown for, and of no other', async () => {
    const client = await connect();
    await client.open(ladder);
    const matrix = await client.request<MatrixView>(matrixRequest, { uri: ladderUri });
    const finding = matrix.cells[0]?.[0]?.behaviors[0]?.findings.find(({ fixes }) => fixes.length > 0);
    assert.ok(finding);
    const { rule, range } = finding;
    const params: ApplyFixParams = { uri: ladderUri, version: 1, rule, range, title: finding.fixes[0] ?? '' };
    const fix = await client.request<FixEdits | null>(applyFixRequest, params);
    assert.equal(fix?.edits.length, 1);
    assert.equal(fix?.edits[0]?.range.start.line, 6);
    await client.replace('Presents', 'Shows');
    assert.equal(await client.request(applyFixRequest, params), null, 'the text has changed');
    const elsewhere = { ...params, uri: 'file:///nowhere/ladder.yaml' };
    assert.equal(await client.request(applyFixRequest, elsewhere), null, 'not open');
  });
});
