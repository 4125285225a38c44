import * as vscode from 'vscode';
import { locale, spoken } from '../../../server/src/l10n';

/**
 * The page that a bundle's script fills. Nothing is allowed but our own bundle: the script by a nonce made anew
 * for each page, the style sheet by its origin; no network, no images, no fonts, no inline style or handler.
 * `bundle`: the name of its files in dist/.
 */
export function pageHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  title: string,
  bundle: 'webview' | 'compare' | 'overview',
): string {
  const nonce = makeNonce();
  const file = (ending: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', `${bundle}.${ending}`)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const said = spoken();
  // Data, not a script: nothing runs, whatever is in it.
  const words = said
    ? `<script type="application/json" id="words">${JSON.stringify(said).replaceAll('<', '\\u003c')}</script>\n`
    : '';
  return `<!DOCTYPE html>
<html lang="${escapeHtml(locale())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(file('css'))}">
</head>
<body>
<div id="root"></div>
${words}<script nonce="${nonce}" src="${escapeHtml(file('js'))}"></script>
</body>
</html>`;
}

/** 128 random bits. */
function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
