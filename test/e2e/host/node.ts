/** `extensionTestsPath` of the extension host with Node: the server's, and the desktop's. */
import { appendFileSync } from 'node:fs';
import { prepare, runAll } from './mocha';

/** Where the results go, a JSON text per line. */
const file = process.env.CAREER_LADDER_RESULTS;

export async function run(): Promise<void> {
  if (!file) throw new Error('CAREER_LADDER_RESULTS is not set');
  prepare();
  await import('suites');
  await runAll((report) => {
    appendFileSync(file, `${JSON.stringify(report)}\n`);
    if (report.type === 'test') console.log(`${report.state}: ${report.title}`);
  });
}
