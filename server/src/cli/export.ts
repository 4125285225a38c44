import { mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from '../analysis/analyse';
import { exportLadder, type Paper, type Separator } from '../export';
import { PrintError, printPdf } from '../pdf/print';
import { WorkspaceFiles } from '../workspace/files';
import { DiskFiles } from './bases';
import { type Arguments, type Console, type ExitCode, parse } from './command';
import { decode } from './decode';
import { Failure, messageOf } from './failure';
import { findLadders, type LadderPath, shownPath } from './files';
import { exportUsage } from './usage';

const extensions = { html: '.html', markdown: '.md', csv: '.csv', json: '.json', pdf: '.pdf' } as const;
type Format = keyof typeof extensions;

interface Wanted {
  readonly format: Format;
  readonly paper: Paper | undefined;
  readonly separator: Separator;
}

/** `career-ladder export`. A ladder that cannot be exported leaves the others to be, and ends with 2. */
export async function exportLadders(args: Arguments, console: Console): Promise<ExitCode> {
  const { values, positionals } = parse({
    args,
    options: {
      format: { type: 'string', short: 'f' },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean', default: false },
      paper: { type: 'string' },
      separator: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.out(exportUsage);
    return 0;
  }
  if (positionals.length === 0) throw new Failure('export needs a ladder file. See --help.');
  const { output, force } = values;
  const { format, separator } = formatOf(values.format, output, values.separator);
  const wanted: Wanted = { format, separator, paper: paperOf(values.paper, format) };
  const { files, problems } = await findLadders(positionals, process.cwd());
  for (const problem of problems) console.problem(problem);
  if (files.length === 0) return 2;
  const toOut = output === undefined || output === '-';
  if (toOut && files.length > 1) {
    throw new Failure(`there are ${files.length} ladders: name a folder to write them to with -o.`);
  }
  if (toOut && format === 'pdf' && process.stdout.isTTY) {
    throw new Failure('a PDF is nothing for a terminal: name a file to write it to with -o.');
  }
  const targets = toOut ? [] : await targetsOf(files, output, format);
  await guard(files, targets, force);
  const disk = new DiskFiles(process.cwd());
  let failed = problems.length > 0;
  for (const [index, file] of files.entries()) {
    try {
      const content = await contentOf(file, wanted, disk, files.length > 1);
      if (content === undefined) {
        console.note(`Left out, as others build on it: ${file.path}`);
        continue;
      }
      const target = targets[index];
      if (target === undefined) console.out(content);
      else {
        await write(target, content, force);
        console.note(`Wrote ${shownPath(target, process.cwd())}`);
      }
    } catch (error) {
      failed = true;
      console.problem(error instanceof Failure ? error.message : messageOf(error, file.path));
    }
  }
  return failed ? 2 : 0;
}

function formatOf(
  named: string | undefined,
  output: string | undefined,
  separator: string | undefined,
): { readonly format: Format; readonly separator: Separator } {
  const extension = extname(output ?? '').toLowerCase();
  const known: Readonly<Record<string, Format>> = {
    '.htm': 'html',
    '.markdown': 'markdown',
    '.tsv': 'csv',
    ...Object.fromEntries(Object.entries(extensions).map(([format, ending]) => [ending, format as Format])),
  };
  if (named !== undefined && !Object.hasOwn(extensions, named)) {
    throw new Failure(`no such format: “${named}”; html, markdown, csv, json or pdf`);
  }
  const format =
    (named as Format | undefined) ?? (Object.hasOwn(known, extension) ? known[extension] : undefined);
  const given = separator === 'tab' ? '\t' : (separator ?? (extension === '.tsv' ? '\t' : ','));
  if (given !== ',' && given !== ';' && given !== '\t') {
    throw new Failure(`no such separator: “${separator}”; , or ; or tab`);
  }
  if (separator !== undefined && format !== 'csv') throw new Failure('--separator is for csv alone.');
  return { format: format ?? 'html', separator: given };
}

function paperOf(named: string | undefined, format: Format): Paper | undefined {
  if (named === undefined) return format === 'pdf' ? 'a4' : undefined;
  if (format !== 'html' && format !== 'pdf') throw new Failure('--paper is for html and pdf alone.');
  const paper = named.toLowerCase();
  if (paper !== 'a4' && paper !== 'a3' && paper !== 'letter' && paper !== 'tabloid') {
    throw new Failure(`no such paper: “${named}”; a4, a3, letter or tabloid`);
  }
  return paper;
}

/** Undefined for one that is no role but there for others to build on, where only roles are wanted. */
async function contentOf(
  { file, path }: LadderPath,
  wanted: Wanted,
  disk: DiskFiles,
  roles: boolean,
): Promise<string | Uint8Array | undefined> {
  const options = { uri: pathToFileURL(file).href, files: new WorkspaceFiles(disk) };
  const analysis = analyse(decode(await readFile(file), path), options);
  if (roles && analysis.ladder.abstract) return undefined;
  if (analysis.broken) {
    throw new Failure(`“${path}” cannot be read whole, so it is not exported: ${analysis.broken.message}`);
  }
  const { format, paper, separator } = wanted;
  if (format !== 'pdf') return exportLadder(analysis, format, { paper, separator });
  try {
    return await printPdf(exportLadder(analysis, 'html', { paper }));
  } catch (error) {
    throw error instanceof PrintError ? new Failure(error.message) : error;
  }
}

/** Where each ladder goes: one to `output`; all by their own names when it is a folder, or when there are several. */
async function targetsOf(files: readonly LadderPath[], output: string, format: Format): Promise<string[]> {
  const isFolder =
    /[\\/]$/.test(output) || (await stat(output).catch(() => undefined))?.isDirectory() === true;
  if (!isFolder && files.length === 1) return [resolve(output)];
  if (!isFolder && extname(output) !== '') {
    throw new Failure(
      `there are ${files.length} ladders, and “${output}” is one file: name a folder with -o.`,
    );
  }
  const taken = new Set<string>();
  const ending = format === 'csv' && /\.tsv$/i.test(output) ? '.tsv' : extensions[format];
  return files.map(({ file }) => {
    const stem = stemOf(file);
    let name = stem + ending;
    // File systems that ignore case would put one over the other.
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}${ending}`;
    taken.add(name.toLowerCase());
    return resolve(join(output, name));
  });
}

/** `teams/swe.ladder.yaml` → `swe`; `teams/ladder.yaml` → `teams`. */
function stemOf(file: string): string {
  const name = basename(file)
    .replace(/\.ya?ml$/i, '')
    .replace(/\.ladder$/i, '');
  return name.toLowerCase() === 'ladder' ? basename(dirname(file)) || name : name;
}

/** Before anything is written, so that a run does all or nothing. */
async function guard(
  files: readonly LadderPath[],
  targets: readonly string[],
  force: boolean,
): Promise<void> {
  const sources = new Set(await Promise.all(files.map(({ file }) => realpath(file).catch(() => file))));
  for (const target of targets) {
    const real = await realpath(target).catch(() => undefined);
    if (real === undefined) continue;
    const shown = shownPath(target, process.cwd());
    if (sources.has(real)) throw new Failure(`“${shown}” is a ladder to export.`);
    if (!force) throw new Failure(`“${shown}” exists already: --force overwrites it.`);
  }
}

async function write(target: string, content: string | Uint8Array, force: boolean): Promise<void> {
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new Failure(`cannot write ${messageOf(error, shownPath(target, process.cwd()))}`);
  }
}
