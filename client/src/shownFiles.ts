import * as vscode from 'vscode';

/** Whether a file has a tab, in sight or not, or an editor without one, such as that of a peek. */
export function isShown(uri: vscode.Uri): boolean {
  const key = uri.toString();
  const is = (other: vscode.Uri | undefined) => other?.toString() === key;
  const inTab = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom
      ? is(input.uri)
      : input instanceof vscode.TabInputTextDiff && (is(input.original) || is(input.modified));
  return (
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(inTab)) ||
    vscode.window.visibleTextEditors.some(({ document }) => is(document.uri))
  );
}
