/** Edits of many ladders, and what each was recognised as. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersions } from '../../../server/src/compare/comparison';
import { sideOf } from '../../../server/src/compare/side';
import { importMarkdown } from '../../../server/src/import/markdown';
import { parseLadder } from '../../../server/src/model/parse';
import { Random } from '../../bench/random.mjs';
import { type EditName, editNames, makeEdit } from './edits';
import { Judge } from './judge';
import { behaviorOf, emptyCell, newKey, type PlainLadder, plainOf, yamlOf } from './plain';
import { realisticLadder } from './realistic';
import { type Edit, Workbench } from './workbench';

export interface Source {
  readonly name: string;
  readonly ladder: PlainLadder;
}

/** At least twenty ladders of our own: examples, imports, and realistic ones of many sizes. */
export function ownLadders(count = 20): Source[] {
  const sources: Source[] = [];
  for (const name of readdirSync('examples').filter((file) => /\.ladder\.ya?ml$/.test(file))) {
    sources.push({ name, ladder: plainOf(readFileSync(join('examples', name), 'utf8')) });
  }
  for (const name of [
    'examples/engineering-matrix.md',
    ...readdirSync('test/fixtures/import').map((file) => `test/fixtures/import/${file}`),
  ]) {
    if (!name.endsWith('.md')) continue;
    for (const { role, yaml } of importMarkdown(readFileSync(name, 'utf8'), name).ladders) {
      sources.push({ name: `${name} ${role}`, ladder: plainOf(yaml) });
    }
  }
  const filled = sources.filter(({ ladder }) => behaviorsOf(ladder) >= 15).slice(0, 8);
  for (let seed = 1; filled.length < count; seed++) {
    filled.push({ name: `realistic ${seed}`, ladder: realisticLadder(new Random(seed)) });
  }
  return filled;
}

/** Real ladders, which are not part of the project: none where they are absent. */
export function corpusLadders(folder: string): Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => {
    const { roles } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
      readonly roles: readonly CorpusRole[];
    };
    const ladders = roles.map((role) => ({ name: `${file} ${role.name}`, ladder: corpusLadder(role) }));
    return ladders.filter(({ ladder }) => behaviorsOf(ladder) >= 40).slice(0, 2);
  });
}

interface CorpusRole {
  readonly name: string;
  readonly levels: readonly { readonly id: string; readonly name?: string }[];
  readonly competencies: readonly { readonly id: string; readonly name?: string }[];
  readonly cells: readonly {
    readonly level: string;
    readonly competency: string;
    readonly behaviors?: readonly (
      | string
      | { readonly text?: string; readonly summary?: string; readonly examples?: readonly string[] }
    )[];
  }[];
}

function corpusLadder(role: CorpusRole): PlainLadder {
  const levels = role.levels.map(({ id, name }) => ({ key: newKey(), id, ...(name && { name }) }));
  return {
    role: role.name,
    inheritance: 'cumulative',
    levels,
    competencies: role.competencies.map(({ id, name }) => ({
      key: newKey(),
      id,
      ...(name && { name }),
      values: [],
      cells: new Map(
        levels.flatMap((level) => {
          const cell = role.cells.find((one) => one.level === level.id && one.competency === id);
          const list = (cell?.behaviors ?? []).flatMap((behavior) => {
            const text = typeof behavior === 'string' ? behavior : (behavior.text ?? behavior.summary ?? '');
            const examples = typeof behavior === 'string' ? [] : [...(behavior.examples ?? [])];
            return text.trim()
              ? [behaviorOf(text.trim(), examples.map((one) => one.trim()).filter(Boolean))]
              : [];
          });
          return list.length > 0 ? [[level.key, { ...emptyCell(), behaviors: list }]] : [];
        }),
      ),
    })),
  };
}

function behaviorsOf({ competencies }: PlainLadder): number {
  return competencies.reduce(
    (sum, { cells }) =>
      sum + [...cells.values()].reduce((inner, { behaviors }) => inner + behaviors.length, 0),
    0,
  );
}

export interface Outcome {
  readonly edits: number;
  readonly right: number;
  readonly lost: number;
  /** Behaviors told as changed that nobody changed. */
  readonly unasked: number;
  /** For each kind of edit what it was told as, and how often. */
  readonly table: ReadonlyMap<EditName, ReadonlyMap<string, number>>;
  /** The first few that went wrong, in words. */
  readonly wrong: readonly string[];
}

