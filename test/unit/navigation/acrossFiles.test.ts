import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { RenameRefused } from '../../../server/src/features/rename';
import { lines, readMarks } from '../marks';
import { Memory, root, type Texts } from '../workspace/files';

/** A workspace with a cursor in one of its files. */
function open(marked: Texts) {
  const name = Object.keys(marked).find((path) => marked[path]?.includes('¦')) ?? '';
  const { text, cursor } = readMarks(marked[name] ?? '');
  const memory = new Memory({ ...marked, [name]: text });
  const document = memory.document(name);
  return { memory, document, position: document.positionAt(cursor) };
}

/** All texts after an edit, by their paths. */
function changed(memory: Memory, edit: WorkspaceEdit | null): Texts {
  const texts: Record<string, string> = {};
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
    const path = uri.replace(`${root}/`, '');
    texts[path] = TextDocument.applyEdits(memory.document(path), edits);
  }
  return texts;
}

/** `path:line:words` of all places. */
function found(marked: Texts, declarations = true): string[] {
  const { memory, document, position } = open(marked);
  return memory.service.references(document, position, declarations).map(({ uri, range }) => {
    const path = uri.replace(`${root}/`, '');
    return `${path}:${range.start.line + 1}:${memory.document(path).getText(range)}`;
  });
}

const base = lines`
  ladder: 1
  abstract: true
  levels: [{ id: L1 }, { id: "L2", follows: [L1] }]
  values: [{ id: care, competencies: [craft] }]
  competencies:
    - id: craft
      group: Work
      values: [care]
      cells:
        L1: Reviews code # agreed
  `;
const role = lines`
  ladder: 1
  role: Engineer
  extends: ./base.ladder.yaml
  competencies:
    - id: craft
      cells: { 'L1': Reviews the code of others, L2: Plans }
    - id: people
      group: Work
      values: [care]
  `;
const second = lines`
  ladder: 1
  role: Manager
  extends: [sub/middle.ladder.yaml]
  levels: [{ id: M1, follows: [L1] }]
  competencies: [{ id: people, cells: { M1: Leads } }]
  `;
const middle = 'ladder: 1\nabstract: true\nextends: ../base.ladder.yaml\n';
const apart = 'ladder: 1\nrole: Other\nlevels: [L1, M1]\ncompetencies: [{ id: people, group: Work }]\n';
const all: Texts = {
  'base.ladder.yaml': base,
  'role.ladder.yaml': role,
  'second.ladder.yaml': second,
  'sub/middle.ladder.yaml': middle,
  'apart.ladder.yaml': apart,
};

