import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CellIndex, cellAt } from '../../../client/src/preview/cellAt';
import { readMessage, readState } from '../../../client/src/preview/messages';
import { LadderService } from '../../../server/src/service';
import { readMarks } from '../marks';

describe('cellAt', () => {
  const ladder = (cells: string) => `ladder: 1
role: Engineer
levels:
  - id: L1
  - id: L2
competencies:
  - id: quality
    cells:
      L1: Reviews code
  - id: delivery
    cells:
      ${cells}
`;
  const L1 = { level: 0, competency: 1 };
  const cases: readonly (readonly [title: string, text: string, cell: CellIndex | null])[] = [
    ['the text of a cell', ladder('L1: Ships ¦daily'), L1],
    ['its key', ladder('L¦1: Ships daily'), L1],
    ['its start', ladder('¦L1: Ships daily'), L1],
    ['its end', ladder('L1: Ships daily¦'), L1],
    ['an item of a list', ladder('L1:\n        - Ships\n        - De¦ploys'), L1],
    ['an example', ladder('L1: { behaviors: [a], examples: [Shi¦pped] }'), L1],
    ['the second cell', ladder('L1: Ships\n      L2: Le¦ads'), { level: 1, competency: 1 }],
    ['a cell that is written but empty', ladder('L1:¦'), L1],
    ['the space before a cell', ladder('L1: Ships\n    ¦  L2: Leads'), null],
    ['the id of a competency that lacks cells', ladder('L1: Ships').replace('delivery', 'deli¦very'), null],
    ['the name of the role', ladder('L1: Ships').replace('Engineer', 'Engi¦neer'), null],
    ['a cell of an unknown level', ladder('L9: Shi¦ps'), null],
  ];
  for (const [title, marked, cell] of cases) {
    it(title, () => {
      const { text, cursor } = readMarks(marked);
      assert.notEqual(cursor, -1);
      const document = TextDocument.create('file:///a.ladder.yaml', 'career-ladder', 1, text);
      assert.deepEqual(cellAt(new LadderService().matrix(document), document.positionAt(cursor)), cell);
    });
  }
});

describe('messages of the webview', () => {
  const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };
  const good = { type: 'reveal', uri: 'file:///a.ladder.yaml', range };
  it('ready', () => assert.deepEqual(readMessage({ type: 'ready' }), { type: 'ready' }));
  it('whole', () => assert.deepEqual(readMessage({ type: 'whole' }), { type: 'whole' }));
  it('reveal, and nothing that comes with it', () => {
    assert.deepEqual(readMessage({ ...good, command: 'x', range: { ...range, more: 1 } }), good);
  });

  const start = (line: unknown, character: unknown) => ({
    ...good,
    range: { ...range, start: { line, character } },
  });
  const bad: readonly (readonly [title: string, data: unknown])[] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'ready'],
    ['a list', [{ type: 'ready' }]],
    ['no type', {}],
    ['another type', { ...good, type: 'run' }],
    ['no URI', { ...good, uri: undefined }],
    ['a URI that is no text', { ...good, uri: { path: '/' } }],
    ['no range', { ...good, range: undefined }],
    ['half a range', { ...good, range: { start: range.start } }],
    ['a line that is a text', start('1', 0)],
    ['a negative line', start(-1, 0)],
    ['half a line', start(0.5, 0)],
    ['no number', start(Number.NaN, 0)],
    ['an endless line', start(Number.POSITIVE_INFINITY, 0)],
    ['a huge column', start(0, 2 ** 40)],
    ['no column', start(0, undefined)],
  ];
  for (const [title, data] of bad) it(`drops ${title}`, () => assert.equal(readMessage(data), undefined));
});

describe('what else a webview asks for', () => {
  const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };
  const fix = { type: 'fix', uri: 'file:///a', version: 3, rule: 'vague', range, title: 'Remove “very”' };
  const good: readonly (readonly [title: string, data: object, read?: object])[] = [
    ['a level', { type: 'read', reading: { level: 'L3', from: 'L1' } }],
    ['a level for nobody', { type: 'read', reading: { from: null } }],
    ['no level', { type: 'read', reading: null }],
    [
      'a level that is none',
      { type: 'read', reading: { level: 3, from: {} } },
      { type: 'read', reading: {} },
    ],
    ['a fix', fix],
    ['a fix and nothing that comes with it', { ...fix, command: 'x' }, fix],
    ['the page of a rule', { type: 'rule', rule: 'vague' }],
  ];
  for (const [title, data, read = data] of good) {
    it(title, () => assert.deepEqual(readMessage(data), read));
  }
  const bad: readonly (readonly [title: string, data: unknown])[] = [
    ['a level that is a text', { type: 'read', reading: 'L3' }],
    ['nothing of a level', { type: 'read' }],
    ['a fix without a version', { ...fix, version: undefined }],
    ['a fix of a version that is a text', { ...fix, version: '3' }],
    ['a fix without a title', { ...fix, title: undefined }],
    ['a fix without a place', { ...fix, range: { start: 1 } }],
    ['a fix without a rule', { ...fix, rule: 1 }],
    ['a rule that is no text', { type: 'rule', rule: ['vague'] }],
  ];
  for (const [title, data] of bad) it(`drops ${title}`, () => assert.equal(readMessage(data), undefined));
});

describe('the state kept over a reload', () => {
  const cases: readonly (readonly [state: unknown, read: ReturnType<typeof readState>])[] = [
    [
      { uri: 'file:///a', scroll: 1 },
      { uri: 'file:///a', following: false },
    ],
    [
      { uri: 'file:///a', following: true },
      { uri: 'file:///a', following: true },
    ],
    [
      { uri: 'file:///a', following: 'yes' },
      { uri: 'file:///a', following: false },
    ],
    [{ uri: '' }, undefined],
    [{ uri: 1 }, undefined],
    [undefined, undefined],
    [null, undefined],
  ];
  for (const [state, read] of cases)
    it(JSON.stringify(state) ?? 'none', () => assert.deepEqual(readState(state), read));
});
