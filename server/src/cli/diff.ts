import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { compareVersions, isSame } from '../compare/comparison';
import { comparisonHtml } from '../export/comparison/html';
import { comparisonMarkdown } from '../export/comparison/markdown';
import { type Arguments, type Console, type ExitCode, parse } from './command';
import { diffAsJson } from './diff/json';
import { readSides } from './diff/sides';
import { diffAsText } from './diff/text';
import { Failure, messageOf } from './failure';
import { painter } from './terminal';
import { diffUsage } from './usage';

const formats = ['text', 'json', 'markdown', 'html'] as const;

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
  const files = await readSides(positionals, values.git, process.cwd());
  const [before, after] = files;
  const comparison = compareVersions(before.side, after.side);
  const titles = { before: before.label, after: after.label };
  const toOut = output === undefined || output === '-';
  const written = {
    text: () => diffAsText(comparison, files, toOut ? painter(process.stdout) : (_, text) => text),
    json: () => diffAsJson(comparison, files),
    markdown: () => comparisonMarkdown(comparison, titles),
    html: () => comparisonHtml(comparison, titles),
  }[format]();
  if (toOut) console.out(written);
  else {
    try {
      await writeFile(resolve(output), written);
    } catch (error) {
      throw new Failure(`cannot write ${messageOf(error, output)}`);
    }
  }
  for (const { label, broken } of files) {
    if (broken !== undefined) console.problem(`“${label}” was compared only in part: ${broken}`);
  }
  if (files.some(({ broken }) => broken !== undefined)) return 2;
  return isSame(comparison) ? 0 : 1;
}
