// @ts-check
// Writes what the registry of rules says into package.json and the schema of the settings file: `npm run rules`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { plugins } from '../../esbuild.mjs';
import { buildFolder, root } from '../runner/setup.mjs';

mkdirSync(buildFolder, { recursive: true });
const folder = mkdtempSync(join(buildFolder, 'rules-'));
try {
  const outfile = join(folder, 'settings.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['test/rules/settings.ts'],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outfile,
    plugins,
    logLevel: 'warning',
  });
  const { places } = createRequire(import.meta.url)(outfile);
  for (const { path, keys, wanted } of places) {
    const file = join(root, path);
    const json = JSON.parse(readFileSync(file, 'utf8'));
    let holder = json;
    for (const key of keys.slice(0, -1)) holder = holder[key];
    holder[keys.at(-1)] = wanted();
    writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
  }
  const biome = join(
    dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')),
    'bin/biome',
  );
  const files = [...new Set(places.map((/** @type {{ path: string }} */ { path }) => path))];
  execFileSync(process.execPath, [biome, 'format', '--write', ...files], { cwd: root, stdio: 'inherit' });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
