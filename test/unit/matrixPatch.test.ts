import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isPatch, type MatrixAnswer, type MatrixPatch, patched } from '../../server/src/protocol/patch';
import type { ReadingParams } from '../../server/src/protocol/reading';
import { LadderService } from '../../server/src/service';

const uri = 'file:///x.ladder.yaml';
const text = `ladder: 1
role: Engineer
levels:
  - { id: L1, name: Junior }
  - { id: L2, name: Engineer }
  - { id: L3, name: Senior }
competencies:
  - id: code
    cells:
      L1: Tests each change before asking for review
      L2: Leads the retirement of old code
  - id: people
    cells:
      L1: { notExpected: Is being mentored }
      L2: Onboards a new colleague each year
      L3: Mentors two engineers
`;

function open(words: string, version = 1): TextDocument {
  return TextDocument.create(uri, 'career-ladder', version, words);
}

/** As it comes over the wire. */
function sent(answer: MatrixAnswer): MatrixAnswer {
  return JSON.parse(JSON.stringify(answer));
}

/** What a patch tells, in short: cells as `level.competency`. */
function told({ moved, rows, columns, levels, competencies, cells, reading }: MatrixPatch): string {
  const parts = [
    moved && `lines from ${moved.from} by ${moved.by}`,
    rows && `rows ${rows}`,
    columns && `columns ${columns}`,
    levels.length > 0 && `levels ${levels.map(([index]) => index)}`,
    competencies.length > 0 && `competencies ${competencies.map(([index]) => index)}`,
    cells.length > 0 && `cells ${cells.map(([level, competency]) => `${level}.${competency}`)}`,
    reading && `reading ${reading.all ? 'whole' : reading.parts?.map(([index]) => index)}`,
  ];
  return parts.filter(Boolean).join(', ') || 'nothing';
}

function answers(before: string, after: string, reading?: ReadingParams) {
  const service = new LadderService();
  const first = sent(service.matrixSince(open(before), reading, null));
  assert.ok(!isPatch(first), 'who holds nothing gets the whole');
  const answer = sent(service.matrixSince(open(after, 2), reading, first.stamp!));
  assert.ok(isPatch(answer));
  const words = told(answer);
  const { stamp: _, ...now } = patched(first, answer);
  assert.deepEqual(now, sent(service.matrix(open(after, 2), reading)));
  return words;
}

