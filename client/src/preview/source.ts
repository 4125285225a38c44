import * as vscode from 'vscode';
import type { Range } from '../../../server/src/protocol';

/**
 * Shows a place of a ladder in an editor and puts the cursor at its start (nothing is selected: the next key
 * pressed must not replace a cell). The editor that shows the ladder is used, else the group that has it in a tab,
 * else one that does not cover the preview.
 */
export async function revealSource(
  uri: vscode.Uri,
  range: Range | undefined,
  previewColumn: vscode.ViewColumn | undefined,
): Promise<void> {
  const viewColumn =
    columnOf(uri) ??
    (previewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
  // What is opened by the command is closed with its tab. What the API opens stays loaded for minutes, its findings too.
  if (!isOpen(uri)) await vscode.commands.executeCommand('vscode.open', uri, { viewColumn });
  const shown = { viewColumn: columnOf(uri) ?? viewColumn, preserveFocus: false };
  const editor = await vscode.window.showTextDocument(uri, shown);
  if (!range) return;
  const { start, end } = range;
  const place = editor.document.validateRange(
    new vscode.Range(start.line, start.character, end.line, end.character),
  );
  editor.selection = new vscode.Selection(place.start, place.start);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  flash(editor, place);
}

function isOpen(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === wanted);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const wanted = uri.toString();
  const visible = vscode.window.visibleTextEditors.find(
    (editor) => editor.viewColumn !== undefined && editor.document.uri.toString() === wanted,
  );
  if (visible) return visible.viewColumn;
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === wanted),
  );
  return group?.viewColumn;
}

/** Marks the place until the next move or edit, so that the eye finds it. */
function flash(editor: vscode.TextEditor, range: vscode.Range): void {
  const mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    borderColor: new vscode.ThemeColor('editor.rangeHighlightBorder'),
  });
  editor.setDecorations(mark, [range]);
  const at = range.start;
  const listeners = [
    vscode.window.onDidChangeTextEditorSelection((event) => {
      if (event.textEditor !== editor || !event.selections[0]?.active.isEqual(at)) done();
    }),
    vscode.workspace.onDidChangeTextDocument((event) => event.document === editor.document && done()),
    vscode.window.onDidChangeVisibleTextEditors((editors) => !editors.includes(editor) && done()),
  ];
  function done() {
    mark.dispose();
    for (const listener of listeners) listener.dispose();
  }
}
