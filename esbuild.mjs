// Builds everything under dist/. `--package` also makes the .vsix, `--watch` rebuilds on change.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files, languages } from './l10n/translations.mjs';
import { wordnet } from './wordnet.mjs';

const root = dirname(fileURLToPath(import.meta.url));
if (!existsSync(join(root, 'node_modules/esbuild'))) {
  execFileSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}
const require = createRequire(import.meta.url);
const esbuild = require('esbuild');

/**
 * Gives `import validate from 'schema-validator:NAME'` the validator that ajv makes of schemas/NAME.schema.json,
 * as source text: the bundles carry neither ajv nor `new Function`, and no generated file can go stale.
 */
export const schemaValidator = {
  name: 'schema-validator',
  setup(build) {
    build.onResolve({ filter: /^schema-validator:/ }, ({ path }) => ({
      path: path.slice('schema-validator:'.length),
      namespace: 'schema-validator',
    }));
    build.onLoad({ filter: /.*/, namespace: 'schema-validator' }, ({ path }) => {
      const file = join(root, 'schemas', `${path}.schema.json`);
      const { Ajv2020 } = require('ajv/dist/2020.js');
      const standalone = require('ajv/dist/standalone').default;
      const ajv = new Ajv2020({
        allErrors: true,
        verbose: true,
        strictTypes: false,
        allowUnionTypes: true,
        code: { source: true, esm: true },
      });
      ajv.addKeyword('markdownDescription').addKeyword('defaultSnippets').addKeyword('enumDescriptions');
      const contents = linear(standalone(ajv, ajv.compile(JSON.parse(readFileSync(file, 'utf8')))));
      return { contents, resolveDir: root, loader: 'js', watchFiles: [file] };
    });
  },
};

/**
 * ajv copies all errors found so far for each part that adds to them: with 50,000 faulty cells that takes 15 s.
 * Here a part's errors are added to those before it.
 * @param {string} code
 */
function linear(code) {
  const copying = /vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);/g;
  const adding =
    'if (vErrors === null) vErrors = $1.errors; else for (const e of $1.errors) vErrors.push(e);';
  const changed = code.replace(copying, `{ ${adding} }`);
  if (changed.includes('vErrors.concat('))
    throw new Error('ajv writes its errors in another way than expected');
  return changed;
}

/**
 * Gives `import { css, hash } from 'style:NAME'` the style sheet of exported pages of that name, minified, with what
 * a content security policy names it by: pages are made as text, and carry their style in them.
 */
const exportStyles = {
  name: 'export-styles',
  setup(build) {
    build.onResolve({ filter: /^style:/ }, ({ path }) => ({
      path: path.slice('style:'.length),
      namespace: 'export-styles',
    }));
    build.onLoad({ filter: /.*/, namespace: 'export-styles' }, async ({ path }) => {
      const file = join(root, 'server/src/export/html/styles', `${path}.css`);
      const options = { entryPoints: [file], bundle: true, minify: true, write: false, metafile: true };
      const { outputFiles, metafile } = await esbuild.build({ absWorkingDir: root, ...options });
      const css = outputFiles[0].text.trim();
      const hash = `sha256-${createHash('sha256').update(css).digest('base64')}`;
      const contents = `export const css = ${JSON.stringify(css)};\nexport const hash = ${JSON.stringify(hash)};\n`;
      const watchFiles = Object.keys(metafile.inputs).map((input) => join(root, input));
      return { contents, loader: 'js', watchFiles };
    });
  },
};

/** What the bundles of the core are made with. */
export const plugins = [schemaValidator, wordnet, exportStyles];

const watch = process.argv.includes('--watch');
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: !watch,
  sourcemap: watch ? 'linked' : false,
  logLevel: 'warning',
  legalComments: 'none',
  plugins,
};
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  // A file finder calls `createRequire(import.meta.url)`, which takes a path as well as a URL; CommonJS has the path.
  define: { 'import.meta.url': '__filename' },
};
const browser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};
const bin = { js: '#!/usr/bin/env node' };

