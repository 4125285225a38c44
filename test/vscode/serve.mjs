// @ts-check

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string>} */
const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': 'text/markdown',
};

/**
 * Serves folders to pages of other origins, on loopback only.
 * @param {Record<string, string>} folders by their name, the first part of an address's path
 * @returns {Promise<{ address: (name: string, file?: string) => string, stop: () => Promise<void> }>}
 */
export async function serveFolders(folders) {
  const server = createServer(async (request, response) => {
    const [, name = '', ...rest] = normalize(
      decodeURIComponent(new URL(request.url ?? '', 'http://x').pathname),
    ).split('/');
    const folder = folders[name];
    const content = folder && (await readFile(join(folder, ...rest)).catch(() => undefined));
    response.writeHead(content ? 200 : 404, {
      'content-type': types[extname(rest.at(-1) ?? '')] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    response.end(content);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: (name, file = '') => `http://127.0.0.1:${port}/${name}/${file}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
