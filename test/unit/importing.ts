import { importMarkdown } from '../../server/src/import/markdown';
import type { Competency, Ladder } from '../../server/src/model/ladder';
import { parseLadder } from '../../server/src/model/parse';
import type { ImportResult } from '../../server/src/protocol';

export interface Imported extends ImportResult {
  /** The ladder files, read back. */
  readonly read: readonly Ladder[];
}

export function importText(text: string, name = 'notes.md'): Imported {
  const result = importMarkdown(text, name);
  const read = result.ladders.map(({ yaml }) => {
    const { ladder, problems } = parseLadder(yaml);
    if (problems.length > 0) throw new Error(`${problems[0]?.message}\n${yaml}`);
    return ladder;
  });
  return { ...result, read };
}

/** `id=name` of each level. */
export function levels({ levels }: Ladder): string[] {
  return levels.map(({ id, name }) => (name ? `${id.value}=${name.value}` : id.value));
}

/** `group/name level: behaviors` of each cell that is written; a summary in front, before `>`. */
export function cells({ competencies }: Ladder): string[] {
  return competencies.flatMap((competency) =>
    competency.cells.map(({ level, summary, behaviors }) => {
      const words = behaviors.map(({ text }) => text.value).join(' + ');
      return `${label(competency)} ${level.value}: ${summary ? `${summary.value}> ` : ''}${words}`;
    }),
  );
}

function label({ id, name, group }: Competency): string {
  return `${group ? `${group.value}/` : ''}${name?.value ?? id.value}`;
}

/** A table of lines, each a row with cells between bars. */
export function table(...rows: string[]): string {
  const [head = '', ...body] = rows;
  const dashes = head.split(/(?<!\\)\|/).map(() => '---');
  return [head, dashes.join('|'), ...body].map((row) => `|${row}|`).join('\n');
}