/** `atOnce` edits of one ladder at a time until there are `total`; each ladder and each kind of edit in turn. */
export function mutate(
  sources: readonly Source[],
  total: number,
  seed: number,
  atOnce = 1,
  mostWrong = 40,
): Outcome {
  const random = new Random(seed);
  const table = new Map<EditName, Map<string, number>>();
  const wrong: string[] = [];
  let done = 0;
  let right = 0;
  let lost = 0;
  let unasked = 0;
  for (let round = 0; done < total && round < total * 4; round++) {
    const source = sources[round % sources.length] as Source;
    const bench = new Workbench(source.ladder, random);
    const made: Edit[] = [];
    for (let tries = 0; made.length < Math.min(atOnce, total - done) && tries < 60; tries++) {
      const name = atOnce === 1 ? editNames[(done + tries) % editNames.length] : random.pick(editNames);
      const edit = name && makeEdit(bench, name);
      if (edit) made.push(edit);
    }
    if (made.length === 0) continue;
    const [before, after] = [yamlOf(bench.before), yamlOf(bench.after)];
    const comparison = compareVersions(sideOf(parseLadder(before)), sideOf(parseLadder(after)));
    const judge = new Judge(comparison, [bench.before, bench.after]);
    for (const edit of made) {
      done++;
      const verdict = judge.verdict(edit);
      if (verdict.right) right++;
      else if (wrong.length < mostWrong)
        wrong.push(`${source.name}: ${edit.name} told as ${verdict.told}\n${describe(edit, bench)}`);
      if (verdict.lost) lost++;
      const row = table.get(edit.name as EditName) ?? new Map<string, number>();
      const told = verdict.right ? '✓' : verdict.told;
      row.set(told, (row.get(told) ?? 0) + 1);
      table.set(edit.name as EditName, row);
    }
    const extra = judge.unasked(made);
    unasked += extra.length;
    if (extra.length > 0 && wrong.length < mostWrong)
      wrong.push(
        `${source.name}: unasked after ${made.map(({ name }) => name).join(', ')}\n    ${extra.slice(0, 3).join('\n    ')}`,
      );
  }
  return { edits: done, right, lost, unasked, table, wrong };
}

function describe({ expected }: Edit, { before, after }: Workbench): string {
  const text = (ladder: PlainLadder, key: number) => {
    for (const { cells } of ladder.competencies) {
      for (const { behaviors } of cells.values()) {
        const found = behaviors.find((behavior) => behavior.key === key);
        if (found) return found.text;
      }
    }
    return '?';
  };
  return expected
    .slice(0, 3)
    .map((one) =>
      one.of === 'behaviors'
        ? `    ${one.change}: ${one.before.map((key) => text(before, key)).join(' + ')}\n       → ${one.after.map((key) => text(after, key)).join(' + ')}`
        : `    ${one.of} ${one.change}`,
    )
    .join('\n');
}

/** The confusion table: kinds of edits, how many were right, and what the others were told as. */
export function confusion({ edits, right, lost, unasked, table }: Outcome): string {
  const width = Math.max(...[...table.keys()].map((name) => name.length));
  const lines = [...table].map(([name, row]) => {
    const all = [...row.values()].reduce((sum, number) => sum + number, 0);
    const others = [...row].filter(([told]) => told !== '✓').sort(([, a], [, b]) => b - a);
    const ok = row.get('✓') ?? 0;
    return `${name.padEnd(width)} ${String(all).padStart(5)} ${String(ok).padStart(5)} ${`${((100 * ok) / all).toFixed(1)}%`.padStart(7)}  ${others.map(([told, number]) => `${number} ${told}`).join(', ')}`;
  });
  const head = `${'edit'.padEnd(width)} ${'done'.padStart(5)} ${'right'.padStart(5)} ${'share'.padStart(7)}  told as`;
  const share = ((100 * right) / edits).toFixed(2);
  return [
    head,
    ...lines,
    '',
    `${right} of ${edits} right (${share}%), ${lost} lost, ${unasked} behaviors told as changed that were not`,
  ].join('\n');
}
