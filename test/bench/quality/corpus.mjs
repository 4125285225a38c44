// @ts-check
// `node test/bench/quality/corpus.mjs [RULE]`: what is found in real ladders. They are not part of the project: they are
// read as neutral JSON from the shared folder, written as ladder files to a folder of their own, and analysed.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { buildFolder, sharedFolder, step } from '../../runner/setup.mjs';
import { loadCore } from './bundle.mjs';

/**
 * A role of the neutral JSON as a ladder file.
 * @param {any} role
 */
export function ladderOf(role) {
  const cellsOf = (/** @type {any} */ competency) =>
    Object.fromEntries(
      role.levels.flatMap((/** @type {any} */ level) => {
        const cell = role.cells.find(
          (/** @type {any} */ one) => one.level === level.id && one.competency === competency.id,
        );
        return cell ? [[level.id, (cell.behaviors ?? []).map(behaviorOf)]] : [];
      }),
    );
  return stringify(
    {
      ladder: 1,
      role: role.name,
      levels: role.levels.map((/** @type {any} */ { id, name }) => ({ id, name })),
      competencies: role.competencies.map((/** @type {any} */ competency) => ({
        id: competency.id,
        name: competency.name,
        cells: cellsOf(competency),
      })),
    },
    { lineWidth: 0 },
  );
}

/** @param {any} behavior */
function behaviorOf(behavior) {
  if (typeof behavior === 'string') return behavior;
  const text = behavior.text ?? behavior.summary ?? '';
  return behavior.examples?.length ? { behavior: text, examples: behavior.examples } : text;
}

const folder = join(sharedFolder, 'corpus/ladders');
const [rule] = process.argv.slice(2);
if (!existsSync(folder)) step(`skipped, since ${folder} is not there`);
else await readAll();

async function readAll() {
  const core = await loadCore();
  const out = join(buildFolder, 'corpus');
  mkdirSync(out, { recursive: true });
  for (const file of readdirSync(folder)) {
    JSON.parse(readFileSync(join(folder, file), 'utf8')).roles.forEach(
      (/** @type {any} */ role, /** @type {number} */ index) => {
        const name = `${file.replace('.json', '')}-${index}.ladder.yaml`;
        const text = ladderOf(role);
        writeFileSync(join(out, name), text);
        const { findings } = core.analyse(text);
        for (const finding of findings) {
          if (rule && finding.rule !== rule) continue;
          const at = text.slice(finding.span.start, finding.span.end);
          console.log(`${name} ${finding.severity} ${finding.rule}: ${at}\n    ${finding.message}`);
          for (const other of finding.related) console.log(`    ${other.message}`);
        }
      },
    );
  }
}
