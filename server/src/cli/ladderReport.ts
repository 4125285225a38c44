import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ladderReport } from '../analysis/report';
import type { LadderService } from '../service';
import { type Arguments, type Console, type ExitCode, parse } from './command';
import { configOptions, judgeEach, readConfigOptions } from './each';
import { Failure } from './failure';
import type { LadderPath } from './files';
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
      ...configOptions,
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
  const options = { ...readConfigOptions(values), rules: [] };
  const { results, ignored, failed } = await judgeEach(positionals, options, process.cwd(), console, measure);
  const ladders = results.filter(({ abstract }) => !abstract);
  const bases = results.filter(({ abstract }) => abstract).map(({ path }) => path);
  if (bases.length > 0) console.note(`Left out, as others build on them: ${bases.join(', ')}`);
  // Programs are to get their answer even where all ladders are left out.
  if (ladders.length > 0 || (format === 'json' && (ignored || bases.length > 0))) {
    if (format === 'json') console.out(reportAsJson(ladders));
    else if (format === 'markdown') console.out(reportAsMarkdown(ladders));
    else console.out(reportAsText(ladders, painter(process.stdout)));
  }
  for (const { path, broken } of ladders) {
    if (broken !== undefined) console.problem(`“${path}” was measured only in part: ${broken}`);
  }
  return failed || ladders.some(({ broken }) => broken !== undefined) ? 2 : 0;
}

interface Measured extends ReportedLadder {
  /** It is no role, and only there for others to build on. */
  readonly abstract: boolean;
}

function measure(service: LadderService, { file, path }: LadderPath, text: string): Measured {
  const uri = pathToFileURL(file).href;
  try {
    const { analysis } = service.snapshot(TextDocument.create(uri, 'career-ladder', 1, text));
    const { ladder, broken } = analysis;
    const { abstract, role } = ladder;
    const measures = ladderReport(analysis);
    return { path, role: role?.value, measures, broken: broken?.message, abstract };
  } finally {
    service.close(uri);
  }
}
