import { mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { importLadders as readLadders } from '../import';
import { slug } from '../import/names';
import type { ImportedLadder, ImportResult } from '../protocol';
import { LadderService } from '../service';
import { type Arguments, type Console, type ExitCode, parse } from './command';
import { decode } from './decode';
import { Failure, messageOf } from './failure';
import { ladderFileName, shownPath } from './files';
import { coverageLine } from './format/text';
import { reportFile } from './report';
import { printable, shorten } from './terminal';
import { importUsage } from './usage';

/** `career-ladder import`. Nothing is written unless everything can be. */
export async function importLadders(args: Arguments, console: Console): Promise<ExitCode> {
  const { values, positionals } = parse({
    args,
    options: {
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean', default: false },
      role: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.out(importUsage);
    return 0;
  }
  const [source, ...others] = positionals;
  if (source === undefined)
    throw new Failure('import needs a Markdown, CSV or JSON file, or - for standard input. See --help.');
  if (others.length > 0) throw new Failure(`import takes one file, and got ${positionals.length}.`);
  const role = values.role?.trim();
  if (role === '') throw new Failure('--role needs a name.');
  const name = source === '-' ? '' : basename(source);
  const shown = source === '-' ? 'standard input' : `“${source}”`;
  const result = readLadders(await readSource(source), name, role);
  const { ladders } = result;
  if (ladders.length === 0) {
    listUnplaced(result, console);
    throw new Failure(
      `${shown} holds no table of levels and competencies, and no headings of them, so there is nothing to import.`,
    );
  }
  if (role !== undefined && ladders.length > 1) {
    const lines = ladders.map(({ line }) => line + 1).join(', ');
    throw new Failure(`--role names one ladder, and ${shown} holds ${ladders.length} (at lines ${lines}).`);
  }
  const { output } = values;
  if (output === undefined || output === '-') {
    const [only, ...more] = ladders;
    if (more.length > 0 || !only) {
      throw new Failure(
        `${shown} holds ${ladders.length} ladders: name a file or folder to write them to with -o.`,
      );
    }
    console.out(only.yaml);
    console.note(`${printable(only.role)}: ${describe(only, process.cwd())}`);
  } else {
    const files = await targets(ladders, output);
    await write(ladders, files, { source, force: values.force });
    ladders.forEach((ladder, index) => {
      const file = files[index] ?? output;
      console.note(
        `Wrote ${shownPath(file, process.cwd())}: ${printable(ladder.role)}, ${describe(ladder, file)}`,
      );
      if (!ladderFileName.test(file)) {
        console.note('  Folders are searched for, and editors know, only names that end in .ladder.yaml.');
      }
    });
  }
  listUnplaced(result, console);
  return 0;
}

async function readSource(source: string): Promise<string> {
  if (source === '-') return decode(await buffer(process.stdin), 'standard input');
  try {
    return decode(await readFile(source), source);
  } catch (error) {
    throw new Failure(messageOf(error, source));
  }
}

/** Where each ladder goes: one to `output`, several to numbered names; all by their roles when it is a folder. */
async function targets(ladders: readonly ImportedLadder[], output: string): Promise<string[]> {
  const isFolder =
    /[\\/]$/.test(output) || (await stat(output).catch(() => undefined))?.isDirectory() === true;
  const taken = new Set<string>();
  return ladders.map(({ role }) => {
    const wanted = resolve(isFolder ? join(output, `${slug(role) || 'imported'}.ladder.yaml`) : output);
    let file = wanted;
    // File systems that ignore case would put one over the other.
    for (let number = 2; taken.has(file.toLowerCase()); number++) {
      const [, stem = wanted, extension = ''] = /^([\s\S]*?)((?:\.ladder)?\.[^./\\]+)?$/.exec(wanted) ?? [];
      file = `${stem}-${number}${extension}`;
    }
    taken.add(file.toLowerCase());
    return file;
  });
}

async function write(
  ladders: readonly ImportedLadder[],
  files: readonly string[],
  { source, force }: { readonly source: string; readonly force: boolean },
): Promise<void> {
  const from = source === '-' ? undefined : await realpath(source).catch(() => undefined);
  for (const file of files) {
    const real = await realpath(file).catch(() => undefined);
    if (real === undefined) continue;
    if (real === from) throw new Failure(`“${shownPath(file, process.cwd())}” is the file to import from.`);
    if (!force)
      throw new Failure(`“${shownPath(file, process.cwd())}” exists already: --force overwrites it.`);
  }
  for (const [index, file] of files.entries()) {
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, ladders[index]?.yaml ?? '', { flag: force ? 'w' : 'wx' });
    } catch (error) {
      throw new Failure(`cannot write ${messageOf(error, shownPath(file, process.cwd()))}`);
    }
  }
}

function describe({ yaml }: ImportedLadder, file: string): string {
  const place = { file: resolve(file), path: file };
  const { counts } = reportFile(new LadderService(), place, yaml, process.cwd());
  const levels = `${counts.levels} ${counts.levels === 1 ? 'level' : 'levels'}`;
  const competencies = `${counts.competencies} ${counts.competencies === 1 ? 'competency' : 'competencies'}`;
  return `${levels} × ${competencies}; ${coverageLine(counts)}`;
}

/** In a terminal each text is cut to a line; a file or pipe gets all of it. */
function listUnplaced({ unplaced }: ImportResult, console: Console): void {
  if (unplaced.length === 0) return;
  console.note(`\nNot in a ladder (${unplaced.length}):`);
  const width = String(unplaced.at(-1)?.line ?? 0).length + 1;
  for (const { line, text, reason } of unplaced) {
    const place = `  line ${String(line + 1).padStart(width)}: `;
    const room = process.stderr.isTTY ? process.stderr.columns - place.length : Number.POSITIVE_INFINITY;
    console.note(`${place}${reason}`);
    const lines = process.stderr.isTTY
      ? [shorten(printable(text), room)]
      : text.split(/\r?\n/).map(printable);
    for (const words of lines) console.note(`${' '.repeat(place.length)}${words}`);
  }
}
