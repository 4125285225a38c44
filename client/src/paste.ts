/** Lines of a document become behaviors where they are pasted; the menu beside them takes them back as they were. */
import * as vscode from 'vscode';
import { plural } from '../../server/src/l10n';
import { languageId } from './ladderFiles';
import type { Server } from './server';

const plainText = 'text/plain';

export function registerPaste(server: Server): vscode.Disposable {
  const kind = vscode.DocumentDropOrPasteEditKind.Text.append('careerLadder');
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, data, context, token) {
      const [range] = ranges;
      // Whoever asks for another way to paste gets that.
      const other = context.only && !context.only.contains(kind) && !kind.contains(context.only);
      if (!range?.isEmpty || ranges.length > 1 || other) return undefined;
      const text = await data.get(plainText)?.asString();
      if (!text || token.isCancellationRequested) return undefined;
      const { start: position } = range;
      const view = await server.pasted({ uri: document.uri.toString(), position, text });
      if (!view || token.isCancellationRequested) return undefined;
      const title = plural(view.entries, 'Paste as a text', 'Paste as a list of {0} entries');
      const edit = new vscode.DocumentPasteEdit(view.text, title, kind);
      const start = new vscode.Position(view.start.line, view.start.character);
      if (start.isBefore(position)) {
        edit.additionalEdit = new vscode.WorkspaceEdit();
        edit.additionalEdit.delete(document.uri, new vscode.Range(start, position));
      }
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider({ language: languageId }, provider, {
    pasteMimeTypes: [plainText],
    providedPasteEditKinds: [kind],
  });
}
