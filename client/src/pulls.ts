/** How findings come to VS Code: the client asks for them, of each document and of the workspace. */
import * as vscode from 'vscode';
import type { DiagnosticProviderMiddleware, DiagnosticPullOptions, vsdiag } from 'vscode-languageclient';
import { pastSchemes } from '../../server/src/protocol';

export const pullOptions: DiagnosticPullOptions = { onChange: true };

/** What is wrong in earlier states of files cannot be mended. */
const nothing = { kind: 'full', items: [] } as unknown as vsdiag.FullDocumentDiagnosticReport;
/** Never cancelled. */
const patient = new vscode.CancellationTokenSource().token;

export const pullMiddleware: DiagnosticProviderMiddleware = {
  provideDiagnostics(document, previous, _token, next) {
    const uri = document instanceof vscode.Uri ? document : document.uri;
    if (pastSchemes.includes(uri.scheme)) return nothing;
    // The client cancels its question at each keystroke, and throws the answer away: who types on would see nothing
    // until the pause. It asks again anyway, so that the answer is worth having.
    return next(document, previous, patient);
  },
};