describe('across files', () => {
  const references: readonly (readonly [
    name: string,
    path: string,
    at: string,
    marked: string,
    expected: string[],
  ])[] = [
    [
      'a level from the base',
      'base.ladder.yaml',
      '{ id: L1',
      '{ id: L¦1',
      [
        'base.ladder.yaml:3:L1',
        'base.ladder.yaml:3:L1',
        'base.ladder.yaml:10:L1',
        "role.ladder.yaml:6:'L1'",
        'second.ladder.yaml:4:L1',
      ],
    ],
    [
      'a level from a role, in the other role too',
      'second.ladder.yaml',
      'follows: [L1]',
      'follows: [L1¦]',
      [
        'second.ladder.yaml:4:L1',
        'base.ladder.yaml:3:L1',
        'base.ladder.yaml:3:L1',
        'base.ladder.yaml:10:L1',
        "role.ladder.yaml:6:'L1'",
      ],
    ],
    [
      'what two roles have each for themselves',
      'role.ladder.yaml',
      'id: people',
      'id: peo¦ple',
      ['role.ladder.yaml:7:people'],
    ],
    [
      'a value',
      'role.ladder.yaml',
      'values: [care]',
      'values: [ca¦re]',
      ['role.ladder.yaml:9:care', 'base.ladder.yaml:4:care', 'base.ladder.yaml:8:care'],
    ],
    [
      'a group',
      'role.ladder.yaml',
      'group: Work',
      'group: ¦Work',
      ['role.ladder.yaml:8:Work', 'base.ladder.yaml:7:Work'],
    ],
  ];
  for (const [name, path, at, marked, expected] of references) {
    it(`references: ${name}`, () => {
      assert.deepEqual(found({ ...all, [path]: (all[path] ?? '').replace(at, marked) }), expected);
    });
  }

  it('references: without declarations', () => {
    assert.deepEqual(
      found({ ...all, 'base.ladder.yaml': base.replace('- id: craft', '- id: cr¦aft') }, false),
      ['base.ladder.yaml:4:craft'],
    );
  });

  it('definition: where the role says it, and where the base does', () => {
    const { memory, document, position } = open({
      ...all,
      'role.ladder.yaml': role.replace("{ 'L1'", "{ 'L¦1'"),
    });
    assert.deepEqual(
      memory.service.definition(document, position).map(({ uri, range }) => [uri, range.start.line]),
      [[`${root}/base.ladder.yaml`, 2]],
    );
    const craft = document.positionAt(document.getText().indexOf('craft'));
    assert.deepEqual(
      memory.service.definition(document, craft).map(({ uri, range }) => [uri, range.start.line]),
      [
        [`${root}/role.ladder.yaml`, 4],
        [`${root}/base.ladder.yaml`, 5],
      ],
    );
  });

  const renames: readonly (readonly [
    name: string,
    marked: Texts,
    to: string,
    expected: Readonly<Record<string, (text: string) => string>>,
  ])[] = [
    [
      'a level in its base',
      { 'base.ladder.yaml': base.replace('{ id: L1', '{ id: L¦1') },
      'Junior',
      {
        'base.ladder.yaml': (text) => text.replaceAll('L1', 'Junior'),
        'role.ladder.yaml': (text) => text.replaceAll('L1', 'Junior'),
        'second.ladder.yaml': (text) => text.replaceAll('L1', 'Junior'),
      },
    ],
    [
      'a level from a role, as each place needs',
      { 'role.ladder.yaml': role.replace('L2: Plans', 'L¦2: Plans') },
      'a, "b"',
      {
        'base.ladder.yaml': (text) => text.replace('"L2"', '"a, \\"b\\""'),
        'role.ladder.yaml': (text) => text.replace('L2: Plans', `'a, "b"': Plans`),
      },
    ],
    [
      'a competency',
      { 'role.ladder.yaml': role.replace('id: craft', 'id: cra¦ft') },
      'skill',
      {
        'base.ladder.yaml': (text) => text.replaceAll('craft', 'skill'),
        'role.ladder.yaml': (text) => text.replaceAll('craft', 'skill'),
      },
    ],
    [
      'a value',
      { 'base.ladder.yaml': base.replace('{ id: care', '{ id: ca¦re') },
      'Care 1',
      {
        'base.ladder.yaml': (text) => text.replaceAll('care', 'Care 1'),
        'role.ladder.yaml': (text) => text.replaceAll('care', 'Care 1'),
      },
    ],
    [
      'a group',
      { 'base.ladder.yaml': base.replace('group: Work', 'group: Wo¦rk') },
      'Craft: all',
      {
        'base.ladder.yaml': (text) => text.replace('group: Work', "group: 'Craft: all'"),
        'role.ladder.yaml': (text) => text.replace('group: Work', "group: 'Craft: all'"),
      },
    ],
    [
      'what only one role has',
      { 'second.ladder.yaml': second.replace('{ id: M1', '{ id: M¦1') },
      'M9',
      { 'second.ladder.yaml': (text) => text.replaceAll('M1', 'M9') },
    ],
    [
      'to what only an unrelated file has',
      { 'base.ladder.yaml': base.replace('{ id: L1', '{ id: L¦1') },
      'X',
      {
        'base.ladder.yaml': (text) => text.replaceAll('L1', 'X'),
        'role.ladder.yaml': (text) => text.replaceAll('L1', 'X'),
        'second.ladder.yaml': (text) => text.replaceAll('L1', 'X'),
      },
    ],
  ];
  for (const [name, marked, to, expected] of renames) {
    it(`rename: ${name}`, () => {
      const { memory, document, position } = open({ ...all, ...marked });
      const wanted = Object.fromEntries(
        Object.entries(expected).map(([path, change]) => [path, change(all[path] ?? '')]),
      );
      assert.deepEqual(changed(memory, memory.service.rename(document, position, to)), wanted);
      assert.ok(memory.service.prepareRename(document, position).placeholder);
    });
  }

  it('rename: a level that a part of roles speaks of without having it', () => {
    const marked = {
      'levels.ladder.yaml': 'ladder: 1\nlevels: [L¦1]\n',
      'other-levels.ladder.yaml': 'ladder: 1\nlevels: [L1]\n',
      'craft.ladder.yaml': 'ladder: 1\ncompetencies: [{ id: craft, cells: { L1: Reviews } }]\n',
      'a.ladder.yaml': 'ladder: 1\nrole: A\nextends: [levels.ladder.yaml, craft.ladder.yaml]\n',
      'b.ladder.yaml': 'ladder: 1\nrole: B\nextends: [other-levels.ladder.yaml, craft.ladder.yaml]\n',
    };
    const { memory, document, position } = open(marked);
    assert.deepEqual(
      Object.keys(changed(memory, memory.service.rename(document, position, 'X'))).toSorted(),
      ['craft.ladder.yaml', 'levels.ladder.yaml', 'other-levels.ladder.yaml'],
    );
    // From the part, too.
    const craft = memory.document('craft.ladder.yaml');
    const at = craft.positionAt(craft.getText().indexOf('L1'));
    assert.equal(Object.keys(memory.service.rename(craft, at, 'X')?.changes ?? {}).length, 3);
  });

  const refused: readonly (readonly [name: string, marked: Texts, to: string, why: RegExp])[] = [
    [
      'a role has the name for another level',
      { 'base.ladder.yaml': base.replace('{ id: L1', '{ id: L¦1') },
      'M1',
      /^There already is a level “M1” in second\.ladder\.yaml\.$/,
    ],
    [
      'a base has the name',
      { 'second.ladder.yaml': second.replace('{ id: M1', '{ id: M¦1') },
      'L2',
      /^There already is a level “L2” in base\.ladder\.yaml\.$/,
    ],
    [
      'a role has a cell by that name',
      {
        'base.ladder.yaml': base.replace('{ id: L1', '{ id: L¦1'),
        'role.ladder.yaml': role.replace("'L1': Reviews", "'L5': Waits, 'L1': Reviews"),
      },
      'L5',
      /^role\.ladder\.yaml would not be the same with “L5” for “L1”/,
    ],
    [
      'a cell of the base would be replaced',
      {
        'base.ladder.yaml': base.replace('{ id: L1', '{ id: L¦1').replace('    L1:', '    L5:'),
        'role.ladder.yaml': role.replace('L2: Plans', 'L3: Plans'),
      },
      'L5',
      /^role\.ladder\.yaml would not be the same with “L5” for “L1”: the files/,
    ],
    [
      'a group that is there',
      {
        'base.ladder.yaml': base.replace('group: Work', 'group: Wo¦rk'),
        'role.ladder.yaml': `${role}    cells: {}\n  - { id: x, group: People }\n`,
      },
      'People',
      /^There already is a group “People” in role\.ladder\.yaml\.$/,
    ],
    [
      'a broken role',
      {
        'base.ladder.yaml': base.replace('{ id: L1', '{ id: L¦1'),
        'role.ladder.yaml': `${role}x: [`,
      },
      'X',
      /^role\.ladder\.yaml cannot be read whole: /,
    ],
  ];
  for (const [name, marked, to, why] of refused) {
    it(`refused: ${name}`, () => {
      const { memory, document, position } = open({ ...all, ...marked });
      assert.throws(
        () => memory.service.rename(document, position, to),
        (error) => error instanceof RenameRefused && (why.test(error.message) || assert.fail(error.message)),
      );
    });
  }

  it('refused: a ladder that nobody has read yet', () => {
    const { memory, document, position } = open({
      ...all,
      'base.ladder.yaml': base.replace('{ id: L1', '{ id: L¦1'),
    });
    memory.set('role.ladder.yaml', undefined);
    assert.throws(
      () => memory.service.rename(document, position, 'X'),
      /^Error: role\.ladder\.yaml is still being read/,
    );
  });
});
