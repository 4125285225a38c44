/** The installed extension by VS Code's API. Runs in the extension host with Node, in the web's, and on the desktop. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until';

const id = 'career-ladder.career-ladder';

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(id);
  assert.ok(found, `${id} is not installed`);
  return found;
}

function inFolder(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

async function show(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inFolder(path)));
}

/** Rule, severity and first words of the text of each finding, once there are as many as wanted. */
async function findings(document: vscode.TextDocument, count: number): Promise<vscode.Diagnostic[]> {
  return until(
    `${count} findings`,
    () => vscode.languages.getDiagnostics(document.uri),
    (found) => found.length === count,
  );
}

function rule({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

async function change(
  editor: vscode.TextEditor,
  edit: (builder: vscode.TextEditorEdit) => void,
): Promise<void> {
  assert.ok(await editor.edit(edit), 'the edit was refused');
}

describe('extension', () => {
  const ladder = 'software-engineer.ladder.yaml';

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('sleeps until a ladder is opened', async () => {
    await show('values.yaml');
    await show('examples/engineering-matrix.md');
    assert.equal(extension().isActive, false);
    await show(ladder);
    await until('the extension to wake up', () => extension().isActive);
  });

  for (const [name, language] of [
    ['a.ladder.yaml', 'career-ladder'],
    ['a.ladder.yml', 'career-ladder'],
    ['ladder.yaml', 'career-ladder'],
    ['ladder.yml', 'career-ladder'],
    ['my-ladder.yaml', 'yaml'],
    ['levels.yaml', 'yaml'],
    ['ladder.json', 'json'],
  ] as const) {
    it(`takes ${name} for ${language}`, async () => {
      const document = await vscode.workspace.openTextDocument(inFolder(name).with({ scheme: 'untitled' }));
      assert.equal(document.languageId, language);
    });
  }

  it('has every command of its manifest', async () => {
    const { commands } = extension().packageJSON.contributes as { commands: { command: string }[] };
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      commands.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('finds the gap and the placeholder, on the words at fault', async () => {
    const { document } = await show(ladder);
    const found = await findings(document, 2);
    assert.deepEqual(
      found.map((finding) => [rule(finding), finding.severity, document.getText(finding.range)]).sort(),
      [
        ['empty-cell', vscode.DiagnosticSeverity.Warning, 'L2'],
        ['placeholder-cell', vscode.DiagnosticSeverity.Warning, 'TODO'],
      ],
    );
    const gap = found.find((finding) => rule(finding) === 'empty-cell');
    assert.deepEqual(
      gap?.relatedInformation?.map(({ location }) => document.getText(location.range)),
      ['code-quality'],
    );
    assert.ok(
      found.every(({ code }) => typeof code === 'object' && code.target),
      'each links to its page',
    );
  });

  it('follows edits that are not saved', async () => {
    const editor = await show(ladder);
    const { document } = editor;
    await findings(document, 2);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await change(editor, (edit) => edit.insert(end, '      L2: Reviews the changes of others\n'));
    const [left] = await findings(document, 1);
    assert.equal(left && rule(left), 'placeholder-cell');
  });

  it('leaves other YAML files alone', async () => {
    const { document } = await show('values.yaml');
    const other = await show(ladder);
    await findings(other.document, 2);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('reports nothing on the complete example, and no error on the others', async () => {
    const complete = await show('examples/software-engineer.ladder.yaml');
    const draft = await show('examples/data-engineer.ladder.yaml');
    await until(
      'findings of the draft',
      () => vscode.languages.getDiagnostics(draft.document.uri).length > 0,
    );
    assert.deepEqual(vscode.languages.getDiagnostics(complete.document.uri), []);
    const errors = vscode.languages
      .getDiagnostics(draft.document.uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(errors, []);
  });

  it('answers a hover on a level with its coverage', async () => {
    const { document } = await show(ladder);
    await findings(document, 2);
    const at = document.positionAt(document.getText().indexOf('L2') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((part) => (part as vscode.MarkdownString).value),
    );
    assert.match(text.join('\n'), /1 of 2 cells answered/);
  });

  it('offers the level that a competency still lacks', async () => {
    const editor = await show(ladder);
    const { document } = editor;
    await findings(document, 2);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await change(editor, (edit) => edit.insert(end, '      '));
    const at = document.lineAt(document.lineCount - 1).range.end;
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('L2'), `offered: ${labels.join(', ')}`);
    assert.ok(!labels.includes('L1'), 'L1 is written already');
  });

  it('has the CodeLens that opens the preview', async () => {
    const { document } = await show(ladder);
    await findings(document, 2);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      5,
    );
    assert.equal(lenses[0]?.command?.command, 'careerLadder.openPreview');
  });

  it('opens one preview of a ladder, beside it', async () => {
    const { document } = await show(ladder);
    const previews = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
        tabs.filter(({ label }) => label === `Preview ${ladder}`).map(() => viewColumn),
      );
    await vscode.commands.executeCommand('careerLadder.openPreview');
    await until('the preview', () => previews().length === 1);
    await vscode.commands.executeCommand('careerLadder.openPreview', document.uri);
    assert.deepEqual(previews(), [vscode.ViewColumn.Two]);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('imports the Markdown table: 21 empty cells, a placeholder, two written cells', async () => {
    await show('examples/engineering-matrix.md');
    await vscode.commands.executeCommand('careerLadder.import');
    const editor = await until(
      'the imported ladder',
      () => vscode.window.activeTextEditor,
      (active) => active?.document.languageId === 'career-ladder',
    );
    const { document } = editor!;
    const found = await until(
      'its gaps',
      () => vscode.languages.getDiagnostics(document.uri),
      (all) => all.filter((finding) => rule(finding) === 'empty-cell').length === 4,
    );
    const gaps = found.filter((finding) => rule(finding) === 'empty-cell');
    assert.deepEqual(
      gaps.map(({ message }) => /: (\d+) of 6 cells/.exec(message)?.[1]),
      ['6', '6', '6', '3'],
    );
    assert.deepEqual(
      found
        .filter((finding) => rule(finding) === 'placeholder-cell')
        .map(({ range }) => document.getText(range)),
      ['"[see details below]"'],
    );
  });

  it('reads the settings file, on disk and as it is in the editor', async () => {
    // In a folder of its own: VS Code keeps what a test has opened, gone from disk or not.
    const folder = 'settings';
    const config = inFolder(`${folder}/.career-ladder.yaml`);
    const copy = inFolder(`${folder}/${ladder}`);
    await vscode.workspace.fs.copy(inFolder(ladder), copy);
    const { document } = await show(`${folder}/${ladder}`);
    const left = async (count: number) => (await findings(document, count)).map(rule);
    try {
      await left(2);
      const text = new TextEncoder().encode('rules:\n  placeholder-cell: off\n');
      await vscode.workspace.fs.writeFile(config, text);
      assert.deepEqual(await left(1), ['empty-cell']);
      const editor = await show(`${folder}/.career-ladder.yaml`);
      assert.equal(editor.document.languageId, 'career-ladder-config');
      const word = new vscode.Range(1, 2, 1, 2 + 'placeholder-cell'.length);
      await change(editor, (edit) => edit.replace(word, 'empty-cell'));
      await until(
        'the placeholder in place of the empty cell',
        () => vscode.languages.getDiagnostics(document.uri).map(rule),
        (rules) => rules.length === 1 && rules[0] === 'placeholder-cell',
      );
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await vscode.workspace.fs.delete(config);
      await left(2);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(inFolder(folder), { recursive: true });
    }
  });

  it('answers again after its server was restarted', async () => {
    const { document } = await show(ladder);
    await findings(document, 2);
    await vscode.commands.executeCommand('careerLadder.restartServer');
    await findings(document, 2);
  });
});
