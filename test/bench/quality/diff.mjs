// @ts-check
import { existsSync } from 'node:fs';
import { step } from '../../runner/setup.mjs';

/**
 * Known edits of ladders, one at a time and five at once, and what each was told as.
 * @param {typeof import('./core.ts')} core
 * @param {string} corpus folder of real ladders, which need not be there
 * @param {{ edits: number, seed: number, wrong: number }} options `wrong`: how many that went wrong are shown
 * @returns {string}
 */
export function diffReport(core, corpus, { edits, seed, wrong }) {
  const parts = [{ name: 'own ladders', sources: core.ownLadders() }];
  if (existsSync(corpus)) parts.push({ name: 'real ladders', sources: core.corpusLadders(corpus) });
  else step(`diff: real ladders skipped, since ${corpus} is not there`);
  const tables = parts.flatMap(({ name, sources }) =>
    [1, 5].map((atOnce) => {
      const outcome = core.mutate(sources, edits, seed, atOnce, wrong);
      const title = `diff, ${sources.length} ${name}, ${edits} edits, ${atOnce === 1 ? 'one at a time' : `${atOnce} at once`}, seed ${seed}`;
      return [title, core.confusion(outcome), ...outcome.wrong].join('\n');
    }),
  );
  return tables.join('\n\n');
}
