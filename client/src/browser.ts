/** The extension in VS Code for the Web: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateWith, deactivate } from './extension';

export { deactivate };

declare const Worker: new (url: string, options: { name: string }) => never;

export function activate(context: ExtensionContext): Api {
  const url = Uri.joinPath(context.extensionUri, 'dist/server.js').toString(true);
  return activateWith(
    context,
    (id, name, options) => {
      // A function, so that a restart gets a fresh worker. It answers reader and writer: the client would know a
      // worker by `instanceof`, but in VS Code's extension host `Worker` makes objects of another class.
      const transports = async () => {
        const worker = new Worker(url, { name });
        return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
      };
      return new LanguageClient(id, name, transports, options);
    },
    { pdf: false },
  );
}
