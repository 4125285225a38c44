// @ts-check
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { plugins } from '../../../esbuild.mjs';
import { buildFolder, root } from '../../runner/setup.mjs';

/** The core as it is in the checkout. */
export async function loadCore() {
  mkdirSync(buildFolder, { recursive: true });
  const outfile = join(buildFolder, `quality-core-${process.pid}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/quality/core.ts'],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'error',
    plugins,
  });
  return /** @type {typeof import('./core.ts')} */ (createRequire(import.meta.url)(outfile));
}
