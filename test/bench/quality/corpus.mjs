// @ts-check
// `node test/bench/quality/corpus.mjs [RULE]`: what is found in real ladders. They are written as ladder files to a
// folder of their own, and analysed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder, step } from '../../runner/setup.mjs';
import { loadCore } from './bundle.mjs';
import { corpusFolder, corpusLadders } from './corpusLadders.mjs';

const [rule] = process.argv.slice(2);
const ladders = corpusLadders();
if (ladders.length === 0) step(`skipped, since ${corpusFolder} is not there`);
else await readAll();

async function readAll() {
  const core = await loadCore();
  const out = join(buildFolder, 'corpus');
  mkdirSync(out, { recursive: true });
  for (const { name, text } of ladders) {
    writeFileSync(join(out, name), text);
    const { findings } = core.analyse(text);
    for (const finding of findings) {
      if (rule && finding.rule !== rule) continue;
      const at = text.slice(finding.span.start, finding.span.end);
      console.log(`${name} ${finding.severity} ${finding.rule}: ${at}\n    ${finding.message}`);
      for (const other of finding.related) console.log(`    ${other.message}`);
    }
  }
}
