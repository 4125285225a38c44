import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextVersion } from '../../server/src/features/textVersion';

const texts = [
  '',
  'one line',
  '\n',
  'one\ntwo\n',
  'one\r\ntwo\r\n\r\nfour',
  'one\rtwo\r\rfour\n\r\n',
  '\r\n\n\r',
  'a\u2028b\n😀 c\n\n\n',
];

describe('a version of a text', () => {
  for (const text of texts) {
    it(`has the lines and characters of a document: ${JSON.stringify(text)}`, () => {
      const version = new TextVersion('file:///a', 'x', 3, text);
      const document = TextDocument.create('file:///a', 'x', 3, text);
      assert.equal(version.lineCount, document.lineCount);
      assert.equal(version.getText(), text);
      for (let offset = -1; offset <= text.length + 1; offset++) {
        assert.deepEqual(version.positionAt(offset), document.positionAt(offset), `offset ${offset}`);
      }
      for (let line = -1; line <= document.lineCount; line++) {
        assert.deepEqual(version.getLineRange(line), document.getLineRange(line), `line ${line}`);
        assert.equal(version.getEOLCharacters(line), document.getEOLCharacters(line), `line ${line}`);
        for (let character = -1; character <= 10; character++) {
          const position = { line, character };
          assert.equal(version.offsetAt(position), document.offsetAt(position), JSON.stringify(position));
          const range = { start: { line: 0, character: 1 }, end: position };
          assert.equal(version.getText(range), document.getText(range));
        }
      }
    });
  }
});
