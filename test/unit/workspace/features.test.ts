import assert from 'node:assert/strict';
import { LadderService } from '../../../server/src/service';
import { lines, readMarks } from '../marks';
import { Memory, root, uriOf } from './files';

const base = lines`
  ladder: 1
  abstract: true
  values: [{ id: care, name: Care }]
  levels: [{ id: L1, name: Junior }, { id: L2, name: Senior }]
  competencies:
    - id: craft
      name: Craft
      description: What it takes to change software.
      group: Work
      cells:
        L1: Reviews the code of others within a day
        L2: Designs services that three teams build on
    - id: people
      cells: { L1: Helps new joiners through their first week }
  `;

/** A role at whose mark something is asked. */
function at(marked: string) {
  const { text, cursor } = readMarks(marked);
  const memory = new Memory({ 'role.ladder.yaml': text, 'company.ladder.yaml': base });
  const document = memory.document('role.ladder.yaml');
  return { memory, document, position: document.positionAt(Math.max(0, cursor)) };
}

function hoverAt(marked: string): string {
  const { memory, document, position } = at(marked);
  const { contents } = memory.service.hover(document, position) ?? { contents: '' };
  return typeof contents === 'object' && 'value' in contents ? contents.value : String(contents);
}

function labels(marked: string): string[] {
  const { memory, document, position } = at(marked);
  return memory.service.completion(document, position).map(({ label }) => label);
}

const head = 'ladder: 1\nrole: Engineer\nextends: ./company.ladder.yaml\n';

