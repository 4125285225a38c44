// @ts-check
// A workspace of 200 roles that build on three bases: what it costs to check all of them for the first time, and again
// when a base changes. CPU time, since other programs run as well.
import { step } from '../runner/setup.mjs';
import { ladder } from './ladders.mjs';
import { loadCore } from './quality/bundle.mjs';

const roles = 200;
const root = 'file:///work';

/** @param {{ quick: boolean }} options */
export async function runShared({ quick }) {
  const core = await loadCore();
  /** @type {Map<string, { kind: 'text', text: string }>} */
  const texts = new Map();
  for (let base = 1; base <= 3; base++) {
    const text = ladder({ levels: 8, competencies: 5, behaviors: 4, examples: 1 }, base);
    texts.set(`${root}/base${base}.ladder.yaml`, {
      kind: 'text',
      text: text.replace(/^role:.*$/m, 'abstract: true'),
    });
  }
  const bases = [...texts.keys()];
  for (let role = 0; role < roles; role++) {
    const text = ladder({ levels: 8, competencies: 4, behaviors: 4, examples: 1 }, 100 + role);
    const paths = bases.map((uri) => `.${uri.slice(root.length)}`);
    const uri = `${root}/role${role}.ladder.yaml`;
    texts.set(uri, {
      kind: 'text',
      text: text.replace(/^role:.*$/m, (line) => `${line}\nextends: [${paths.join(', ')}]`),
    });
  }
  const files = {
    roots: () => [root],
    text: (/** @type {string} */ uri) => texts.get(uri) ?? { kind: 'missing' },
  };
  /** @param {import('../../server/src/service').LadderService} service @param {readonly string[]} uris */
  const check = (service, uris) => {
    let findings = 0;
    for (const uri of uris) {
      const text = texts.get(uri)?.text ?? '';
      findings += service.diagnostics(new core.TextVersion(uri, 'career-ladder', text.length, text)).length;
    }
    return findings;
  };
  step(`${roles} roles that build on 3 bases`);
  // Warm: the first analyses compile the code.
  check(new core.LadderService({ files }), [...texts.keys()].slice(0, 30));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const service = new core.LadderService({ files });
  const cold = timed(() => check(service, [...texts.keys()]));
  globalThis.gc?.();
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  const costs = [];
  for (let change = 0; change < (quick ? 3 : 9); change++) {
    const uri = bases[change % bases.length] ?? '';
    const text = texts.get(uri)?.text ?? '';
    // A word at the end of a behavior somewhere in the file.
    const lines = text.split('\n');
    const at = lines.findIndex((line, index) => index > (change + 1) * 20 && /^ +- [A-Z][\w ]+$/.test(line));
    if (at < 0) throw new Error('no behavior to change');
    lines[at] += ' again';
    texts.set(uri, { kind: 'text', text: lines.join('\n') });
    const dependants = service.dependants(uri);
    costs.push(timed(() => check(service, [uri, ...dependants])).ms);
  }
  const middle = costs.sort((a, b) => a - b)[costs.length >> 1] ?? 0;
  const share = ((100 * middle) / cold.ms).toFixed(1);
  return [
    `${roles} roles that build on 3 bases, CPU milliseconds`,
    `  all checked for the first time  ${cold.ms.toFixed(0)} (${cold.result} findings, ${heap.toFixed(0)} MB of heap)`,
    `  checked again, a base changed   ${middle.toFixed(0)} (${share} %)`,
  ].join('\n');
}

/** @template T @param {() => T} run */
function timed(run) {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}
