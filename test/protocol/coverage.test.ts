import assert from 'node:assert/strict';
import {
  type CoverageView,
  coverageRequest,
  type GapView,
  nextGapRequest,
} from '../../server/src/protocol/coverage';
import { connect, ladder, ladderUri, stopAll } from './client';

afterEach(stopAll);

const unknown = { uri: 'file:///nowhere/ladder.yaml' };
const top = { line: 0, character: 0 };

describe('coverage', () => {
  it('follows the text, saved or not', async () => {
    const client = await connect();
    await client.open(ladder);
    const before = await client.request<CoverageView>(coverageRequest, { uri: ladderUri });
    assert.deepEqual(before.coverage, { answered: 2, empty: 1, placeholder: 1, total: 4 });
    assert.equal(before.gaps.length, 2);
    const version = await client.replace('TBD', 'Plans');
    const after = await client.request<CoverageView>(coverageRequest, { uri: ladderUri });
    assert.equal(after.version, version);
    assert.deepEqual(after.coverage, { answered: 3, empty: 1, placeholder: 0, total: 4 });
    assert.equal(after.gaps.length, 1);
  });

  it('leads from gap to gap, and round', async () => {
    const client = await connect();
    await client.open(ladder);
    const places: string[] = [];
    let position = top;
    for (let step = 0; step < 3; step++) {
      const gap = await client.request<GapView>(nextGapRequest, { uri: ladderUri, position });
      position = gap.range.start;
      places.push(`${gap.level}|${gap.competency}|${gap.state}`);
    }
    assert.equal(new Set(places).size, 2);
    assert.equal(places[0], places[2]);
  });

  it('answers null for what is no open ladder', async () => {
    const client = await connect();
    assert.equal(await client.request(coverageRequest, unknown), null);
    assert.equal(await client.request(nextGapRequest, { ...unknown, position: top }), null);
  });
});