/**
 * The server is one bundle for a process and a worker, and has what either needs. These packages give what runs in a
 * worker only to bundles for browsers: it is found beside what they give to Node.
 */
const inBothPlaces = {
  name: 'in-both-places',
  setup(build) {
    build.onResolve(
      { filter: /^vscode-(languageserver|languageserver-protocol|jsonrpc)\/browser$/ },
      async (args) => {
        const { kind, resolveDir } = args;
        const { path } = await build.resolve(args.path.replace(/browser$/, 'node'), { kind, resolveDir });
        return { path: join(dirname(path), '../browser/main.js') };
      },
    );
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: join(root, 'node_modules/yaml/browser/index.js') }));
  },
};

/** Every bundle the extension and the command line are made of. */
export const bundles = [
  { ...node, entryPoints: { client: 'client/src/node.ts' }, external: ['vscode'], outdir: 'dist' },
  {
    ...node,
    entryPoints: { server: 'server/src/main.ts', cli: 'server/src/cli/main.ts' },
    plugins: [...plugins, inBothPlaces],
    banner: bin,
    outdir: 'dist',
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: { 'client.browser': 'client/src/browser.ts' },
    external: ['vscode'],
    outdir: 'dist',
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: {
      webview: 'client/webview/main.tsx',
      compare: 'client/webview/compare/main.tsx',
      overview: 'client/webview/overview/main.tsx',
    },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: 'dist',
  },
];

/** File by file, so that no moment is without a bundle: another run may be starting the server just now. */
function replaceDist(files) {
  const dist = join(root, 'dist');
  const partial = join(root, '.build', `dist-${process.pid}`);
  for (const folder of [dist, partial]) mkdirSync(folder, { recursive: true });
  for (const { path, contents } of files) {
    writeFileSync(join(partial, basename(path)), contents);
    renameSync(join(partial, basename(path)), path);
  }
  rmSync(partial, { recursive: true });
  const names = new Set(files.map(({ path }) => basename(path)));
  for (const name of readdirSync(dist))
    if (!names.has(name)) rmSync(join(dist, name), { recursive: true, force: true });
}

/** What the translations come to; those beside package.json are where VS Code looks for them. */
function translate() {
  const made = languages().flatMap((language) => files(language));
  const beside = made.filter(({ path }) => !path.startsWith('dist/'));
  for (const { path, contents } of beside) writeFileSync(join(root, path), contents);
  for (const name of readdirSync(root)) {
    if (/^package\.nls\..+\.json$/.test(name) && !beside.some(({ path }) => path === name))
      rmSync(join(root, name));
  }
  return made
    .filter((file) => !beside.includes(file))
    .map(({ path, contents }) => ({ path: join(root, path), contents }));
}

async function main() {
  if (watch) {
    mkdirSync(join(root, 'dist'), { recursive: true });
    for (const { path, contents } of translate()) writeFileSync(path, contents);
    await Promise.all(bundles.map(async (options) => (await esbuild.context(options)).watch()));
    console.log('watching');
    return;
  }
  const start = Date.now();
  const results = await Promise.all(bundles.map((options) => esbuild.build({ ...options, write: false })));
  replaceDist([...results.flatMap((result) => result.outputFiles), ...translate()]);
  for (const file of ['server.js', 'cli.js']) chmodSync(join(root, 'dist', file), 0o755);
  console.log(`built dist/ in ${Date.now() - start} ms`);
  if (process.argv.includes('--package')) {
    const vsce = require.resolve('@vscode/vsce/vsce');
    const out = 'career-ladder.vsix';
    // Without a repository there is no address that the README's links and pictures could be completed with.
    const { repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const homeless = repository ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
    execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', ...homeless, '--out', out], {
      cwd: root,
      stdio: 'inherit',
    });
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