describe('what has changed of a matrix', () => {
  /** What is replaced, by what, and what is told of it. */
  const cases: [string, string | RegExp, string, string][] = [
    ['nothing', '', '', 'nothing'],
    ['a letter', 'Tests', 'Texts', 'cells 0.0'],
    // The competency ends with it, farther on than before.
    ['its last word', 'old code', 'code that nobody uses', 'competencies 0, cells 1.0'],
    ['the role', 'role: Engineer', 'role: Designer', 'nothing'],
    ['a comment above', 'ladder: 1\n', 'ladder: 1\n# Agreed in May\n\n', 'lines from 1 by 2'],
    ['a line between', '  - id: people', '\n\n  - id: people', 'lines from 11 by 2'],
    ['lines go', /levels:\n(.*\n){3}/, 'levels: [L1, L2, L3]\n', 'lines from 6 by -3, levels 0,1,2'],
    [
      'a cell is written',
      '  - id: people',
      '      L3: Writes the plan\n  - id: people',
      // The missing cell was nowhere; coverage of row and column is another.
      'lines from 11 by 1, levels 2, competencies 0, cells 2.0',
    ],
    ['an id is typed', '{ id: L3', '{ id: L3x', 'levels 2, competencies 1, cells 2.1'],
    ['a name', 'name: Senior', 'name: Expert', 'levels 2'],
    [
      'a level comes in',
      '  - { id: L2',
      '  - { id: L1b }\n  - { id: L2',
      'lines from 4 by 1, rows 0,-1,1,2, levels 1, competencies 0,1, cells 1.0,1.1',
    ],
    ['a level goes', /.*id: L2.*\n/, '', 'lines from 5 by -1, rows 0,2, competencies 0,1'],
    [
      'competencies change places',
      /( {2}- id: code\n(?: {4}.*\n)*)((?:.*\n)*)/,
      '$2$1',
      'columns 1,0, levels 2, competencies 0,1, cells 0.0,0.1,1.0,1.1,2.0,2.1',
    ],
    ['all of it', /levels(.*\n)*/, '', 'lines from 16 by -14, rows , columns '],
  ];
  for (const [name, from, to, expected] of cases) {
    it(`${name}: ${expected}`, () => assert.equal(answers(text, text.replace(from, to)), expected));
  }

  it('is told of a text that is broken, and of one that is mended', () => {
    const broken = text.replace('Tests', '"Tests');
    assert.equal(answers(text, broken), 'nothing');
    const service = new LadderService();
    service.matrixSince(open(text), undefined, null);
    const first = sent(service.matrixSince(open(broken, 2), undefined, null));
    assert.ok(!isPatch(first) && first.broken);
    const answer = sent(service.matrixSince(open(text, 3), undefined, first.stamp!));
    assert.ok(isPatch(answer));
    assert.equal(patched(first, answer).broken, undefined);
  });

  it('is told of a level that is read', () => {
    const after = text.replace('Mentors two', 'Mentors three');
    assert.equal(answers(text, text, { level: 'L3' }), 'reading ');
    assert.equal(
      answers(text, after.replace('Tests', 'Texts'), { level: 'L2' }),
      'competencies 1, cells 0.0,2.1, reading ',
    );
    const moved = text.replace('      L2: Onboards a new colleague each year\n', '');
    assert.match(answers(text, moved, { level: 'L3' }), /reading 1$/);
    const column = text.replace('  - id: people', '  - id: new\n  - id: people');
    assert.match(answers(text, column, { level: 'L3' }), /reading whole$/);
  });

  it('is told to two who hold different pictures, and to one who is a step behind', () => {
    const service = new LadderService();
    const ask = (words: string, version: number, base: string | null, reading?: ReadingParams) =>
      service.matrixSince(open(words, version), reading, base);
    const stampOf = (answer: MatrixAnswer) => (isPatch(answer) ? answer.head : answer).stamp!;
    const matrix = stampOf(ask(text, 1, null));
    const level = stampOf(ask(text, 1, null, { level: 'L2' }));
    assert.notEqual(matrix, level);
    const second = text.replace('Tests', 'Texts');
    assert.ok(isPatch(ask(second, 2, matrix)));
    assert.ok(isPatch(ask(second, 2, level, { level: 'L2' })));
    assert.ok(isPatch(ask(second, 2, level, { level: 'L3' })), 'another level is read now');
    const third = stampOf(ask(text, 3, null));
    assert.ok(!isPatch(ask(text, 3, matrix)), 'two steps behind');
    assert.ok(isPatch(ask(text, 3, third)));
  });

  it('is told to nobody who holds a picture of another server, or of a file that was closed', () => {
    const before = new LadderService({ session: 'a' });
    const stamp = (before.matrixSince(open(text), undefined, null) as { stamp?: string }).stamp!;
    assert.ok(!isPatch(new LadderService({ session: 'b' }).matrixSince(open(text), undefined, stamp)));
    before.close(uri);
    assert.ok(!isPatch(before.matrixSince(open(text), undefined, stamp)));
    for (const base of ['', '__proto__', 'nonsense']) {
      assert.ok(!isPatch(before.matrixSince(open(text), undefined, base)));
    }
  });

  it('leaves what is unchanged the same object', () => {
    const service = new LadderService();
    const first = sent(service.matrixSince(open(text), undefined, null));
    assert.ok(!isPatch(first));
    const answer = service.matrixSince(open(text.replace('Tests', 'Texts'), 2), undefined, first.stamp!);
    assert.ok(isPatch(answer));
    const second = patched(first, answer);
    assert.equal(second.cells[1], first.cells[1], 'a row');
    assert.equal(second.cells[0]?.[1], first.cells[0]?.[1], 'a cell');
    assert.equal(second.levels[0], first.levels[0]);
    assert.notEqual(second.cells[0]?.[0], first.cells[0]?.[0]);
  });
});
