import assert from 'node:assert/strict';
import { draft } from './ladders';
import { scenario } from './scenario';

const files = { 'team.ladder.yaml': draft };
const begun = `${draft}  - id: mentoring\n`;
const wide = [
  'ladder: 1',
  'role: Engineer',
  'levels:',
  '    - id: L1',
  '    - id: L2',
  'competencies:',
  '    - id: quality',
  '      cells:',
  '            L1: Writes tests',
  '',
].join('\r\n');

describe('help while typing', () => {
  scenario('the missing level completes to its cell', { files }, async (editor) => {
    await editor.goToEndOf('L1: TODO');
    await editor.press('Enter');
    await editor.complete('L2', 'L2');
    await editor.type('Reviews changes');
    assert.equal(await editor.saved(), draft.replace('L1: TODO\n', 'L1: TODO\n      L2: Reviews changes\n'));
  });

  scenario(
    'all missing cells of a competency come at once',
    { files: { 'team.ladder.yaml': begun } },
    async (editor) => {
      await editor.goToEndOf('- id: mentoring');
      await editor.press('Enter');
      await editor.complete('allmissing', 'All missing cells');
      await editor.type('Asks for help');
      await editor.press('Tab');
      await editor.type('Helps others');
      assert.equal(
        await editor.saved(),
        `${begun}    cells:\n      L1: Asks for help\n      L2: Helps others\n`,
      );
    },
  );

  scenario('a key that is still missing is offered', { files }, async (editor) => {
    await editor.goToEndOf('name: Code Quality');
    await editor.press('Enter');
    await editor.complete('desc', 'description');
    await editor.type('Leaving code that is simple to change');
    assert.match(
      await editor.saved(),
      / {4}name: Code Quality\n {4}description: Leaving code that is simple to change\n {4}cells:/,
    );
  });

  scenario(
    'indentation follows the file, at four columns and with CRLF',
    {
      files: { 'wide.ladder.yaml': wide },
    },
    async (editor) => {
      await editor.goToEndOf('L1: Writes tests');
      await editor.press('Enter');
      await editor.complete('L2', 'L2');
      await editor.type('Reviews changes');
      assert.equal(
        await editor.saved(),
        wide.replace('L1: Writes tests\r\n', 'L1: Writes tests\r\n            L2: Reviews changes\r\n'),
      );
    },
  );

  for (const { word, nth = 0, expected } of [
    { word: 'L2', expected: /Engineer[\s\S]*1 of 2 cells answered[\s\S]*Code Quality/ },
    { word: 'code-quality', expected: /Code Quality[\s\S]*0 of 2 cells answered/ },
    {
      word: 'L1',
      nth: 1,
      expected: /Delivery[\s\S]*Here: L1[\s\S]*Above: L2[\s\S]*Delivers features end to end/,
    },
    { word: 'Finishes small tasks', expected: /Delivery at L1 \(Junior\)/ },
    { word: 'competencies', expected: /[Cc]olumns/ },
  ]) {
    scenario(`a hover on “${word}”${nth ? ` over a cell` : ''} explains it`, { files }, async (editor) => {
      // It moves the lines down when it comes.
      await editor.text.locator('.codelens-decoration', { hasText: 'Open preview' }).waitFor();
      assert.match(await editor.hover(word, nth), expected);
    });
  }
});
