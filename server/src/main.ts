/**
 * The language server, in one bundle for both places it runs in, a process and a web worker: most of it is the same,
 * and two bundles would make the package half as large again.
 */
import { startServer } from './lsp/server';

const isWorker = 'importScripts' in globalThis;

// Messages wait until this file has run, and what it imports is in it: none is missed.
void (isWorker ? import('./browser') : import('./node')).then(({ run }) => run(startServer));
