import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LadderService } from '../../server/src/service';
import { ladder, withCells } from './findings';

const uri = 'file:///x.ladder.yaml';
const docs = 'https://docs.example/rules/';

function open(text: string, version = 1): TextDocument {
  return TextDocument.create(uri, 'career-ladder', version, text);
}
describe('service', () => {
  const good = withCells('L1: Reviews code');
  const bad = `${good}summary: "open\n`;

  it('answers for one version from one snapshot', () => {
    const service = new LadderService();
    const first = service.snapshot(open(good));
    assert.equal(service.snapshot(open(good)), first);
    assert.notEqual(service.snapshot(open(`${good}# x\n`, 2)), first);
  });

  it('keeps the last good picture while the text is broken', () => {
    const service = new LadderService();
    service.matrix(open(good));
    const view = service.matrix(open(bad.replace('Reviews code', 'Writes code'), 2));
    assert.equal(view.version, 2);
    assert.equal(view.cells[0]?.[0]?.behaviors[0]?.text, 'Reviews code');
    assert.equal(view.broken?.message, 'The quote that begins here is never closed.');
    assert.deepEqual(view.broken?.range.start, { line: 8, character: 9 });
    const mended = service.matrix(open(good.replace('Reviews code', 'Writes code'), 3));
    assert.deepEqual([mended.broken, mended.cells[0]?.[0]?.behaviors[0]?.text], [undefined, 'Writes code']);
  });

  it('keeps it over several broken versions, also those only diagnosed', () => {
    const service = new LadderService();
    service.diagnostics(open(good));
    service.diagnostics(open(bad, 2));
    service.diagnostics(open(`${bad}[`, 3));
    assert.equal(service.matrix(open(`${bad}[[`, 4)).levels.length, 3);
  });

  it('shows what can be read when no version was good', () => {
    const view = new LadderService().matrix(open(bad));
    assert.equal(view.broken?.partial, true);
    assert.equal(view.cells[0]?.[0]?.behaviors[0]?.text, 'Reviews code');
  });

  it('keeps the picture in a conflict', () => {
    const service = new LadderService();
    service.matrix(open(good));
    const view = service.matrix(open(`${good}<<<<<<< a\nlevels: [\n=======\n>>>>>>> b\n`, 2));
    assert.match(view.broken?.message ?? '', /merge conflict/);
    assert.equal(view.levels.length, 3);
  });

  it('forgets a file that is closed', () => {
    const service = new LadderService();
    const first = service.snapshot(open(good));
    service.close(uri);
    assert.notEqual(service.snapshot(open(good)), first);
    service.close('file:///never-opened');
  });

  it('keeps files apart', () => {
    const service = new LadderService();
    const other = TextDocument.create('file:///y.ladder.yaml', 'career-ladder', 1, ladder(''));
    service.matrix(open(good));
    assert.equal(service.matrix(other).levels.length, 0);
    assert.equal(service.matrix(open(good)).levels.length, 3);
  });
});

describe('diagnostics', () => {
  it('are the findings as LSP has them', () => {
    const text = withCells('L1: TBD', 1).replace('[L1]', '[{ id: L1 }]');
    assert.deepEqual(new LadderService({ docs }).diagnostics(open(text)), [
      {
        range: { start: { line: 7, character: 10 }, end: { line: 7, character: 13 } },
        severity: 2,
        source: 'career-ladder',
        code: 'placeholder-cell',
        codeDescription: { href: `${docs}placeholder-cell.md` },
        message: '“TBD” only promises content. Write what is expected, or why nothing is: `notExpected: …`.',
      },
    ]);
  });

  it('have no link without docs', () => {
    for (const diagnostic of new LadderService().diagnostics(open('x')))
      assert.ok(!('codeDescription' in diagnostic));
  });

  it('carry related places', () => {
    const found = new LadderService().diagnostics(open(ladder('levels:\n  - id: a\n  - id: a\n')));
    assert.deepEqual(
      found.map(({ code, relatedInformation }) => [code, relatedInformation]),
      [
        [
          'duplicate-id',
          [
            {
              location: { uri, range: { start: { line: 3, character: 8 }, end: { line: 3, character: 9 } } },
              message: 'The first “a”',
            },
          ],
        ],
      ],
    );
  });

  it('count in UTF-16 units, whatever the line ends', () => {
    const [found] = new LadderService().diagnostics(open('ladder: 1\r\nrole: 🪜\r\n"🪜🪜": 1\r\n'));
    assert.deepEqual(found?.range, { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } });
  });
});

describe('CodeLens', () => {
  const lenses: [name: string, text: string, titles: string[]][] = [
    [
      'a ladder with cells',
      withCells('L1: X\nL2: TBD'),
      ['Open preview', '1 of 3 cells answered · 1 empty · 1 placeholder'],
    ],
    ['all answered', withCells('L1: X', 1), ['Open preview', '1 of 1 cell answered']],
    [
      'several placeholders',
      withCells('L1: TBD\nL2: TBD\nL3: X'),
      ['Open preview', '1 of 3 cells answered · 2 placeholders'],
    ],
    ['no cells yet', ladder(''), ['Open preview']],
    ['an empty file', '', []],
    ['no ladder', '- a\n', []],
  ];
  for (const [name, text, titles] of lenses) {
    it(name, () => {
      const found = new LadderService().codeLenses(open(text)).filter(({ range }) => range.start.line === 0);
      assert.deepEqual(
        found.map(({ command }) => command?.title),
        titles,
      );
      for (const { command, range } of found) {
        assert.deepEqual([command?.command, command?.arguments], ['careerLadder.openPreview', [uri]]);
        assert.deepEqual(range.start, { line: 0, character: 0 });
      }
    });
  }
});
