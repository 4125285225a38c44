import assert from 'node:assert/strict';
import { Kept } from '../../../server/src/lsp/kept';

describe('ladders whose analyses are kept', () => {
  it('are as many as there is room for, and those that are there stay', () => {
    const dropped: string[] = [];
    const kept = new Kept((uri) => dropped.push(uri), 10);
    kept.offer('a', 'file:///a', 4);
    kept.offer('b', 'file:///b', 6);
    kept.offer('c', 'file:///c', 1);
    assert.deepEqual(dropped, ['file:///c']);
    // The same again, longer and shorter.
    kept.offer('b', 'file:///b', 7);
    assert.deepEqual(dropped, ['file:///c', 'file:///b']);
    kept.offer('c', 'file:///c', 6);
    assert.deepEqual(dropped, ['file:///c', 'file:///b']);
    kept.release('a');
    kept.release('unknown');
    kept.offer('d', 'file:///d', 4);
    assert.deepEqual(dropped, ['file:///c', 'file:///b']);
  });
});
