// @ts-check
// From a keystroke to the repainted preview, part by part: the server is the bundled process over stdio, the page is the
// preview's own in Chromium, under its security policy. What VS Code adds between the two is not in it: both ends are
// joined by JSON here as there. The page's own work is held against writing the same table with innerHTML.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { plugins } from '../../esbuild.mjs';
import { buildFolder, root, step } from '../runner/setup.mjs';
import { edits, ladder, sizes } from './ladders.mjs';
import { median } from './measure.mjs';
import { startOurs } from './setup.mjs';

const seed = 20_260_101;
/** Between keystrokes, in ms: a fast typist's, and enough for the server's rest after a long piece of work. */
const pause = 250;

/**
 * @typedef {{ server: number, ours: number, transfer: number, script: number, layout: number, frame: number, total: number,
 *   html: number }} Keystroke milliseconds
 * @typedef {import('../webview/harness/page').Preview} Preview
 */

/** @param {{ quick: boolean }} options */
export async function runPreview({ quick }) {
  const { Harness } = await loadHarness();
  const harness = await Harness.start();
  const lines = [
    'From a keystroke to the repainted preview, in milliseconds (median)',
    '',
    row('cells', 'server', 'transfer', 'script', 'layout', 'paint', 'total', 'ours', 'innerHTML', 'ratio'),
  ];
  const more = ['', 'Opening the preview of an open ladder, and memory', ''];
  more.push(row('cells', 'elements', 'matrix KB', 'open ms', 'whole ms', 'page MB', 'server MB'));
  try {
    for (const size of sizes.filter(({ cells }) => cells !== 1000)) {
      step(`the preview of ${size.cells} cells`);
      const { strokes, opened } = await measure(harness, size, countOf(size.cells, quick));
      const of = (/** @type {keyof Keystroke} */ part) => median(strokes.map((stroke) => stroke[part]));
      const parts = row(
        String(size.cells),
        ms(of('server')),
        ms(of('transfer')),
        ms(of('script')),
        ms(of('layout')),
        ms(of('frame')),
        ms(of('total')),
        `${Math.round((100 * of('ours')) / of('total'))}%`,
        ms(of('html')),
        `${((of('script') + of('layout')) / of('html')).toFixed(3)}`,
      );
      const opening = row(
        String(size.cells),
        String(opened.elements),
        (opened.characters / 1000).toFixed(0),
        ms(opened.time),
        ms(opened.whole),
        (opened.page / 1e6).toFixed(1),
        (opened.server / 1e6).toFixed(1),
      );
      // At once, so that one who ends the largest has the others.
      step(`${parts}\n${opening}`);
      lines.push(parts);
      more.push(opening);
    }
  } finally {
    await harness.stop();
  }
  const note = [
    '',
    'server: change to matrix, with the analysis; transfer: what has changed, to JSON and back; script: our drawing; layout: styles and layout;',
    'paint: until the frame is out, most of it waiting for the screen’s beat; ours: the share of server, transfer and script;',
    'open: until the first of it is painted; whole: until all of its rows are in the page;',
    'innerHTML: the same table written from scratch, styles and layout with it; ratio: script and layout to that.',
  ];
  return [...lines, ...more, ...note].join('\n');
}

/**
 * How many keystrokes are measured; half as many come before them. A large ladder takes seconds to open.
 * @param {number} cells
 * @param {boolean} quick
 */
function countOf(cells, quick) {
  if (cells < 1000) return quick ? 8 : 20;
  return quick ? 3 : 10;
}

/**
 * @param {import('../webview/harness/page').Harness} harness
 * @param {import('./ladders.mjs').Shape} size
 * @param {number} count of keystrokes
 */
async function measure(harness, size, count) {
  const server = await startOurs(['--expose-gc'], { preview: true });
  const preview = await harness.open({ width: 1400, height: 900 });
  try {
    const text = ladder(size, seed);
    const warmUp = Math.floor(count / 2);
    const all = edits(text, warmUp + count, seed);
    let changed = () => {};
    server.connection.onNotification('careerLadder/matrixChanged', () => changed());
    const { uri } = await server.open(text);
    /** As the extension asks: for what has changed since it asked last. @type {string | null} */
    let base = null;
    const ask = async () => {
      const answer = await server.connection.sendRequest('careerLadder/matrix', { uri, base });
      base = (answer.head ?? answer).stamp;
      return answer.head ? { type: 'patch', patch: answer } : { type: 'matrix', matrix: answer };
    };
    const begin = performance.now();
    const first = JSON.stringify(await ask());
    const asked = performance.now() - begin;
    const time = asked + (await open(preview, first));
    const shown = performance.now();
    await preview.page.waitForFunction(
      (rows) => document.querySelectorAll('tr[data-row]').length === rows,
      size.levels,
      { timeout: 300_000 },
    );
    const whole = time + performance.now() - shown;
    /** @type {Keystroke[]} */
    const strokes = [];
    for (const [index, edit] of all.entries()) {
      await new Promise((done) => setTimeout(done, pause));
      const matrix = /** @type {Promise<void>} */ (
        new Promise((done) => {
          changed = done;
        })
      );
      const start = performance.now();
      void server.change(edit);
      await matrix;
      const answer = await ask();
      const answered = performance.now();
      const sent = JSON.stringify(answer);
      const written = performance.now();
      if (answer.type !== 'patch') throw new Error('the whole matrix was sent');
      const page = await draw(preview, sent);
      if (index < warmUp) continue;
      const transfer = written - answered + page.parse;
      const serverTime = answered - start;
      const ours = serverTime + transfer + page.script;
      strokes.push({
        server: serverTime,
        transfer,
        script: page.script,
        layout: page.layout,
        frame: page.frame,
        ours,
        total: ours + page.layout + page.frame,
        html: 0,
      });
    }
    const html = await fromScratch(preview, 3);
    return {
      strokes: strokes.map((stroke) => ({ ...stroke, html })),
      opened: {
        time,
        whole,
        characters: first.length,
        elements: await preview.page.evaluate(() => document.querySelectorAll('*').length),
        page: await pageHeap(preview),
        server: await server.heap(),
      },
    };
  } finally {
    await preview.close();
    await server.stop();
  }
}

