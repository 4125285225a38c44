import { type Arguments, type Console, type ExitCode, parse } from './command';
import { configOptions, judgeEach, readConfigOptions } from './each';
import { Failure } from './failure';
import { formatJson } from './format/json';
import { formatText } from './format/text';
import { reportFile, summarize } from './report';
import { painter } from './terminal';
import { checkUsage } from './usage';

/** `career-ladder check`. A file that cannot be read leaves the others to be checked, and ends with 2. */
export async function check(args: Arguments, console: Console): Promise<ExitCode> {
  const { values, positionals } = parse({
    args,
    options: {
      format: { type: 'string', short: 'f', default: 'text' },
      hints: { type: 'boolean', default: false },
      ...configOptions,
      rule: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.out(checkUsage);
    return 0;
  }
  const { format, hints, rule: rules } = values;
  if (format !== 'text' && format !== 'json') throw new Failure(`no such format: “${format}”; text or json`);
  const options = { ...readConfigOptions(values), rules };
  const folder = process.cwd();
  const { results, ignored, failed } = await judgeEach(
    positionals,
    options,
    folder,
    console,
    (service, found, text) => reportFile(service, found, text, folder),
  );
  const summary = summarize(results);
  // Programs are to get their answer even where all ladders are left out.
  if (results.length > 0 || (format === 'json' && ignored)) {
    const paint = painter(process.stdout);
    console.out(
      format === 'json' ? formatJson(results, summary) : formatText(results, summary, { hints, paint }),
    );
  }
  if (failed) return 2;
  return summary.errors + summary.warnings > 0 ? 1 : 0;
}
