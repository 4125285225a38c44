import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LadderService } from '../../server/src/service';
import { readMarks } from './marks';
import { Memory } from './workspace/files';

const head = `ladder: 1
role: Engineer
levels:
  - id: L1
    name: Junior
  - id: L2
competencies:
`;
const full = `${head}  - id: delivery
    name: Delivery
    cells:
      L1: Finishes tasks of a few days
      L2: Plans projects of several weeks
`;

function documentOf(text: string): TextDocument {
  return TextDocument.create('file:///ladder.yaml', 'career-ladder', 1, text);
}

describe('nextGap', () => {
  const cases: readonly (readonly [title: string, marked: string, gap: string])[] = [
    [
      'the competency that lacks a cell',
      `¦${full}  - id: «quality»\n    cells:\n      L1: Writes tests\n`,
      'L2 · quality · empty',
    ],
    [
      'a cell that is there and says nothing',
      `¦${full}  - id: quality\n    name: Quality\n    cells:\n      L1: Writes tests\n      L2:«»\n`,
      'L2 · Quality · empty',
    ],
    [
      'a placeholder',
      `¦${full}  - id: quality\n    cells:\n      L1: «TODO»\n      L2: Writes tests\n`,
      'L1 (Junior) · quality · placeholder',
    ],
    [
      'the one behind the cursor, by the file and not by the level',
      `${full}  - id: quality\n    cells:\n      L2: TODO¦\n      L1: «TODO»\n`,
      'L1 (Junior) · quality · placeholder',
    ],
    [
      'past the place where the cursor is',
      `${full}  - id: ¦quality\n  - id: «mentoring»\n    cells:\n      L1: Writes tests\n`,
      'L2 · mentoring · empty',
    ],
    [
      'from the last round to the first',
      `${full}  - id: «quality»\n  - id: mentoring¦\n`,
      'L1 (Junior) · quality · empty',
    ],
    ['the only one, from itself', `${full}  - id: ¦«quality»\n`, 'L1 (Junior) · quality · empty'],
  ];
  for (const [title, marked, gap] of cases) {
    it(title, () => {
      const { text, cursor, spans } = readMarks(marked);
      const document = documentOf(text);
      const found = new LadderService().nextGap(document, document.positionAt(cursor));
      assert.ok(found);
      assert.equal(`${found.level} · ${found.competency} · ${found.state}`, gap);
      assert.deepEqual(found.range, {
        start: document.positionAt(spans[0]!.start),
        end: document.positionAt(spans[0]!.end),
      });
    });
  }

  for (const [title, text] of [
    ['a ladder that is written', full],
    ['one without competencies', head],
    ['an empty file', ''],
  ] as const) {
    it(`none in ${title}`, () => {
      assert.equal(new LadderService().nextGap(documentOf(text), { line: 0, character: 0 }), null);
    });
  }

  it('stays in the file while it has one, and leads to what it builds on then', () => {
    const base = `${full}  - id: quality\n`;
    const role = 'ladder: 1\nrole: Analyst\nextends: ./base.ladder.yaml\n';
    const own = 'competencies:\n  - id: trust\n    cells:\n      L1: Writes tests\n';
    const memory = new Memory({
      'base.ladder.yaml': base,
      'own.ladder.yaml': role + own,
      'role.ladder.yaml': role,
    });
    const next = (path: string) => memory.service.nextGap(memory.document(path), { line: 0, character: 0 });
    assert.equal(next('own.ladder.yaml')?.competency, 'trust');
    assert.equal(next('own.ladder.yaml')?.range.uri, undefined);
    assert.equal(next('role.ladder.yaml')?.competency, 'quality');
    assert.equal(next('role.ladder.yaml')?.range.uri, 'file:///work/base.ladder.yaml');
  });
});

describe('coverage', () => {
  it('counts cells and findings, and names the gaps by competency', () => {
    const text = `${full}  - id: quality\n    cells:\n      L2: TODO\n  - id: trust\n`;
    const view = new LadderService().coverage(documentOf(text));
    assert.equal(view.role, 'Engineer');
    assert.deepEqual(view.coverage, { answered: 2, empty: 3, placeholder: 1, total: 6 });
    assert.deepEqual(
      view.gaps.map(({ level, competency, state }) => `${level} · ${competency} · ${state}`),
      [
        'L1 (Junior) · quality · empty',
        'L2 · quality · placeholder',
        'L1 (Junior) · trust · empty',
        'L2 · trust · empty',
      ],
    );
    assert.equal(view.moreGaps, undefined);
    assert.deepEqual(view.findings, { error: 0, warning: 3, information: 0, hint: 0 });
  });

  it('names as many gaps as can be read, and how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, index) => `  - id: c${index}\n`).join('');
    const view = new LadderService().coverage(documentOf(head + many));
    assert.equal(view.gaps.length, 24);
    assert.equal(view.moreGaps, 36);
  });

  it('keeps to the last good version while the text is broken, and says why', () => {
    const service = new LadderService();
    service.coverage(documentOf(full));
    const broken = TextDocument.create(
      'file:///ladder.yaml',
      'career-ladder',
      2,
      full.replace('name: D', 'name: "D'),
    );
    const view = service.coverage(broken);
    assert.equal(view.version, 2);
    assert.deepEqual(view.coverage, { answered: 2, empty: 0, placeholder: 0, total: 2 });
    assert.ok(view.broken);
    assert.ok(view.findings.error > 0);
  });

  it('says that a judgement waits while its line is being typed', () => {
    const document = documentOf(full.replace('Plans projects of several weeks', 'Understands testing'));
    const service = new LadderService();
    assert.equal(service.coverage(document).waiting, undefined);
    assert.ok(service.coverage(document).findings.warning > 0);
    service.setTyping(document.uri, document.getText().split('\n').length - 2);
    const typing = service.coverage(documentOf(document.getText()));
    assert.equal(typing.waiting, true);
    assert.equal(typing.findings.warning, 0);
  });

  it('says that a ladder is only there for others', () => {
    assert.equal(new LadderService().coverage(documentOf(`abstract: true\n${head}`)).abstract, true);
  });
});
