import assert from 'node:assert/strict';
import { resolvePath } from '../../../server/src/workspace/paths';

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
