import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Files, Workspace } from './run';

const company = `ladder: 1
abstract: true
levels: [{ id: L1 }, { id: L2 }]
competencies:
  - id: craft
    name: Craft
    cells:
      L1: Reviews the code of others within a day
`;

const data = `ladder: 1
role: Data Engineer
extends: ../company.ladder.yaml
competencies:
  - id: craft
    cells: { L2: Designs services that three teams build on }
`;

const backend = `ladder: 1
role: Backend Engineer
extends: ../company.ladder.yaml
`;

const files: Files = {
  'company.ladder.yaml': company,
  'roles/data.ladder.yaml': data,
  'roles/backend.ladder.yaml': backend,
};

describe('extends on the command line', () => {
  let workspace: Workspace;
  afterEach(() => workspace.remove());

  it('checks what files are together', async () => {
    workspace = new Workspace(files);
    const { code, stdout } = await workspace.run(['check', 'roles']);
    assert.equal(code, 1);
    assert.match(
      stdout,
      /roles\/backend\.ladder\.yaml:3:10 {2}warning {2}L2: 1 of 1 cell is empty: Craft\. \(empty-cell\)\n {4}see company\.ladder\.yaml:3:28, company\.ladder\.yaml:5:9/,
    );
    assert.match(stdout, /Data Engineer: 2 of 2 cells are written\./);
    const all = await workspace.run(['check', '--format', 'json']);
    const found = JSON.parse(all.stdout).files.map(
      ({ path, findings }: { path: string; findings: unknown[] }) => [path, findings.length],
    );
    assert.deepEqual(found, [
      ['company.ladder.yaml', 0],
      ['roles/backend.ladder.yaml', 1],
      ['roles/data.ladder.yaml', 0],
    ]);
  });

  it('takes the working folder for the workspace, or the repository', async () => {
    workspace = new Workspace(files);
    const outside = await workspace.run(['check', 'data.ladder.yaml'], { cwd: 'roles' });
    assert.match(
      outside.stdout,
      /data\.ladder\.yaml:3:10 {2}error {2}“\.\.\/company\.ladder\.yaml” lies outside/,
    );
    execFileSync('git', ['init', '-q'], { cwd: workspace.folder });
    assert.equal((await workspace.run(['check', 'data.ladder.yaml'], { cwd: 'roles' })).code, 0);
  });

  it('follows no link out of it', async () => {
    workspace = new Workspace({ 'role.ladder.yaml': 'ladder: 1\nrole: R\nextends: ./link.ladder.yaml\n' });
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    try {
      writeFileSync(join(elsewhere, 'secret.ladder.yaml'), 'ladder: 1\nlevels: [{ id: secret }]\n');
      try {
        symlinkSync(join(elsewhere, 'secret.ladder.yaml'), join(workspace.folder, 'link.ladder.yaml'));
      } catch {
        console.log('This system makes no links for this user.');
        return;
      }
      const { stdout } = await workspace.run(['check', 'role.ladder.yaml']);
      assert.match(
        stdout,
        /“link\.ladder\.yaml” lies outside the workspace|“\.\/link\.ladder\.yaml” lies outside/,
      );
      const exported = await workspace.run(['export', 'role.ladder.yaml', '-f', 'json']);
      assert.equal(exported.code, 2);
      assert.doesNotMatch(exported.stdout, /secret/);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('exports and measures the role with all that it is', async () => {
    workspace = new Workspace(files);
    const { stdout } = await workspace.run(['export', 'roles/data.ladder.yaml', '-f', 'json']);
    assert.match(stdout, /Reviews the code of others within a day/);
    const some = await workspace.run(['export', '.', '-f', 'csv', '-o', 'out/']);
    assert.equal(some.code, 0, some.stderr);
    assert.deepEqual(
      workspace.list().filter((path) => path.startsWith('out')),
      ['out/backend.csv', 'out/data.csv'],
    );
    assert.match(some.stderr, /Left out, as others build on it: company\.ladder\.yaml/);
    const report = await workspace.run(['report', '.']);
    assert.match(report.stdout, /Backend Engineer/);
    assert.match(report.stderr, /Left out, as others build on them: company\.ladder\.yaml/);
  });

  it('says what is missing', async () => {
    workspace = new Workspace({ 'role.ladder.yaml': 'ladder: 1\nrole: R\nextends: ./gone.ladder.yaml\n' });
    const { code, stdout } = await workspace.run(['check']);
    assert.equal(code, 1);
    assert.match(stdout, /role\.ladder\.yaml:3:10 {2}error {2}There is no file “\.\/gone\.ladder\.yaml”/);
    assert.equal((await workspace.run(['export', 'role.ladder.yaml', '-f', 'json'])).code, 2);
  });

  it('compares with the base of the same revision', async () => {
    workspace = new Workspace(files);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
        cwd: workspace.folder,
        stdio: 'pipe',
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'First');
    workspace.write('company.ladder.yaml', company.replace('within a day', 'within an hour'));
    const { code, stdout } = await workspace.run(['diff', '--git', 'HEAD', 'roles/data.ladder.yaml']);
    assert.equal(code, 1, stdout);
    assert.match(stdout, /within a/);
    const json = await workspace.run(['diff', '--git', 'HEAD', 'roles/data.ladder.yaml', '-f', 'json']);
    assert.match(json.stdout, /"file":"company\.ladder\.yaml"/);
    assert.equal((await workspace.run(['diff', '--git', 'HEAD..HEAD', 'roles/data.ladder.yaml'])).code, 0);
    const sides = ['HEAD:roles/data.ladder.yaml', 'roles/data.ladder.yaml'];
    const named = await workspace.run(['diff', ...sides]);
    assert.equal(named.code, 1, named.stderr);
    assert.match(named.stdout, /within a/);
    git('rm', '-q', '--cached', 'company.ladder.yaml');
    git('commit', '-q', '-m', 'Second');
    const gone = await workspace.run(['diff', ...sides]);
    assert.equal(gone.code, 2);
    assert.match(gone.stderr, /company\.ladder\.yaml/);
  });
});
