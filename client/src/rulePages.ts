/** The pages that say what a rule finds, why it matters and how to fix it. */
import * as vscode from 'vscode';
import { openRuleCommand } from '../../server/src/protocol';

export function registerRulePages(folder: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(openRuleCommand, async (rule: unknown) => {
    // The id comes from a code action, and names a file: nothing else gets through.
    if (typeof rule !== 'string' || !/^[a-z]+(?:-[a-z]+)*$/.test(rule)) return;
    const page = vscode.Uri.joinPath(folder, `${rule}.md`);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', page);
    } catch {
      // Where Markdown has no preview, its text will do.
      await vscode.window.showTextDocument(page, { preview: true });
    }
  });
}
