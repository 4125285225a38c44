import assert from 'node:assert/strict';
import { readMessage as readCompare } from '../../../client/src/compare/messages';
import { canMove, refLabel } from '../../../client/src/compare/refLabel';
import { readMessage as readOverview } from '../../../client/src/overview/messages';

const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };

describe('messages of the comparison', () => {
  const good: readonly unknown[] = [
    { type: 'ready' },
    { type: 'swap' },
    { type: 'textDiff' },
    { type: 'reveal', side: 1, range },
    { type: 'reveal', side: 0, range: null },
  ];
  for (const message of good) {
    it(JSON.stringify(message), () =>
      assert.deepEqual(readCompare({ ...(message as object), x: 1 }), message),
    );
  }
  const bad: readonly unknown[] = [
    undefined,
    'ready',
    { type: 'open', uri: 'file:///etc' },
    { type: 'reveal', side: -1, range },
    { type: 'reveal', side: '0', range },
    { type: 'reveal', side: 0 },
    { type: 'reveal', side: 0, range: { start: range.start } },
    { type: 'reveal', side: 0, range: { ...range, end: { line: 0.5, character: 0 } } },
  ];
  for (const message of bad) {
    it(`drops ${JSON.stringify(message)}`, () => assert.equal(readCompare(message), undefined));
  }
});

describe('messages of the roles', () => {
  const good: readonly unknown[] = [
    { type: 'ready' },
    { type: 'refresh' },
    { type: 'stop' },
    { type: 'open', uri: 'file:///a' },
    { type: 'preview', uri: 'file:///a' },
    { type: 'compare', uris: ['file:///a', 'file:///b'] },
  ];
  for (const message of good) {
    it(JSON.stringify(message), () =>
      assert.deepEqual(readOverview({ ...(message as object), x: 1 }), message),
    );
  }
  const bad: readonly unknown[] = [
    null,
    7,
    { type: 'open' },
    { type: 'compare', uris: 'a' },
    { type: 'compare', uris: [1] },
  ];
  for (const message of bad) {
    it(`drops ${JSON.stringify(message)}`, () => assert.equal(readOverview(message), undefined));
  }
});

describe('revisions in words', () => {
  const hash = '0123456789abcdef0123456789abcdef01234567';
  for (const [ref, label, moves] of [
    ['HEAD', 'HEAD', true],
    ['~', 'Index', true],
    ['', 'Index', true],
    ['main', 'main', true],
    [hash, '01234567', false],
    [`${hash}^`, 'before 01234567', false],
    ['v1.0', 'v1.0', true],
  ] as const) {
    it(`${ref || 'nothing'}: ${label}`, () => {
      assert.equal(refLabel(ref), label);
      assert.equal(canMove(ref), moves);
    });
  }
});
