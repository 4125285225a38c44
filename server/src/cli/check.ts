import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { defaultSettings, type FileSettings, LadderService } from '../service';
import { type Arguments, type Console, type ExitCode, parse } from './command';
import { CliSettings } from './config';
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
      config: { type: 'string' },
      'no-config': { type: 'boolean', default: false },
      rule: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.out(checkUsage);
    return 0;
  }
  const { format, hints, config, 'no-config': noConfig } = values;
  if (format !== 'text' && format !== 'json') throw new Failure(`no such format: “${format}”; text or json`);
  if (config !== undefined && noConfig) throw new Failure('--config and --no-config contradict each other.');
  const folder = process.cwd();
  const settings = new CliSettings({ config, noConfig, rules: values.rule }, folder);
  const { files, problems } = await findLadders(positionals, folder);
  for (const problem of problems) console.problem(problem);
  const reports: FileReport[] = [];
  const known = new Map<string, FileSettings>();
  const service = new LadderService({ settings: (uri) => known.get(uri) ?? defaultSettings });
  const ignored: string[] = [];
  for (const found of files) {
    const set = await settings.of(found.file);
    if (set.ignored) {
      ignored.push(found.path);
      continue;
    }
    known.set(pathToFileURL(found.file).href, set);
    try {
      const text = decode(await readFile(found.file), found.path);
      reports.push(reportFile(service, found, text, folder));
    } catch (error) {
      console.problem(messageOf(error, found.path));
    }
  }
  for (const problem of settings.problems) console.problem(problem);
  if (ignored.length > 0) console.note(`Left out, as the settings say: ${ignored.join(', ')}`);
  const summary = summarize(reports);
  // Programs are to get their answer even where all ladders are left out.
  if (reports.length > 0 || (format === 'json' && ignored.length > 0)) {
    const paint = painter(process.stdout);
    console.out(
      format === 'json' ? formatJson(reports, summary) : formatText(reports, summary, { hints, paint }),
    );
  }
  const unread = files.length - ignored.length - reports.length;
  if (problems.length > 0 || settings.problems.length > 0 || unread > 0) return 2;
  return summary.errors + summary.warnings > 0 ? 1 : 0;
}
