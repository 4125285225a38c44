import assert from 'node:assert/strict';
import { analyseConfig } from '../../../server/src/analysis/config';
import { turnOff } from '../../../server/src/features/codeActions/turnOff';
import { apply } from '../edit';

/** Turns `vague` off. */
const cases: readonly (readonly [name: string, text: string, after: string | undefined])[] = [
  ['a new file', '', 'rules:\n  vague: off\n'],
  ['comments only', '# Ours\n', '# Ours\nrules:\n  vague: off\n'],
  ['comments without a last line break', '# Ours', '# Ours\nrules:\n  vague: off\n'],
  ['no rules yet', 'ignore:\n  - drafts/\n', 'ignore:\n  - drafts/\nrules:\n  vague: off\n'],
  ['no rules yet, no last line break', 'ignore: [a]', 'ignore: [a]\nrules:\n  vague: off\n'],
  ['on Windows', 'ignore: [a]\r\n', 'ignore: [a]\r\nrules:\r\n  vague: off\r\n'],
  ['blank rules', 'rules: # ours\nignore:\n', 'rules: # ours\n  vague: off\nignore:\n'],
  [
    'other rules',
    'rules:\n  compound: off # why\n\n# End\n',
    'rules:\n  compound: off # why\n  vague: off\n\n# End\n',
  ],
  ['wide layout', 'rules:\n    compound: off\n', 'rules:\n    compound: off\n    vague: off\n'],
  [
    'rules with maps',
    'rules:\n  compound:\n    severity: hint\nignore: []\n',
    'rules:\n  compound:\n    severity: hint\n  vague: off\nignore: []\n',
  ],
  ['no last line break', 'rules:\n  compound: off', 'rules:\n  compound: off\n  vague: off'],
  ['set already', 'rules:\n  vague: hint # why\n', 'rules:\n  vague: off # why\n'],
  ['set to nothing', 'rules:\n  vague:\n  compound: off\n', 'rules:\n  vague: off\n  compound: off\n'],
  ['set in quotes', 'rules:\n  "vague": "hint"\n', 'rules:\n  "vague": off\n'],
  [
    'a map with a severity',
    'rules:\n  vague:\n    severity: hint\n    most: 2\n',
    'rules:\n  vague:\n    severity: off\n    most: 2\n',
  ],
  [
    'a map without one',
    'rules:\n  vague:\n    most: 2\n',
    'rules:\n  vague:\n    severity: off\n    most: 2\n',
  ],
  ['a map in brackets', 'rules:\n  vague: { most: 2 }\n', 'rules:\n  vague: { severity: off, most: 2 }\n'],
  ['rules in brackets', 'rules: { compound: off }\n', 'rules: { compound: off, vague: off }\n'],
  ['no rules in brackets', 'rules: {}\n', 'rules: { vague: off }\n'],
  ['a broken file', 'rules: [\n', undefined],
  ['rules that are none', 'rules: x\n', undefined],
  ['a list', '- rules\n', undefined],
  ['a file in brackets', '{ ignore: [] }\n', undefined],
  ['an end of the document', 'ignore: []\n...\n', undefined],
];

describe('turning a rule off in .career-ladder.yaml', () => {
  for (const [name, text, after] of cases) {
    it(name, () => {
      const edit = turnOff(text, 'vague');
      assert.equal(edit && apply(text, [edit]), after);
      if (after !== undefined) {
        assert.equal(analyseConfig(after).config?.rules.get('vague')?.severity, 'off');
      }
    });
  }
});
