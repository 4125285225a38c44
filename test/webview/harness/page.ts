// The preview's page outside VS Code: the bundle built from the sources as they are, in Chromium, under the same
// security policy, with the extension's side faked and a theme's variables set as VS Code sets them.
import { basename } from 'node:path';
import * as esbuild from 'esbuild';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { bundles } from '../../../esbuild.mjs';
import type { FromWebview, MatrixView, ToWebview } from '../../../server/src/protocol';
import type { FromCompare, FromOverview, ToCompare, ToOverview } from '../../../server/src/protocol/pages';
import type { Words } from '../../../server/src/protocol/words';
import { ensureChromium } from '../../vscode/chromium.mjs';
import { type ThemeName, themes } from './themes';

const origin = 'https://webview.test';
const policy = `default-src 'none'; style-src ${origin}; script-src 'nonce-c2VjcmV0'; base-uri 'none'; form-action 'none'`;
/** The page of a bundle. */
const shell = (bundle: string, words?: Words) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Career Ladder</title>
<link rel="stylesheet" href="${bundle}.css">
</head>
<body>
<div id="root"></div>
${words ? `<script type="application/json" id="words">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>` : ''}
<script nonce="c2VjcmV0" src="${bundle}.js"></script>
</body>
</html>`;

/** What the page tells the tests. */
interface Spy {
  sent: (FromWebview | FromCompare | FromOverview)[];
  state: unknown;
  violations: string[];
  errors: string[];
  hacked?: number;
}
declare global {
  interface Window {
    spy: Spy;
  }
}

export interface OpenOptions {
  /** The preview's, when it is not said. */
  readonly bundle?: 'webview' | 'compare' | 'overview';
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** The translation that the extension puts into the page. */
  readonly words?: Words;
  /** What `getState` answers. */
  readonly state?: unknown;
  readonly scale?: number;
}

export class Harness {
  readonly #browser: Browser;
  readonly #files: ReadonlyMap<string, string>;

  private constructor(browser: Browser, files: ReadonlyMap<string, string>) {
    this.#browser = browser;
    this.#files = files;
  }

  static async start(): Promise<Harness> {
    const options = bundles.find(({ entryPoints }) => 'webview' in entryPoints);
    if (!options) throw new Error('esbuild.mjs builds no webview');
    const { outputFiles } = await esbuild.build({ ...(options as esbuild.BuildOptions), write: false });
    const files = new Map((outputFiles ?? []).map((file) => [basename(file.path), file.text] as const));
    const { path, args } = await ensureChromium();
    const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', ...args] });
    return new Harness(browser, files);
  }

  stop(): Promise<void> {
    return this.#browser.close();
  }

  async open(options: OpenOptions = {}): Promise<Preview> {
    const {
      bundle = 'webview',
      theme = 'dark',
      width = 1100,
      height = 760,
      words,
      state,
      scale = 1,
    } = options;
    const context = await this.#browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale });
    const page = await context.newPage();
    const outside: string[] = [];
    await context.route('**', (route) => {
      const url = new URL(route.request().url());
      const name = url.pathname.slice(1);
      if (url.origin !== origin || (name !== '' && !this.#files.has(name))) {
        outside.push(url.href);
        return route.abort();
      }
      const contentType = name === '' ? 'text/html' : name.endsWith('.css') ? 'text/css' : 'text/javascript';
      return route.fulfill({
        contentType,
        body: name === '' ? shell(bundle, words) : this.#files.get(name)!,
      });
    });
    const { classes, variables } = themes[theme];
    await page.addInitScript(
      ({ classes, variables, state }) => {
        const spy: Spy = { sent: [], state, violations: [], errors: [] };
        window.spy = spy;
        addEventListener('securitypolicyviolation', (event) => {
          spy.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
        });
        addEventListener('error', (event) => spy.errors.push(event.message));
        const api = {
          // The real one clones too: what cannot be cloned must fail here as well.
          postMessage: (message: FromWebview) => spy.sent.push(structuredClone(message)),
          setState: (next: unknown) => {
            spy.state = JSON.parse(JSON.stringify(next));
          },
          getState: () => spy.state,
        };
        Object.assign(window, { acquireVsCodeApi: () => api });
        addEventListener('DOMContentLoaded', () => {
          document.body.className = classes;
          for (const [name, value] of Object.entries(variables)) {
            document.documentElement.style.setProperty(`--vscode-${name}`, value);
          }
        });
      },
      { classes, variables, state },
    );
    const preview = new Preview(page, outside);
    await preview.restart();
    return preview;
  }
}

/** One open preview. */
export class Preview {
  readonly page: Page;
  /** Requests that went anywhere else than to our own files. */
  readonly outside: readonly string[];

  constructor(page: Page, outside: readonly string[]) {
    this.page = page;
    this.outside = outside;
  }

  /** A cell of the table, by its place in the matrix. */
  cell(level: number, competency: number): Locator {
    return this.page.locator(`tr[data-row="${level}"] > td`).nth(competency);
  }

  /** Loads the page anew, as if it was just opened; what it saved is gone. */
  async restart(): Promise<void> {
    await this.page.goto(`${origin}/`);
    await this.page.waitForFunction(() => window.spy.sent.some(({ type }) => type === 'ready'));
  }

  /** Sends a message as the extension does, and waits until it is drawn. */
  async send(message: ToWebview | ToCompare | ToOverview): Promise<void> {
    // As text: a matrix of thousands of cells takes the driver seconds otherwise.
    await this.page.evaluate((text) => window.postMessage(JSON.parse(text), '*'), JSON.stringify(message));
    await this.settled();
  }

  /** Waits until what has just happened is drawn. */
  async settled(): Promise<void> {
    await this.page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      // The event, its drawing, and what the drawing itself puts off.
      await new Promise((done) => setTimeout(done));
      for (let i = 0; i < 3; i++) await frame();
    });
  }

  show(matrix: MatrixView): Promise<void> {
    return this.send({ type: 'matrix', matrix });
  }

  /** The reveals asked for since the last call. */
  async reveals(): Promise<Extract<FromWebview, { type: 'reveal' }>[]> {
    return this.page.evaluate(() => {
      const all = window.spy.sent;
      window.spy.sent = [];
      return all.filter((message) => message.type === 'reveal') as Extract<FromWebview, { type: 'reveal' }>[];
    });
  }

  /** Waits for a reveal, and gives the line it leads to. */
  async revealedLine(): Promise<number | undefined> {
    await this.page.waitForFunction(() => window.spy.sent.some(({ type }) => type === 'reveal'));
    const reveals = await this.reveals();
    return reveals.length === 1 ? reveals[0]?.range.start.line : undefined;
  }

  state(): Promise<unknown> {
    return this.page.evaluate(() => window.spy.state);
  }

  /** Everything that must never happen. */
  async faults(): Promise<string[]> {
    const { violations, errors, hacked } = await this.page.evaluate(() => window.spy);
    return [...violations, ...errors, ...this.outside, ...(hacked ? [`a script ran: ${hacked}`] : [])];
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
