import assert from 'node:assert/strict';
import { acceptEverywhere, ladders } from '../unit/everywhere';
import { acceptOnEmptyLines, fillEmptyLines, layouts } from '../unit/layouts';

describe('completion leaves a sound ladder sound', () => {
  for (const [name, text] of Object.entries(ladders)) {
    it(`at every place of one with ${name}`, () => assert.ok(acceptEverywhere(text, 1) > 30));
    it(`at every place of one with ${name}, on Windows`, () =>
      assert.ok(acceptEverywhere(text.replaceAll('\n', '\r\n'), 1) > 30));
  }

  for (const [name, text] of [
    ['two', '  '],
    ['four', '    '],
    ['none', ''],
  ] as const) {
    it(`on any empty line of one with lists indented by ${name}`, () =>
      assert.ok(acceptOnEmptyLines(text, 1) > 500));
  }
});

describe('completion keeps the layout of the file', () => {
  for (const layout of layouts) {
    it(`adds exactly the missing cells on every empty line under \`cells\`: ${layout.name}`, () =>
      assert.ok(fillEmptyLines(layout, 1) > 25));
  }
});
