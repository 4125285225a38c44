/**
 * Beside an extension for YAML. The one of Red Hat cannot be installed here, as it comes from a marketplace alone, but
 * its language server can: it is started as that extension starts it, for the same documents, with the same settings,
 * and told of schemas in the same way.
 */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { until } from './until';

/** What extensions offer to it, as `json/schemaAssociations` takes it. */
function associations() {
  return vscode.extensions.all.flatMap((extension) => {
    const offered: unknown = extension.packageJSON.contributes?.yamlValidation;
    if (!Array.isArray(offered)) return [];
    return offered.map(({ fileMatch, url }: { fileMatch: string[]; url: string }) => ({
      fileMatch: fileMatch.map((name) => `/${name}`),
      uri: vscode.Uri.joinPath(extension.extensionUri, url).toString(),
    }));
  });
}

const settings: Record<string, unknown> = {
  yaml: {
    validate: true,
    hover: true,
    completion: true,
    format: { enable: true },
    schemaStore: { enable: false, url: '' },
    kubernetesCRDStore: { enable: false },
    maxItemsComputed: 5000,
  },
  http: { proxy: '', proxyStrictSSL: false },
};

function inFolder(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

async function open(path: string, text: string): Promise<vscode.TextDocument> {
  const uri = inFolder(`yaml/${path}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

function sources(document: vscode.TextDocument, wanted: RegExp): Promise<string[]> {
  return until(
    `findings by ${wanted}`,
    () => vscode.languages.getDiagnostics(document.uri).map(({ source }) => String(source)),
    (found) => found.some((source) => wanted.test(source)),
  );
}

const ladder = `ladder: 2
role: Engineer
levels:
  - id: L1
competencies:
  - id: delivery
    name: Delivery
    cells:
      L1: TODO
      `;

describe('beside a language server for YAML', () => {
  let client: LanguageClient;

  before(async function () {
    const server = process.env['CAREER_LADDER_YAML_SERVER'];
    if (!server) {
      console.log('Not tried beside a language server for YAML: it could not be installed.');
      this.skip();
    }
    this.timeout(60_000);
    const run = { module: server, transport: TransportKind.ipc };
    client = new LanguageClient(
      'yaml',
      'YAML Support',
      { run, debug: run },
      {
        documentSelector: [
          { language: 'yaml' },
          { language: 'dockercompose' },
          { language: 'github-actions-workflow' },
          { pattern: '*.y(a)ml' },
        ],
        middleware: {
          workspace: {
            configuration: ({ items }) => items.map(({ section }) => settings[section ?? ''] ?? null),
          },
        },
      },
    );
    await client.start();
    await client.sendNotification('json/schemaAssociations', associations());
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await client?.dispose();
  });

  it('a ladder has our findings, suggestions, hovers and outline alone', async () => {
    const document = await open('a.ladder.yaml', ladder);
    assert.equal(document.languageId, 'career-ladder');
    await sources(document, /career-ladder/);
    // By now it answers, of a file that is its own.
    assert.deepEqual([...new Set(await sources(await open('b.yaml', 'a: [1\n'), /YAML/))], ['YAML']);
    const found = await sources(document, /career-ladder/);
    assert.deepEqual([...new Set(found)], ['career-ladder']);
    const messages = vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
    assert.equal(new Set(messages).size, messages.length, messages.join('\n'));

    const at = document.positionAt(document.getText().indexOf('L1') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    assert.equal(hovers.length, 1);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 0),
    );
    // Snippets of VS Code's own kind are there with every language server.
    const labels = list.items
      .filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet)
      .map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('summary'), labels.join(', '));
    assert.equal(new Set(labels).size, labels.length, labels.join(', '));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.equal(new Set(symbols.map(({ name }) => name)).size, symbols.length);
  });

  it('a ladder that is opened as YAML is checked by our schema, and by nobody else', async () => {
    const document = await open('c.ladder.yaml', ladder);
    await sources(document, /career-ladder/);
    const yaml = await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    const found = await until(
      'what it finds by our schema',
      () => vscode.languages.getDiagnostics(yaml.uri),
      (all) => all.length > 0 && all.every(({ source }) => source !== 'career-ladder'),
    );
    assert.ok(
      found.some(({ source, range }) => /^yaml-schema/.test(String(source)) && range.start.line === 0),
      found.map(({ source, message }) => `${source}: ${message}`).join('\n'),
    );
    // And back.
    const ours = await vscode.languages.setTextDocumentLanguage(yaml, 'career-ladder');
    await until(
      'our findings alone',
      () => vscode.languages.getDiagnostics(ours.uri),
      (all) => all.length > 0 && all.every(({ source }) => source === 'career-ladder'),
    );
  });
});
