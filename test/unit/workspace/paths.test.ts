import assert from 'node:assert/strict';
import { fileName, folderOf, isWithin, resolvePath, uriKey } from '../../../server/src/workspace/paths';

const from = 'file:///work/roles/engineer.ladder.yaml';
const roots = ['file:///work'];

const cases: readonly [path: string, uri: string, from?: string, roots?: readonly string[]][] = [
  ['./company.ladder.yaml', 'file:///work/roles/company.ladder.yaml'],
  ['company.ladder.yml', 'file:///work/roles/company.ladder.yml'],
  ['../company.ladder.yaml', 'file:///work/company.ladder.yaml'],
  ['..\\company.ladder.yaml', 'file:///work/company.ladder.yaml'],
  ['../base/ladder.yaml', 'file:///work/base/ladder.yaml'],
  ['./a/.././x.ladder.yaml', 'file:///work/roles/x.ladder.yaml'],
  ['./two words.ladder.yaml', 'file:///work/roles/two%20words.ladder.yaml'],
  ['./50%25.ladder.yaml', 'file:///work/roles/50%2525.ladder.yaml'],
  ['./a?b#c.ladder.yaml', 'file:///work/roles/a%3Fb%23c.ladder.yaml'],
  [
    '../x.ladder.yaml',
    'file:///c%3A/work/x.ladder.yaml',
    'file:///c%3A/work/roles/a.ladder.yaml',
    ['file:///c:/work/'],
  ],
  [
    '../x.ladder.yaml',
    'vscode-vfs://github/org/repo/x.ladder.yaml',
    'vscode-vfs://github/org/repo/roles/a.ladder.yaml',
    ['vscode-vfs://github/org/repo'],
  ],
  ['../../other/x.ladder.yaml', 'file:///other/x.ladder.yaml', from, ['file:///work', 'file:///other']],
  ['./Rôle d’été.ladder.yaml', 'file:///work/roles/R%C3%B4le%20d%E2%80%99%C3%A9t%C3%A9.ladder.yaml'],
  ['./等級.ladder.yaml', 'file:///work/roles/%E7%AD%89%E7%B4%9A.ladder.yaml'],
  ['./half\ud800.ladder.yaml', 'file:///work/roles/half%EF%BF%BD.ladder.yaml'],
  ['./..%2F..%2Fx.ladder.yaml', 'file:///work/roles/..%252F..%252Fx.ladder.yaml'],
  [
    '..\\Base\\x.ladder.yaml',
    'file:///C:/work/Base/x.ladder.yaml',
    'file:///C:/work/roles/a.ladder.yaml',
    ['file:///c%3A/Work'],
  ],
  [
    '../x.ladder.yaml',
    'file://server/share/x.ladder.yaml',
    'file://server/share/roles/a.ladder.yaml',
    ['file://Server/Share'],
  ],
  [
    '../x.ladder.yaml',
    'file://wsl.localhost/Ubuntu/home/me/x.ladder.yaml',
    'file://wsl.localhost/Ubuntu/home/me/roles/a.ladder.yaml',
    ['file://wsl.localhost/Ubuntu/home/me'],
  ],
  [
    '../x.ladder.yaml',
    'vscode-remote://wsl%2Bubuntu/home/me/x.ladder.yaml',
    'vscode-remote://wsl%2Bubuntu/home/me/roles/a.ladder.yaml',
    ['vscode-remote://wsl+ubuntu/home/me'],
  ],
  [
    '../x.ladder.yaml',
    'vscode-remote://ssh-remote+host/c:/me/x.ladder.yaml',
    'vscode-remote://ssh-remote+host/c:/me/roles/a.ladder.yaml',
    ['vscode-remote://ssh-remote%2Bhost/c%3A/me'],
  ],
  ['x.ladder.yaml', 'file:///x.ladder.yaml', 'file:///a.ladder.yaml', ['file:///']],
  ['x.ladder.yaml', 'untitled:/work/x.ladder.yaml', 'untitled:/work/a.ladder.yaml', ['untitled:/work']],
];

const faults: readonly [path: string, fault: string, from?: string, roots?: readonly string[]][] = [
  ['/etc/ladder.yaml', 'absolute'],
  ['\\\\server\\share\\ladder.yaml', 'absolute'],
  ['C:\\ladders\\x.ladder.yaml', 'absolute'],
  ['c:x.ladder.yaml', 'absolute'],
  ['~/x.ladder.yaml', 'absolute'],
  ['https://example.com/x.ladder.yaml', 'scheme'],
  ['file:///work/x.ladder.yaml', 'scheme'],
  ['../../x.ladder.yaml', 'outside'],
  ['../../../../../../x.ladder.yaml', 'outside'],
  ['../../work2/x.ladder.yaml', 'outside'],
  ['..\\..\\x.ladder.yaml', 'outside'],
  ['../../../x.ladder.yaml', 'outside', 'file:///C:/work/roles/a.ladder.yaml', ['file:///c%3A/work']],
  ['../../x.ladder.yaml', 'outside', 'file://server/share/a.ladder.yaml', ['file://server/share']],
  ['../X/x.ladder.yaml', 'outside', 'file:///work/roles/a.ladder.yaml', ['file:///work/roles']],
  [
    '../../../x.ladder.yaml',
    'outside',
    'vscode-vfs://github/org/repo/a.ladder.yaml',
    ['vscode-vfs://github/org/repo'],
  ],
  ['x.ladder.yaml', 'outside', 'untitled:Untitled-1', []],
  ['./secrets.yaml', 'name'],
  ['../.env', 'name'],
  ['./ladder.yaml.txt', 'name'],
  ['.', 'name'],
  ['..', 'name'],
  ['', 'name'],
];

