// @ts-check
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { testBundle, testFiles } from './mocha.mjs';
import { root } from './setup.mjs';

/**
 * A module that is not a file.
 * @param {RegExp} filter
 * @param {() => string} contents
 * @returns {esbuild.Plugin}
 */
function module(filter, contents) {
  const namespace = filter.source;
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter }, ({ path }) => ({ path, namespace }));
      build.onLoad({ filter: /.*/, namespace }, () => ({ contents: contents(), resolveDir: root }));
    },
  };
}

/**
 * All suites of an extension host.
 * @param {RegExp} names
 */
const suites = (names) =>
  module(/^suites$/, () =>
    testFiles('e2e', names)
      .map((file) => `import ${JSON.stringify(file)};`)
      .join('\n'),
  );
/** Those for the web, where no process can be started, are without `.node`. */
const everywhere = /(?<!\.node)\.test\.ts$/;
/** By content: its package says that all its files are ES modules, and this one is not. */
const browserMocha = module(/^mocha\/mocha\.js$/, () =>
  readFileSync(join(root, 'node_modules/mocha/mocha.js'), 'utf8'),
);
/** Node's assert is not there in a worker; the package of that name is its port. */
const assertInBrowser = module(/^node:assert\/strict$/, () => "module.exports = require('assert').strict;");

/**
 * Makes the development extension that carries the tests into an extension host.
 * @param {string} folder
 * @param {{ grep: string | undefined }} options
 * @returns {Promise<{ node: string, web: string }>} the modules to give as `extensionTestsPath`
 */
export async function bundleHost(folder, { grep }) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, 'test/e2e/host/package.json'), join(folder, 'package.json'));
  const common = /** @satisfies {esbuild.BuildOptions} */ ({
    ...testBundle,
    outdir: folder,
    format: 'cjs',
    external: ['vscode'],
    plugins: [...testBundle.plugins, browserMocha],
  });
  const define = { GREP: JSON.stringify(grep ?? '') };
  await Promise.all([
    esbuild.build({
      ...common,
      entryPoints: { node: join(root, 'test/e2e/host/node.ts') },
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      plugins: [...common.plugins, suites(/\.test\.ts$/)],
      define,
    }),
    esbuild.build({
      ...common,
      entryPoints: { web: join(root, 'test/e2e/host/web.ts') },
      platform: 'browser',
      target: 'es2022',
      mainFields: ['browser', 'module', 'main'],
      plugins: [...common.plugins, suites(everywhere), assertInBrowser],
      define: { ...define, global: 'globalThis' },
      banner: { js: "var process = globalThis.process ?? { env: {}, cwd: () => '/' };" },
    }),
  ]);
  return { node: join(folder, 'node.js'), web: join(folder, 'web.js') };
}
