/** `extensionTestsPath` of the web extension host: a worker, without files; the results go out by the console. */
import { prepare, runAll } from './mocha';

export async function run(): Promise<void> {
  prepare();
  await import('suites');
  await runAll((report) => console.log(`career-ladder-result ${JSON.stringify(report)}`));
}
