import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ladderReport } from '../analysis/report';
import { LadderService } from '../service';
import { type Arguments, type Console, type ExitCode, parse } from './command';
import { decode } from './decode';
import { Failure, messageOf } from './failure';
import { findLadders } from './files';
import { type ReportedLadder, reportAsJson, reportAsMarkdown, reportAsText } from './format/measures';
import { painter } from './terminal';
import { reportUsage } from './usage';

/**
 * `career-ladder report`. The shares are no findings: they never change the exit code. A file that cannot be read
 * leaves the others to be measured, and ends with 2.
 */
export async function report(args: Arguments, console: Console): Promise<ExitCode> {
  const { values, positionals } = parse({
    args,
    options: {
      format: { type: 'string', short: 'f', default: 'text' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.out(reportUsage);
    return 0;
  }
  const { format } = values;
  if (format !== 'text' && format !== 'json' && format !== 'markdown') {
    throw new Failure(`no such format: “${format}”; text, json or markdown`);
  }
  const { files, problems } = await findLadders(positionals, process.cwd());
  for (const problem of problems) console.problem(problem);
  const ladders: ReportedLadder[] = [];
  for (const { file, path } of files) {
    try {
      ladders.push(measure(pathToFileURL(file).href, path, decode(await readFile(file), path)));
    } catch (error) {
      console.problem(messageOf(error, path));
    }
  }
  if (ladders.length > 0) {
    if (format === 'json') console.out(reportAsJson(ladders));
    else if (format === 'markdown') console.out(reportAsMarkdown(ladders));
    else console.out(reportAsText(ladders, painter(process.stdout)));
  }
  for (const { path, broken } of ladders) {
    if (broken !== undefined) console.problem(`“${path}” was measured only in part: ${broken}`);
  }
  const failed = problems.length > 0 || ladders.length < files.length;
  return failed || ladders.some(({ broken }) => broken !== undefined) ? 2 : 0;
}

function measure(uri: string, path: string, text: string): ReportedLadder {
  const service = new LadderService();
  const { analysis } = service.snapshot(TextDocument.create(uri, 'career-ladder', 1, text));
  const { ladder, broken } = analysis;
  return { path, role: ladder.role?.value, measures: ladderReport(analysis), broken: broken?.message };
}
