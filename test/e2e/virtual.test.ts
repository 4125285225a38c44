/** Ladders in a file system of an extension: nothing of them lies on a disk. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { laddersBelow } from '../../client/src/workspaceLadders';
import { until } from './until';

/** Files in memory, all in folders that are there by their names. */
class Memory implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  put(uri: vscode.Uri, text: string): void {
    const type = this.files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(uri.path, new TextEncoder().encode(text));
    this.#changed.fire([{ type, uri }]);
  }
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }
  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    const isFolder = [...this.files.keys()].some((path) =>
      path.startsWith(`${uri.path.replace(/\/$/, '')}/`),
    );
    if (!file && !isFolder) throw vscode.FileSystemError.FileNotFound(uri);
    const type = file ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime: this.files.size, size: file?.length ?? 0 };
  }
  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const below = `${uri.path.replace(/\/$/, '')}/`;
    const names = [...this.files.keys()].flatMap((path) => {
      if (!path.startsWith(below)) return [];
      const [name = '', ...rest] = path.slice(below.length).split('/');
      return [[name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File] as const];
    });
    return [...new Map(names)];
  }
  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.put(uri, new TextDecoder().decode(content));
  }
  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }
  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
  createDirectory(): void {}
}

const base = `ladder: 1
abstract: true
levels: [{ id: L1 }, { id: L2 }]
competencies:
  - id: craft
    name: Craft
    cells:
      L1: Reviews the code of others within a day
`;
const role = 'ladder: 1\nrole: Engineer\nextends: ./company.ladder.yaml\n';

describe('ladders of a virtual file system', () => {
  const memory = new Memory();
  const uri = (name: string) => vscode.Uri.from({ scheme: 'ladder-memory', path: `/two words/${name}` });
  let registration: vscode.Disposable;
  before(() => {
    registration = vscode.workspace.registerFileSystemProvider('ladder-memory', memory, {
      isCaseSensitive: true,
    });
    memory.put(uri('company.ladder.yaml'), base);
    memory.put(uri('role.ladder.yaml'), role);
    memory.put(uri('.career-ladder.yaml'), 'rules:\n  empty-cell: error\n');
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    registration.dispose();
  });

  const found = (count: number) =>
    until(
      `${count} findings`,
      () => vscode.languages.getDiagnostics(uri('role.ladder.yaml')),
      (all) => all.length === count,
    );

  it('have findings, by the base and the settings that lie beside them', async () => {
    const document = await vscode.workspace.openTextDocument(uri('role.ladder.yaml'));
    assert.equal(document.languageId, 'career-ladder');
    await vscode.window.showTextDocument(document);
    const [gap] = await found(1);
    assert.equal(gap?.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual(
      gap?.relatedInformation?.map(({ location }) => location.uri.toString()),
      Array(2).fill(uri('company.ladder.yaml').toString()),
    );
  });

  it('follow their base', async () => {
    const document = await vscode.workspace.openTextDocument(uri('company.ladder.yaml'));
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const end = document.lineAt(document.lineCount - 1).range.end;
    assert.ok(await editor.edit((edit) => edit.insert(end, '      L2: Plans the work of a team\n')));
    await found(0);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await found(1);
  });

  it('are found by reading folder after folder', async () => {
    memory.put(uri('roles/deep/team.ladder.yml'), 'ladder: 1\nrole: Team\n');
    for (const other of [
      'node_modules/x/ladder.yaml',
      '.cache/ladder.yaml',
      'roles/values.yaml',
      'ladder.yaml.txt',
    ])
      memory.put(uri(other), 'ladder: 1\n');
    const found = await laddersBelow(uri(''));
    assert.deepEqual(found.map(String).sort(), [
      String(uri('company.ladder.yaml')),
      String(uri('role.ladder.yaml')),
      String(uri('roles/deep/team.ladder.yml')),
    ]);
    assert.deepEqual(await laddersBelow(uri('nowhere')), []);
  });

  it('lead to their base, and have a preview', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      uri('role.ladder.yaml'),
    );
    assert.deepEqual(
      links.map(({ target }) => target?.toString()),
      [uri('company.ladder.yaml').toString()],
    );
    await vscode.commands.executeCommand('careerLadder.openPreview', uri('role.ladder.yaml'));
    await until('the preview', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label === 'Preview role.ladder.yaml'),
      ),
    );
  });
});
