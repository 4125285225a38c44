import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver-types';
import { lines, readMarks } from '../marks';
import { Memory, type Texts, uriOf } from './files';

const company = lines`
  ladder: 1
  abstract: true
  levels: [{ id: L1 }, { id: L2, name: Senior }]
  competencies:
    - id: craft
      name: Craft
      cells: { L1: Reviews the code of others within a day }
    - id: people
      cells: { L1: Helps new joiners through their first week }
  `;
const others: Texts = {
  'company.ladder.yaml': company,
  'shared/team.ladder.yaml': 'ladder: 1\nabstract: true\n',
  'old/company.ladder.yaml': 'ladder: 1\n',
};

function actionsAt(marked: string, create = true): { memory: Memory; text: string; actions: CodeAction[] } {
  const { text, cursor } = readMarks(marked);
  const memory = new Memory({ ...others, 'role.ladder.yaml': text });
  const document = memory.document('role.ladder.yaml');
  const start = document.positionAt(cursor);
  const context = { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked, only: ['quickfix'] };
  const all = memory.service.codeActions(document, { start, end: start }, context, { create });
  return { memory, text, actions: all.filter(({ title }) => !/^(Disable|Turn|Read about)/.test(title)) };
}

function changed(marked: string, title: string): string {
  const { memory, actions } = actionsAt(marked);
  const action = actions.find((one) => one.title === title);
  assert.ok(action, `${title} is offered among: ${actions.map((one) => one.title).join(' | ')}`);
  const changes = action.edit?.changes ?? {};
  assert.deepEqual(Object.keys(changes), [uriOf('role.ladder.yaml')]);
  const edits = changes[uriOf('role.ladder.yaml')] ?? [];
  return TextDocument.applyEdits(memory.document('role.ladder.yaml'), edits);
}

const head = 'ladder: 1\nrole: Engineer\nextends: ./company.ladder.yaml\n';

describe('fixes of shared ladders', () => {
  const cases: readonly (readonly [name: string, marked: string, title: string, after: string])[] = [
    [
      'a misspelled path',
      'ladder: 1\nrole: R\nextends: ./compa¦y.ladder.yaml # ours\n',
      'Change to “./company.ladder.yaml”',
      'ladder: 1\nrole: R\nextends: ./company.ladder.yaml # ours\n',
    ],
    [
      'in quotes',
      `ladder: 1\nrole: R\nextends: ['./comp¦ny.ladder.yaml']\n`,
      'Change to “./company.ladder.yaml”',
      `ladder: 1\nrole: R\nextends: ['./company.ladder.yaml']\n`,
    ],
    [
      'the wrong folder',
      'ladder: 1\nrole: R\nextends:\n  - ../¦Team.ladder.yaml\n',
      'Change to “./shared/team.ladder.yaml”',
      'ladder: 1\nrole: R\nextends:\n  - ./shared/team.ladder.yaml\n',
    ],
    [
      'without what ladders end in',
      'ladder: 1\nrole: R\nextends: shared/t¦eam\n',
      'Change to “./shared/team.ladder.yaml”',
      'ladder: 1\nrole: R\nextends: ./shared/team.ladder.yaml\n',
    ],
    [
      'one of several of that name',
      'ladder: 1\nrole: R\nextends: base/¦company.yaml\n',
      'Change to “./old/company.ladder.yaml”',
      'ladder: 1\nrole: R\nextends: ./old/company.ladder.yaml\n',
    ],
    [
      'a cell of the base, in this file, which has no competencies',
      head.replace('./company', './com¦pany'),
      'Write the cell of Craft at L2 (Senior), in this file',
      `${head}competencies:\n  - id: craft\n    cells:\n      L2:\n`,
    ],
    [
      'all of them, below the own ones',
      `${head.replace('./company', './com¦pany')}competencies:\n# Ours\n- id: own\n  cells: { L1: Plans, L2: Leads } # end\n`,
      'Write the 2 inherited cells that L2 (Senior) lacks, in this file',
      `${head}competencies:\n# Ours\n- id: own\n  cells: { L1: Plans, L2: Leads } # end\n- id: craft\n  cells:\n    L2:\n- id: people\n  cells:\n    L2:\n`,
    ],
    [
      'at a level of its own',
      `${head}levels:\n  - id: L¦3\ncompetencies:\n  - id: craft\n    cells: { L2: Plans, L3: Leads }\n`,
      'Write the cell of people at L3, in this file',
      `${head}levels:\n  - id: L3\ncompetencies:\n  - id: craft\n    cells: { L2: Plans, L3: Leads }\n  - id: people\n    cells:\n      L3:\n`,
    ],
    [
      'at the end of a file without a line break',
      head.replace('./company', './com¦pany').trimEnd(),
      'Write the cell of people at L2 (Senior), in this file',
      `${head}competencies:\n  - id: people\n    cells:\n      L2:`,
    ],
  ];
  for (const [name, marked, title, wanted] of cases) {
    it(name, () => assert.equal(changed(marked, title), wanted));
  }

  it('creates the file that is missing, where the client can', () => {
    const marked = 'ladder: 1\nrole: R\nextends: ../work/bas¦is.ladder.yaml\n';
    const { actions } = actionsAt(marked);
    const [create, ...more] = actions.filter(({ title }) => title.startsWith('Create'));
    assert.equal(create?.title, 'Create ../work/basis.ladder.yaml');
    assert.deepEqual(more, []);
    const [made, written] = create?.edit?.documentChanges ?? [];
    assert.deepEqual(made, {
      kind: 'create',
      uri: uriOf('basis.ladder.yaml'),
      options: { ignoreIfExists: true },
    });
    assert.ok(written && 'edits' in written);
    const [edit] = written.edits;
    const text = edit && 'newText' in edit ? edit.newText : '';
    const memory = new Memory({ 'basis.ladder.yaml': text, 'role.ladder.yaml': marked.replace('¦', '') });
    assert.deepEqual(memory.findings('basis.ladder.yaml'), []);
    assert.deepEqual(memory.findings('role.ladder.yaml', 'missing-base'), []);
    assert.ok(!actionsAt(marked, false).actions.some(({ title }) => title.startsWith('Create')));
  });

  const none: readonly (readonly [name: string, marked: string])[] = [
    ['outside of the workspace', 'ladder: 1\nrole: R\nextends: ../../n¦ew.ladder.yaml\n'],
    ['what is no ladder by its name', 'ladder: 1\nrole: R\nextends: ./n¦ew.yaml\n'],
    ['an address', 'ladder: 1\nrole: R\nextends: https://example.com/n¦ew.ladder.yaml\n'],
  ];
  for (const [name, marked] of none) {
    it(`creates nothing: ${name}`, () => {
      assert.deepEqual(
        actionsAt(marked).actions.map(({ title }) => title),
        [],
      );
    });
  }

  it('offers nothing at what is wrong in the base', () => {
    const { actions } = actionsAt('ladder: 1\nrole: R\nextends: ./old/comp¦any.ladder.yaml\n');
    assert.deepEqual(actions, []);
  });
});
