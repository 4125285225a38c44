// @ts-check
// Writes what the registry of rules says into package.json, package.nls.json, the schema of the settings file and the pages of the
// rules: `npm run rules`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { plugins } from '../../esbuild.mjs';
import { buildFolder, root } from '../runner/setup.mjs';

mkdirSync(buildFolder, { recursive: true });
const folder = mkdtempSync(join(buildFolder, 'rules-'));
try {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/rules/settings.ts', 'test/rules/pages.ts'],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    plugins,
    logLevel: 'warning',
  });
  const load = createRequire(import.meta.url);
  const { heading, parts } = load(join(folder, 'pages.cjs'));
  for (const { path, part } of parts) {
    const file = join(root, path);
    if (!existsSync(file)) continue;
    const page = readFileSync(file, 'utf8').split(`\n## ${heading}\n`)[0]?.trimEnd();
    writeFileSync(file, `${page}\n\n${part}`);
  }
  const { ofRules, places, sayings } = load(join(folder, 'settings.cjs'));
  for (const { path, keys, wanted } of places) {
    const file = join(root, path);
    const json = JSON.parse(readFileSync(file, 'utf8'));
    let holder = json;
    for (const key of keys.slice(0, -1)) holder = holder[key];
    holder[keys.at(-1)] = wanted();
    writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
  }
  const words = join(root, 'package.nls.json');
  const others = Object.entries(JSON.parse(readFileSync(words, 'utf8'))).filter(
    ([key]) => !ofRules.test(key),
  );
  writeFileSync(words, `${JSON.stringify({ ...Object.fromEntries(others), ...sayings() }, null, 2)}\n`);
  const biome = join(dirname(load.resolve('@biomejs/biome/package.json')), 'bin/biome');
  const files = [...new Set(places.map((/** @type {{ path: string }} */ { path }) => path))];
  execFileSync(process.execPath, [biome, 'format', '--write', ...files], { cwd: root, stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
