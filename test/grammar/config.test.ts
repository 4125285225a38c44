import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { tokenize, withGrammar } from './tokenize';

const severity = 'constant.language.severity.career-ladder';

describe('the grammar of .career-ladder.yaml', () => {
  let grammar: IGrammar;
  withGrammar((loaded) => {
    grammar = loaded;
  }, 'source.yaml.career-ladder-config');

  for (const [text, piece, is] of [
    ['rules:\n  vague: off', 'off', true],
    ['rules:\n  vague: warning # why', 'warning', true],
    ['rules: { vague: hint }', 'hint', true],
    ['rules: { vague: "error" }', 'error', true],
    ['rules:\n  vague:\n    severity: information', 'information', true],
    ['rules:\n  vague: offside', 'offside', false],
    ['off: x', 'off', false],
  ] as const) {
    it(`${piece} in ${JSON.stringify(text)} is ${is ? 'a severity' : 'none'}`, () => {
      const found = tokenize(grammar, text).filter((token) => token.text === piece);
      assert.equal(found.length, 1, JSON.stringify(tokenize(grammar, text)));
      assert.equal(found[0]?.scopes.includes(severity), is);
    });
  }
});