/**
 * Loads the page and gives it its first matrix; milliseconds until it is painted.
 * @param {Preview} preview
 * @param {string} text
 */
async function open(preview, text) {
  const begin = performance.now();
  await preview.restart();
  const loaded = performance.now() - begin;
  const { parse, script, layout, frame } = await draw(preview, text);
  return loaded + parse + script + layout + frame;
}

/**
 * Sends a message with a matrix, or what has changed of it, and watches the page draw it.
 * @param {Preview} preview
 * @param {string} text
 */
function draw(preview, text) {
  return preview.page.evaluate(async (/** @type {string} */ sent) => {
    const begin = performance.now();
    const data = JSON.parse(sent);
    const parsed = performance.now();
    const { requestAnimationFrame: frame } = window;
    let script = 0;
    /** @type {Promise<number>} */
    const drawn = new Promise((done, fail) => {
      setTimeout(() => fail(new Error('the page draws nothing')), 60_000);
      // The first callback after the message is the drawing; what it puts off comes after.
      window.requestAnimationFrame = (callback) => {
        window.requestAnimationFrame = frame;
        return frame((time) => {
          const start = performance.now();
          try {
            callback(time);
          } catch (error) {
            fail(error);
          }
          script = performance.now() - start;
          done(performance.now());
        });
      };
    });
    const before = performance.now();
    window.dispatchEvent(new MessageEvent('message', { data }));
    const handled = performance.now() - before;
    const end = await drawn;
    // Style and layout of what has changed; painting follows within the same frame.
    document.querySelector('table')?.getBoundingClientRect();
    const laidOut = performance.now();
    const layout = laidOut - end;
    await new Promise((done) => frame(() => setTimeout(done)));
    const waited = end - script - before - handled;
    return {
      parse: parsed - begin,
      script: script + handled,
      layout,
      frame: waited + performance.now() - laidOut,
    };
  }, text);
}

/**
 * The same table, written as HTML: what a preview costs that draws everything anew.
 * @param {Preview} preview
 * @param {number} times
 */
async function fromScratch(preview, times) {
  const all = await preview.page.evaluate((/** @type {number} */ count) => {
    const table = document.querySelector('table');
    const scroller = document.querySelector('.scroller');
    if (!table || !scroller) throw new Error('there is no table');
    const columns = table.style.getPropertyValue('--columns');
    // The security policy forbids the attribute; through the CSSOM it is allowed, as in the preview.
    const html = table.outerHTML.replace(/ style="[^"]*"/, '');
    const times = [];
    for (let i = 0; i < count; i++) {
      const start = performance.now();
      scroller.innerHTML = html;
      const written = scroller.querySelector('table');
      written?.style.setProperty('--columns', columns);
      written?.getBoundingClientRect();
      times.push(performance.now() - start);
    }
    return times;
  }, times);
  return median(all);
}

/** @param {Preview} preview */
async function pageHeap({ page }) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** The harness of the tests in a browser; scripts stay where they lie. */
async function loadHarness() {
  mkdirSync(buildFolder, { recursive: true });
  const outfile = join(buildFolder, `bench-harness-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['test/webview/harness/page.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outfile,
    logLevel: 'error',
    plugins: [
      ...plugins,
      {
        name: 'scripts-outside',
        setup(build) {
          build.onResolve({ filter: /^\.{1,2}\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
            path: pathToFileURL(resolve(resolveDir, path)).href,
            external: true,
          }));
        },
      },
    ],
  });
  return /** @type {typeof import('../webview/harness/page')} */ (await import(pathToFileURL(outfile).href));
}

/** @param {number} time */
function ms(time) {
  return time < 10 ? time.toFixed(1) : time.toFixed(0);
}

/** @param {string[]} columns */
function row(...columns) {
  return columns.map((text) => text.padStart(11)).join('');
}
