import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseLadder } from '../../server/src/model/parse';
import { labels } from './cursor';
import { acceptEverywhere, ladders } from './everywhere';
import { acceptOnEmptyLines, emptyLine, example, fillEmptyLines, layouts } from './layouts';

// A few places of each; the suite `thorough` goes through all of them.
describe('completion leaves a sound ladder sound', () => {
  for (const [name, text] of Object.entries(ladders)) {
    it(`in one with ${name}`, () => assert.ok(acceptEverywhere(text, 11) > 5));
  }
  it('on an empty line', () => assert.ok(acceptOnEmptyLines('  ', 9) > 30));
});

describe('completion keeps the layout of the file', () => {
  for (const layout of [layouts[0]!, layouts.at(-1)!]) {
    it(`adds exactly the missing cells under \`cells\`: ${layout.name}`, () =>
      assert.ok(fillEmptyLines(layout, 4) > 4));

    it(`offers no cell between the behaviors of one: ${layout.name}`, () => {
      const text = example(layout);
      const lines = text.split(layout.newline);
      const at = TextDocument.create('', '', 0, text);
      const behaviors = parseLadder(text).ladder.competencies.flatMap(({ cells }) =>
        cells.flatMap((cell) => cell.behaviors.slice(1)),
      );
      assert.ok(behaviors.length > 5);
      for (const { span } of behaviors.slice(0, 8)) {
        const { line, character } = at.positionAt(span.start);
        const found = labels(emptyLine(lines, line, character, layout.newline));
        assert.ok(found.includes('Behavior with examples'));
        assert.ok(!found.includes('All missing cells'));
      }
    });
  }
});
