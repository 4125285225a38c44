import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { relativePath, resolvePath, uriKey } from '../../../server/src/workspace/paths';
import { readMarks } from '../marks';
import { Memory } from './files';

const others = {
  'company.ladder.yaml': 'ladder: 1\nabstract: true\n',
  'roles/two words, Ünï.ladder.yaml': 'ladder: 1\nrole: Other\n',
  'a/base.ladder.yml': 'ladder: 1\nabstract: true\n',
  'roles/user.ladder.yaml': 'ladder: 1\nrole: User\nextends: ./role.ladder.yaml\n',
};

/** The text of `roles/role.ladder.yaml` after the item with this label is accepted. */
function completed(marked: string, label: string, trigger?: string): string {
  const { text, cursor } = readMarks(marked);
  const memory = new Memory({ ...others, 'roles/role.ladder.yaml': text });
  const document = memory.document('roles/role.ladder.yaml');
  const options = trigger === undefined ? {} : { trigger };
  const items = memory.service.completion(document, document.positionAt(cursor), options);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is offered among: ${items.map((one) => one.label).join(' | ')}`);
  return TextDocument.applyEdits(document, [item.textEdit as TextEdit]);
}

function offered(marked: string, trigger?: string): string[] {
  const { text, cursor } = readMarks(marked);
  const memory = new Memory({ ...others, 'roles/role.ladder.yaml': text });
  const document = memory.document('roles/role.ladder.yaml');
  const options = trigger === undefined ? {} : { trigger };
  return memory.service.completion(document, document.positionAt(cursor), options).map(({ label }) => label);
}

describe('completion of extends', () => {
  const two = './two words, Ünï.ladder.yaml';
  const cases: readonly (readonly [name: string, marked: string, label: string, after: string])[] = [
    [
      'behind the key',
      'ladder: 1\nextends: ¦\n',
      '../company.ladder.yaml',
      'ladder: 1\nextends: ../company.ladder.yaml\n',
    ],
    [
      'behind a beginning',
      'extends: ../co¦\n',
      '../company.ladder.yaml',
      'extends: ../company.ladder.yaml\n',
    ],
    [
      'in place of another',
      'extends: ../com¦pan.ladder.yaml # here\n',
      '../a/base.ladder.yml',
      'extends: ../a/base.ladder.yml # here\n',
    ],
    ['in quotes', 'extends: "../¦"\n', '../company.ladder.yaml', 'extends: "../company.ladder.yaml"\n'],
    ['an item', 'extends:\n  - ¦\n', two, `extends:\n  - ${two}\n`],
    [
      'an item in brackets',
      'extends: [../company.ladder.yaml, ¦]\n',
      two,
      `extends: [../company.ladder.yaml, '${two}']\n`,
    ],
  ];
  for (const [name, marked, label, after] of cases) {
    it(name, () => assert.equal(completed(marked, label), after));
  }

  it('offers those that are there for it first, without those that build on this file', () => {
    assert.deepEqual(offered('extends: ¦\n'), ['../a/base.ladder.yml', '../company.ladder.yaml', two]);
    assert.deepEqual(offered('extends: [../company.ladder.yaml, ¦]\n'), ['../a/base.ladder.yml', two]);
  });

  it('comes up behind a slash there alone', () => {
    assert.equal(offered('extends: ../¦\n', '/').length, 3);
    assert.equal(offered('extends: ¦\n', ' ').length, 3);
    assert.deepEqual(offered('role: a/¦\n', '/'), []);
    assert.deepEqual(offered('competencies:\n  - id: a\n    cells:\n      L1: Plans and/¦\n', '/'), []);
  });
});

describe('paths from file to file', () => {
  const cases: readonly (readonly [from: string, to: string, path: string | undefined])[] = [
    ['file:///w/a.ladder.yaml', 'file:///w/b.ladder.yaml', './b.ladder.yaml'],
    ['file:///w/x/y/a.ladder.yaml', 'file:///w/z/b.ladder.yaml', '../../z/b.ladder.yaml'],
    ['file:///w/a%20b/a.ladder.yaml', 'file:///w/a b/%C3%A9.ladder.yaml', './é.ladder.yaml'],
    ['file:///c%3A/Work/roles/a.ladder.yaml', 'file:///C:/work/Base.ladder.yaml', '../Base.ladder.yaml'],
    ['file:///c%3A/a.ladder.yaml', 'file:///d%3A/b.ladder.yaml', undefined],
    ['file://server/share/x/a.ladder.yaml', 'file://SERVER/share/b.ladder.yaml', '../b.ladder.yaml'],
    ['file://server/share/a.ladder.yaml', 'file:///share/b.ladder.yaml', undefined],
    ['vscode-vfs://github/o/r/x/a.ladder.yaml', 'vscode-vfs://github/o/r/b.ladder.yaml', '../b.ladder.yaml'],
    [
      'vscode-remote://wsl%2Bubuntu/h/a.ladder.yaml',
      'vscode-remote://wsl+ubuntu/h/x/b.ladder.yaml',
      './x/b.ladder.yaml',
    ],
    ['vscode-remote://wsl+ubuntu/h/a.ladder.yaml', 'vscode-remote://wsl+debian/h/b.ladder.yaml', undefined],
    ['file:///w/a.ladder.yaml', 'file:///w/b%2Fc.ladder.yaml', undefined],
    ['file:///w/a.ladder.yaml', 'file:///w/100%25.ladder.yaml', './100%.ladder.yaml'],
  ];
  for (const [from, to, path] of cases) {
    it(`${from} to ${to}`, () => {
      assert.equal(relativePath(from, to), path);
      if (path === undefined) return;
      const resolved = resolvePath(from, path, [from.replace(/^([a-z-]+:\/\/[^/]*\/).*/, '$1')]);
      assert.equal(resolved.kind === 'uri' && uriKey(resolved.uri), uriKey(to));
    });
  }
});
