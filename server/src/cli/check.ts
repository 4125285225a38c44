import { readFile } from 'node:fs/promises';
import { LadderService } from '../service';
import { type Arguments, type Console, type ExitCode, parse } from './command';
import { decode } from './decode';
import { Failure, messageOf } from './failure';
import { findLadders } from './files';
import { formatJson } from './format/json';
import { formatText } from './format/text';
import { type FileReport, reportFile, summarize } from './report';
import { painter } from './terminal';
import { checkUsage } from './usage';

/** `career-ladder check`. A file that cannot be read leaves the others to be checked, and ends with 2. */
export async function check(args: Arguments, console: Console): Promise<ExitCode> {
  const { values, positionals } = parse({
    args,
    options: {
      format: { type: 'string', short: 'f', default: 'text' },
      hints: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.out(checkUsage);
    return 0;
  }
  const { format, hints } = values;
  if (format !== 'text' && format !== 'json') throw new Failure(`no such format: “${format}”; text or json`);
  const folder = process.cwd();
  const { files, problems } = await findLadders(positionals, folder);
  for (const problem of problems) console.problem(problem);
  const reports: FileReport[] = [];
  const service = new LadderService();
  for (const found of files) {
    try {
      const text = decode(await readFile(found.file), found.path);
      reports.push(reportFile(service, found, text, folder));
    } catch (error) {
      console.problem(messageOf(error, found.path));
    }
  }
  const summary = summarize(reports);
  if (reports.length > 0) {
    const paint = painter(process.stdout);
    console.out(
      format === 'json' ? formatJson(reports, summary) : formatText(reports, summary, { hints, paint }),
    );
  }
  if (problems.length > 0 || reports.length < files.length) return 2;
  return summary.errors + summary.warnings > 0 ? 1 : 0;
}