describe('paths of extends', () => {
  for (const [path, uri, ...rest] of cases) {
    it(`lead somewhere: ${path}`, () => {
      const [start = from, folders = roots] = rest;
      assert.deepEqual(resolvePath(start, path, folders), { kind: 'uri', uri });
    });
  }

  for (const [path, fault, ...rest] of faults) {
    it(`lead nowhere: “${path}”`, () => {
      const [start = from, folders = roots] = rest;
      assert.deepEqual(resolvePath(start, path, folders), { kind: 'fault', fault });
    });
  }
});

describe('places that are written in several ways', () => {
  const same: readonly (readonly string[])[] = [
    ['file:///c%3A/Work/a.ladder.yaml', 'file:///C:/work/A.ladder.yaml', 'FILE:///c:/work/a.ladder.yaml'],
    ['file:///c:/work/a.ladder.yaml', 'file:/c:/work/a.ladder.yaml', 'file:///c:\\work\\a.ladder.yaml'],
    [
      'file:///work/a%20b.ladder.yaml',
      'file:///work/a b.ladder.yaml',
      'file://localhost/work/a%20b.ladder.yaml',
    ],
    [
      'file:///work/%C3%A9t%C3%A9.ladder.yaml',
      'file:///work/été.ladder.yaml',
      'file:///work/e%CC%81te%CC%81.ladder.yaml',
    ],
    ['file:///work/a%28b%29%21.ladder.yaml', 'file:///work/a(b)!.ladder.yaml'],
    ['file:///work/100%25.ladder.yaml', 'file:///work/100%.ladder.yaml'],
    ['file:///work/%E9.ladder.yaml', 'file:///work/%E9.ladder.yaml'],
    ['file://Server/Share/x.ladder.yaml', 'file://server/share/X.ladder.yaml'],
    ['file://WSL.localhost/Ubuntu/x.ladder.yaml', 'file://wsl.localhost/Ubuntu/x.ladder.yaml'],
    ['vscode-remote://wsl%2Bubuntu/home/x.ladder.yaml', 'vscode-remote://wsl+ubuntu/home/x.ladder.yaml'],
    ['vscode-vfs://github/o/r/a%20b.ladder.yaml', 'VSCODE-VFS://github/o/r/a b.ladder.yaml'],
    ['untitled:/work/%C3%A9.ladder.yaml', 'untitled:/work/é.ladder.yaml'],
  ];
  for (const [first = '', ...others] of same) {
    it(first, () => {
      for (const other of others) assert.equal(uriKey(other), uriKey(first), other);
    });
  }

  const different: readonly (readonly [string, string])[] = [
    ['file:///work/a.ladder.yaml', 'file:///work/A.ladder.yaml'],
    ['file:///c:/a.ladder.yaml', 'file:///d:/a.ladder.yaml'],
    ['file://wsl.localhost/Ubuntu/a.ladder.yaml', 'file://wsl.localhost/Ubuntu/A.ladder.yaml'],
    ['file://wsl$/Ubuntu/a.ladder.yaml', 'file://wsl$/Debian/a.ladder.yaml'],
    ['vscode-vfs://github/o/r/a.ladder.yaml', 'vscode-vfs://github/o/r2/a.ladder.yaml'],
    ['vscode-remote://wsl+ubuntu/a.ladder.yaml', 'file:///a.ladder.yaml'],
    ['file:///work/a%2520b.ladder.yaml', 'file:///work/a%20b.ladder.yaml'],
    ['git:/work/a.ladder.yaml?{"ref":"HEAD"}', 'file:///work/a.ladder.yaml'],
  ];
  for (const [one, other] of different) {
    it(`${one} is not ${other}`, () => assert.notEqual(uriKey(one), uriKey(other)));
  }

  const within: readonly (readonly [uri: string, folder: string, is: boolean])[] = [
    ['file:///c%3A/Work/x', 'file:///C:/work/', true],
    ['file:///work/x', 'file:///', true],
    ['file:///work', 'file:///work/', true],
    ['file:///work2/x', 'file:///work', false],
    ['file:///Work/x', 'file:///work', false],
    ['file://server/share/x', 'file://SERVER/share', true],
    ['vscode-vfs://github/o/r/x', 'vscode-vfs://github/o/r', true],
    ['vscode-vfs://github/o/r2/x', 'vscode-vfs://github/o/r', false],
  ];
  for (const [uri, folder, is] of within) {
    it(`${uri} is ${is ? '' : 'not '}within ${folder}`, () => assert.equal(isWithin(uri, folder), is));
  }

  it('names and folders', () => {
    assert.equal(
      fileName('file:///c%3A/Two%20Words/R%C3%B4le%20%28A%29.ladder.yaml'),
      'Rôle (A).ladder.yaml',
    );
    assert.equal(fileName('file:///work/100%.ladder.yaml'), '100%.ladder.yaml');
    assert.equal(folderOf('vscode-vfs://github/o/r/a.ladder.yaml?x#y'), 'vscode-vfs://github/o/r');
  });
});
