// @ts-check
// Real ladders as ladder files. They are not part of the project: they are read as neutral JSON from the shared folder.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sharedFolder } from '../../runner/setup.mjs';

export const corpusFolder = join(sharedFolder, 'corpus/ladders');

/**
 * Each role of each ladder; nothing where the folder is not there.
 * @returns {{ name: string, text: string }[]}
 */
export function corpusLadders() {
  if (!existsSync(corpusFolder)) return [];
  return readdirSync(corpusFolder).flatMap((file) =>
    JSON.parse(readFileSync(join(corpusFolder, file), 'utf8')).roles.map(
      (/** @type {any} */ role, /** @type {number} */ index) => ({
        name: `${file.replace('.json', '')}-${index}.ladder.yaml`,
        text: ladderOf(role),
      }),
    ),
  );
}

/**
 * A role of the neutral JSON as a ladder file.
 * @param {any} role
 */
function ladderOf(role) {
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
