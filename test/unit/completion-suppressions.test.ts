import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LadderService } from '../../server/src/service';

/** The text after each item is accepted, by its label; the cursor is at `¦`. */
function complete(marked: string): ReadonlyMap<string, string> {
  const offset = marked.indexOf('¦');
  const document = TextDocument.create('file:///x.ladder.yaml', '', 1, marked.replace('¦', ''));
  const items = new LadderService().completion(document, document.positionAt(offset));
  return new Map(
    items.map(({ label, textEdit }) => {
      assert.ok(textEdit && 'range' in textEdit);
      return [label, TextDocument.applyEdits(document, [textEdit])];
    }),
  );
}

describe('completion in comments that suppress', () => {
  it('offers how far they reach', () => {
    const items = complete('role: x\n# career-¦\n');
    assert.deepEqual(
      [...items.keys()],
      ['career-ladder-disable-next-line', 'career-ladder-disable-line', 'career-ladder-disable'],
    );
    assert.equal(items.get('career-ladder-disable-line'), 'role: x\n# career-ladder-disable-line\n');
  });

  it('offers rules', () => {
    const items = complete('role: x # career-ladder-disable-line ¦\n');
    assert.equal(items.get('empty-cell'), 'role: x # career-ladder-disable-line empty-cell\n');
    assert.ok(!items.has('yaml-syntax'));
    assert.ok(!items.has('unused-suppression'));
  });

  it('puts a rule in place of the word at the cursor', () => {
    const items = complete('# career-ladder-disable schema, emp¦ty: why\n');
    assert.equal(items.get('empty-cell'), '# career-ladder-disable schema, empty-cell: why\n');
    assert.ok(!items.has('schema'), 'it is named already');
  });

  for (const text of [
    '# career-ladder-disable empty-cell: why¦\n',
    '# See career-¦\n',
    '# career-ladder-disabled ¦\n',
    '# ¦\n',
    'summary: career-¦\n',
  ]) {
    it(`offers nothing: ${text.trim()}`, () => assert.deepEqual([...complete(text).keys()], []));
  }
});