describe('features of shared ladders', () => {
  const hovers: readonly [name: string, marked: string, found: RegExp][] = [
    [
      'a path',
      head.replace('company', 'com¦pany'),
      /^\*\*company\.ladder\.yaml\*\*: 2 levels, 2 competencies,? and 1 value|2 levels/,
    ],
    [
      'a level of the base',
      `${head}levels:\n  - { id: L3, follows: [L¦2] }\n`,
      /^\*\*Senior\*\* · L2[\s\S]*From company\.ladder\.yaml\.$/,
    ],
    [
      'a cell at a level of the base',
      `${head}competencies:\n  - id: people\n    cells: { L¦2: Mentors two engineers }\n`,
      /Helps new joiners through their first week[\s\S]*From company\.ladder\.yaml\.$/,
    ],
    [
      'an entry that is written again',
      `${head}competencies:\n  - id: cr¦aft\n`,
      /^\*\*Craft\*\* · Work[\s\S]*What it takes to change software/,
    ],
    [
      'a value of the base',
      `${head}competencies:\n  - { id: craft, values: [ca¦re] }\n`,
      /^\*\*Care\*\*[\s\S]*From company\.ladder\.yaml\.$/,
    ],
    [
      'what the base says already',
      `${head}competencies:\n  - id: people\n    cells: { L2: Reviews the code¦ of others within a day }\n`,
      /Says the same as:[\s\S]*company\.ladder\.yaml#/,
    ],
  ];
  for (const [name, marked, found] of hovers) {
    it(`hover: ${name}`, () => assert.match(hoverAt(marked), found));
  }

  it('no hover where the offset is that of something in another file', () => {
    const text = `${head}# ${'x'.repeat(400)}\n`;
    const { memory, document } = at(text);
    const start = text.indexOf('# ');
    for (let offset = start; offset < text.length; offset++) {
      assert.equal(memory.service.hover(document, document.positionAt(offset)), null);
    }
  });

  const completions: readonly [name: string, marked: string, ...wanted: string[]][] = [
    [
      'levels of the base as cells',
      `${head}competencies:\n  - id: people\n    cells:\n      ¦\n`,
      'L1',
      'L2',
      'All missing cells',
    ],
    ['levels of the base to follow', `${head}levels:\n  - { id: L3, follows: [¦] }\n`, 'L1', 'L2'],
    ['values of the base', `${head}competencies:\n  - { id: craft, values: [¦] }\n`, 'care'],
    ['competencies of the base', `${head}values:\n  - { id: v, competencies: [¦] }\n`, 'craft', 'people'],
    ['groups of the base', `${head}competencies:\n  - id: x\n    group: ¦\n`, 'Work'],
    ['the keys', 'ladder: 1\n¦\n', 'extends', 'abstract', 'role'],
  ];
  for (const [name, marked, ...wanted] of completions) {
    it(`completion: ${name}`, () => {
      const found = labels(marked);
      assert.deepEqual(
        wanted.filter((label) => !found.includes(label)),
        [],
        found.join(),
      );
    });
  }

  it('shows in the matrix what comes from where', () => {
    const { memory, document } = at(
      `${head}levels: [{ id: L2, name: Expert }]\ncompetencies:\n  - id: craft\n    cells: { L2: Plans the work of two teams }\n`,
    );
    const view = memory.service.matrix(document);
    assert.deepEqual(
      view.levels.map(({ id, name, from, range }) => [id, name, from, range.uri]),
      [
        ['L1', 'Junior', 'company.ladder.yaml', uriOf('company.ladder.yaml')],
        ['L2', 'Expert', undefined, undefined],
      ],
    );
    assert.deepEqual(
      view.cells.map((row) => row.map(({ state, from }) => [state, from])),
      [
        [
          ['written', 'company.ladder.yaml'],
          ['written', 'company.ladder.yaml'],
        ],
        [
          ['written', undefined],
          ['empty', undefined],
        ],
      ],
    );
    assert.deepEqual(view.cells[0]?.[0]?.range.start, { line: 10, character: 6 });
    assert.deepEqual(view.sources, [uriOf('company.ladder.yaml')]);
    assert.equal(view.coverage.answered, 3);
    // The finding about L2 stands at the level that the file itself has.
    assert.equal(view.levels[1]?.findings[0]?.rule, 'empty-cell');
  });

  it('links the path, where a file is there', () => {
    const { memory, document } = at(
      'ladder: 1\nrole: R\nextends: [./company.ladder.yaml, ./gone.ladder.yaml]\n',
    );
    assert.deepEqual(
      memory.service.documentLinks(document).map(({ target }) => target),
      [`${root}/company.ladder.yaml`],
    );
  });

  it('compares the roles as a whole', () => {
    const { memory } = at(head);
    memory.set(
      'other.ladder.yaml',
      `${head}competencies:\n  - id: people\n    cells: { L2: Mentors two engineers }\n`,
    );
    const view = memory.service.compare([
      { document: memory.document('role.ladder.yaml') },
      { document: memory.document('other.ladder.yaml') },
    ]);
    assert.deepEqual(
      view.cells.map((row) => row.map(({ change }) => change)),
      [
        ['same', 'same'],
        ['same', 'filled'],
      ],
    );
    assert.equal(view.cells[0]?.[0]?.sides[0]?.range.uri, uriOf('company.ladder.yaml'));
  });

  it('offers no fix that changes another file', () => {
    const { memory, document } = at(
      `${head}levels: [{ id: L0 }, { id: L1 }]\ncompetencies:\n  - id: craft\n    cells: { L0: Designs services that three teams build on }\n`,
    );
    const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    for (const { edit } of memory.service.codeActions(document, all, { diagnostics: [] })) {
      const changed = Object.keys(edit?.changes ?? {});
      assert.ok(changed.every((uri) => uri === document.uri));
    }
  });

  it('keeps the last good picture while the base is broken', () => {
    const { memory, document } = at(head);
    assert.equal(memory.service.matrix(document).levels.length, 2);
    memory.set('company.ladder.yaml', `${base}x: [`);
    const broken = memory.service.matrix(document);
    assert.equal(broken.levels.length, 2);
    assert.match(broken.broken?.message ?? '', /can only be read in part/);
  });

  it('measures a role that is not open', () => {
    const { memory, document } = at(head);
    const role = memory.service.role(document, false);
    assert.equal(role.levels.length, 2);
    // The cell that is empty, and the value that nothing carries.
    assert.equal(role.findings.warning, 2);
  });

  it('measures what is there for others to build on, and how many roles do', () => {
    const { memory, document } = at(head);
    memory.set('middle.ladder.yaml', 'ladder: 1\nabstract: true\nextends: company.ladder.yaml\n');
    memory.set('deep.ladder.yaml', 'ladder: 1\nrole: Deep\nextends: middle.ladder.yaml\n');
    const shared = memory.service.role(memory.document('company.ladder.yaml'), false);
    assert.deepEqual([shared.abstract, shared.users, shared.sources], [true, 2, undefined]);
    const role = memory.service.role(document, true);
    assert.deepEqual(
      [role.abstract, role.users, role.sources],
      [undefined, undefined, [uriOf('company.ladder.yaml')]],
    );
    assert.equal(memory.service.matrix(memory.document('company.ladder.yaml')).role, 'company.ladder.yaml');
  });

  it('without files, every path leads nowhere', () => {
    const { document } = at(head);
    const codes = new LadderService().diagnostics(document).map(({ code }) => code);
    assert.deepEqual(codes, ['missing-base']);
  });
});
