/** The extension in VS Code for the Web: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith, deactivate } from './extension';

export { deactivate };

declare const Worker: new (url: string, options: { name: string }) => never;

export function activate(context: ExtensionContext): Api {
  const url = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  return activateWith(
    context,
    // A function, so that a restart gets a fresh worker.
    (id, name, options) => new LanguageClient(id, name, async () => new Worker(url, { name }), options),
  );
}
