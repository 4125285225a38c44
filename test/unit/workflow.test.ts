import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import manifest from '../../package.json';

interface Workflow {
  readonly jobs: Record<string, { readonly steps: readonly { readonly run?: string }[] }>;
}

describe('.github/workflows/ci.yml', () => {
  const { jobs } = parse(readFileSync('.github/workflows/ci.yml', 'utf8')) as Workflow;
  const commands = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  const suites = /const all = \[(.*)\];/.exec(readFileSync('test/run.mjs', 'utf8'))?.[1] ?? '';

  it('runs suites and scripts that are there', () => {
    let checked = 0;
    for (const command of commands) {
      for (const [, names = ''] of command.matchAll(/\btest\/run\.mjs((?: \w+)*)/g)) {
        for (const name of names.trim().split(' ')) {
          assert.ok(suites.includes(`'${name}'`), `no suite “${name}”: ${command}`);
          checked++;
        }
      }
      for (const [, name = ''] of command.matchAll(/\bnpm run ([\w:]+)/g)) {
        assert.ok(Object.hasOwn(manifest.scripts, name), `no script “${name}”: ${command}`);
        checked++;
      }
    }
    assert.ok(checked > 5, `${checked} names`);
  });
});
