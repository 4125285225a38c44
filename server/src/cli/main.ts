import { existsSync } from 'node:fs';
import { version } from '../../../package.json';
import { check } from './check';
import type { Console, ExitCode } from './command';
import { diff } from './diff';
import { exportLadders } from './export';
import { Failure } from './failure';
import { importLadders } from './import';
import { report } from './ladderReport';
import { usage } from './usage';

const commands = { check, diff, report, import: importLadders, export: exportLadders };

const console: Console = {
  out: (text) => process.stdout.write(text),
  note: (line) => process.stderr.write(`${line}\n`),
  problem: (message) => process.stderr.write(`career-ladder: ${message}\n`),
};

async function run([name, ...args]: string[]): Promise<ExitCode> {
  if (name === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  if (name === '--version') {
    console.out(`${version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h') {
    console.out(usage);
    return 0;
  }
  if (name === 'help') {
    const [topic] = args;
    if (topic === undefined) console.out(usage);
    else return commandNamed(topic)(['--help'], console);
    return 0;
  }
  return commandNamed(name)(args, console);
}

function commandNamed(name: string) {
  if (Object.hasOwn(commands, name)) return commands[name as keyof typeof commands];
  if (name.startsWith('-')) throw new Failure(`no such option: ${name}. See --help.`);
  const hint = existsSync(name) ? `To check it: career-ladder check ${name}` : 'See --help.';
  throw new Failure(
    `no such command: “${name}”; there are ${new Intl.ListFormat('en').format(Object.keys(commands))}. ${hint}`,
  );
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

// The code is only set, never exited with: node then ends when all output is written.
run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.problem(error instanceof Failure ? error.message : String((error as Error)?.stack ?? error));
    process.exitCode = 2;
  },
);
