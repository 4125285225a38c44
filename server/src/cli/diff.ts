import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compareVersions, isSame } from '../compare/comparison';
import { comparisonHtml } from '../export/comparison/html';
import { comparisonMarkdown } from '../export/comparison/markdown';
import { type Arguments, type Console, type ExitCode, parse } from './command';
import { type ChangedLadders, changedLadders } from './diff/changed';
import { Missing } from './diff/git';
import { diffAsJson, diffsAsJson } from './diff/json';
import { diffsAsHtml, diffsAsMarkdown, diffsAsText } from './diff/several';
import {
  type DiffedFile,
  isFolder,
  type Revisions,
  readRevisions,
  readSides,
  readVersions,
} from './diff/sides';
import { diffAsText } from './diff/text';
import { Failure, messageOf } from './failure';
import { type Paint, painter } from './terminal';
import { diffUsage } from './usage';

const formats = ['text', 'json', 'markdown', 'html'] as const;
type Format = (typeof formats)[number];

/** What was found, in the format that is asked for. */
interface Told {
  readonly same: boolean;
  readonly files: readonly DiffedFile[];
  readonly problems?: readonly string[];
  write(format: Format, paint: Paint): string;
}

/** `career-ladder diff`: 0 nothing differs, 1 something does, 2 it could not be told, or not of all of a file. */
export async function diff(args: Arguments, console: Console): Promise<ExitCode> {
  const { values, positionals } = parse({
    args,
    options: {
      format: { type: 'string', short: 'f', default: 'text' },
      output: { type: 'string', short: 'o' },
      git: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.out(diffUsage);
    return 0;
  }
  const format = formats.find((name) => name === values.format);
  if (!format) throw new Failure(`no such format: “${values.format}”; text, json, markdown or html`);
  const { output } = values;
  const folder = process.cwd();
  const told =
    values.git === undefined
      ? one(await readSides(positionals, folder))
      : await versions(positionals, await readRevisions(values.git, folder), folder);
  const toOut = output === undefined || output === '-';
  const written = told.write(format, toOut ? painter(process.stdout) : (_, text) => text);
  if (toOut) console.out(written);
  else {
    try {
      await writeFile(resolve(output), written);
    } catch (error) {
      throw new Failure(`cannot write ${messageOf(error, output)}`);
    }
  }
  const partly = told.files.filter(({ broken }) => broken !== undefined);
  for (const { label, broken } of partly) console.problem(`“${label}” was compared only in part: ${broken}`);
  for (const problem of told.problems ?? []) console.problem(problem);
  if (partly.length > 0 || told.problems?.length) return 2;
  return told.same ? 0 : 1;
}

/** One file is told as two files are; folders, and several, as all ladders in them that changed. */
async function versions(paths: readonly string[], revisions: Revisions, folder: string): Promise<Told> {
  const [path] = paths;
  if (path === undefined || paths.length > 1 || (await isFolder(resolve(folder, path))))
    return several(await changedLadders(paths, revisions, folder), revisions);
  try {
    return one(await readVersions(path, revisions, folder));
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    // It is new, gone, or has another name.
    const { ladders } = await changedLadders(paths, revisions, folder);
    const [only] = ladders;
    if (only && ladders.length === 1) return one(only.sides);
    if (ladders.length === 0) throw error;
    return several({ ladders, untold: 0, problems: [] }, revisions);
  }
}

function one(files: readonly [DiffedFile, DiffedFile]): Told {
  const [before, after] = files;
  const comparison = compareVersions(before.side, after.side);
  const partly = files.flatMap(({ broken }) => broken ?? []);
  const titles = { before: before.label, after: after.label, partly };
  return {
    same: isSame(comparison),
    files,
    write: (format, paint) =>
      ({
        text: () => diffAsText(comparison, files, paint),
        json: () => diffAsJson(comparison, files),
        markdown: () => comparisonMarkdown(comparison, titles),
        html: () => comparisonHtml(comparison, titles),
      })[format](),
  };
}

function several(changed: ChangedLadders, revisions: Revisions): Told {
  return {
    same: changed.ladders.every(({ comparison, status }) => status === 'changed' && isSame(comparison)),
    files: changed.ladders.flatMap(({ sides }) => sides),
    problems: changed.problems,
    write: (format, paint) =>
      ({
        text: () => diffsAsText(changed, revisions, paint),
        json: () => diffsAsJson(changed.ladders),
        markdown: () => diffsAsMarkdown(changed, revisions),
        html: () => diffsAsHtml(changed, revisions),
      })[format](),
  };
}
