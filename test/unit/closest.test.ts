import assert from 'node:assert/strict';
import { closest } from '../../server/src/analysis/closest';

describe('closest', () => {
  const cases: [word: string, candidates: string[], wanted: string | undefined][] = [
    ['competancies', ['competencies', 'levels'], 'competencies'],
    ['Levels', ['levels'], 'levels'],
    ['l3', ['L1', 'L3'], 'L3'],
    ['L9', ['L1', 'L2', 'L3'], undefined],
    ['ownership', ['owner', 'ownershp'], 'ownershp'],
    ['abc', ['abd', 'abx'], 'abd'],
    ['abcdef', ['abcxyz', 'abcdxy'], 'abcdxy'],
    ['abcdef', ['uvwxyz'], undefined],
    ['', ['a'], undefined],
    ['a', [], undefined],
    ['behaviours', ['behaviors', 'behavior'], 'behaviors'],
    ['incident_management', ['incident-management'], 'incident-management'],
    ['x'.repeat(5000), ['y'.repeat(5000)], undefined],
  ];
  for (const [word, candidates, wanted] of cases) {
    it(`${word.slice(0, 20)} in ${candidates.join(', ').slice(0, 40)}: ${wanted}`, () => {
      assert.equal(closest(word, candidates), wanted);
    });
  }
});
