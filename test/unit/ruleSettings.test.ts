import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ofRules, places, sayings } from '../rules/settings';

describe('settings of rules', () => {
  for (const { path, keys, wanted } of places) {
    it(`${path} has every rule and option in ${keys.at(-1)}; if not, \`npm run rules\` writes them`, () => {
      let found = JSON.parse(readFileSync(path, 'utf8'));
      for (const key of keys) found = found[key];
      // In the order of the registry, too: editors show them so.
      assert.equal(JSON.stringify(found), JSON.stringify(wanted()));
    });
  }

  it('package.nls.json says it of every rule and option; if not, `npm run rules` writes it', () => {
    const said: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    const ofThem = Object.entries(said).filter(([key]) => ofRules.test(key));
    assert.deepEqual(Object.fromEntries(ofThem), sayings());
  });
});
