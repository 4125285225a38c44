// @ts-check
// A workspace of 200 roles that build on three bases: what it costs to check all of them for the first time, and again
// when a base changes; by the core alone, and by the language server that is asked as VS Code asks it. CPU time, since
// other programs run as well.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { step } from '../runner/setup.mjs';
import { ladder } from './ladders.mjs';
import { median } from './measure.mjs';
import { loadCore } from './quality/bundle.mjs';
import { startOurs } from './setup.mjs';

const roles = 200;
const root = 'file:///work';

/** @typedef {Map<string, { kind: 'text', text: string }>} Texts by their URIs */

/** @returns {Texts} */
function workspace() {
  /** @type {Texts} */
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
  return texts;
}

/**
 * A word at the end of a behavior somewhere in the text, another one for each number.
 * @param {string} text
 * @param {number} change
 */
function changed(text, change) {
  const lines = text.split('\n');
  const at = lines.findIndex((line, index) => index > (change + 1) * 20 && /^ +- [A-Z][\w ]+$/.test(line));
  if (at < 0) throw new Error('no behavior to change');
  lines[at] += ' again';
  return lines.join('\n');
}

/** @param {{ quick: boolean }} options */
export async function runShared({ quick }) {
  const changes = quick ? 3 : 9;
  const core = await byCore(changes);
  const server = await byServer(changes);
  const line = (/** @type {string} */ what, /** @type {Costs} */ { cold, again, heap, findings }) => [
    `  ${what}: all for the first time ${cold.toFixed(0)} (${findings} findings, ${heap.toFixed(0)} MB of heap)`,
    `  ${what}: again, a base changed  ${again.toFixed(0)} (${((100 * again) / cold).toFixed(1)} %)`,
  ];
  return [
    `${roles} roles that build on 3 bases, CPU milliseconds`,
    ...line('core', core),
    ...line('language server', server),
  ].join('\n');
}

/** @typedef {{ cold: number, again: number, heap: number, findings: number }} Costs milliseconds, MB */

/**
 * @param {number} changes
 * @returns {Promise<Costs>}
 */
async function byCore(changes) {
  const core = await loadCore();
  const texts = workspace();
  const bases = [...texts.keys()].slice(0, 3);
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
  for (let change = 0; change < changes; change++) {
    const uri = bases[change % bases.length] ?? '';
    texts.set(uri, { kind: 'text', text: changed(texts.get(uri)?.text ?? '', change) });
    const dependants = service.dependants(uri);
    costs.push(timed(() => check(service, [uri, ...dependants])).ms);
  }
  return { cold: cold.ms, again: median(costs), heap, findings: cold.result };
}

/**
 * By the language server: all files lie on disk, a base is open and changes.
 * @param {number} changes
 * @returns {Promise<Costs>}
 */
async function byServer(changes) {
  const folder = mkdtempSync(join(tmpdir(), 'career-ladder-bench-'));
  const server = await startOurs(['--expose-gc']);
  try {
    const texts = new Map([...workspace()].map(([uri, { text }]) => [uri.slice(root.length + 1), text]));
    for (const [name, text] of texts) writeFileSync(join(folder, name), text);
    const uri = pathToFileURL(folder).href;
    const { connection } = server;
    /** @type {{ uri: string, value: string }[]} */
    let previousResultIds = [];
    const check = async () => {
      const { items } = await connection.sendRequest('workspace/diagnostic', { previousResultIds });
      previousResultIds = items.map((/** @type {{ uri: string, resultId: string }} */ item) => {
        return { uri: item.uri, value: item.resultId };
      });
      return items;
    };
    /** @param {() => Promise<unknown>} run */
    const cost = async (run) => {
      const before = await server.cpu();
      await run();
      return (await server.cpu()) - before;
    };
    // Warm: the first analyses compile the code.
    for (let other = 0; other < 30; other++) {
      await server.open(
        ladder({ levels: 8, competencies: 9, behaviors: 4, examples: 1 }, 900 + other),
        `warm${other}.ladder.yaml`,
      );
    }
    await connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri, name: 'bench' }], removed: [] },
    });
    const empty = await server.heap();
    let findings = 0;
    const cold = await cost(async () => {
      for (const { items = [] } of await check()) findings += items.length;
    });
    const heap = ((await server.heap()) - empty) / 1e6;
    const costs = [];
    const versions = new Map();
    for (let change = 0; change < changes; change++) {
      const name = `base${(change % 3) + 1}.ladder.yaml`;
      const textDocument = {
        uri: `${uri}/${name}`,
        version: (versions.get(name) ?? 0) + 1,
        languageId: 'career-ladder',
      };
      const ask = () =>
        connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: textDocument.uri } });
      if (!versions.has(name)) {
        await connection.sendNotification('textDocument/didOpen', {
          textDocument: { ...textDocument, text: texts.get(name) },
        });
        await ask();
        await check();
      }
      versions.set(name, textDocument.version + 1);
      const text = changed(texts.get(name) ?? '', change);
      texts.set(name, text);
      costs.push(
        await cost(async () => {
          await connection.sendNotification('textDocument/didChange', {
            textDocument: { ...textDocument, version: textDocument.version + 1 },
            contentChanges: [{ text }],
          });
          await ask();
          await check();
        }),
      );
    }
    return { cold, again: median(costs), heap, findings };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** @template T @param {() => T} run */
function timed(run) {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
}
