/** Scenarios: a window of real VS Code, a fresh folder, and a person's steps. One server and one browser for all. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchServer, type VSCodeServer } from '../vscode/launch.mjs';
import { launchBrowser, openWorkbench, type Workbench } from '../vscode/workbench.mjs';
import { Editor } from './editor';

export interface Setting {
  /** Text of each file, by its path in the folder. The first one is opened. */
  readonly files: Readonly<Record<string, string>>;
  /** A window of its own, which has no other files, or no folder at all; no file is opened. */
  readonly window?: 'folder' | 'no folder';
  /** What is done in the folder before it is opened: a repository made, say. */
  readonly prepare?: (folder: string) => void;
  /** The language of VS Code; the scenario gets a window of its own. */
  readonly language?: string;
  /** Settings of the folder; the scenario gets a window of its own. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

let server: VSCodeServer;
let browser: Browser;

before(async function () {
  this.timeout(180_000);
  const vsix = process.env.CAREER_LADDER_VSIX;
  assert.ok(vsix, 'CAREER_LADDER_VSIX is not set');
  browser = await launchBrowser();
  server = await launchServer({ vsix });
});

after(async () => {
  await browser?.close();
  await server?.stop();
});

/**
 * A test. It also fails when the window or the extension logs an error, or anything is asked of another host; a
 * screenshot of its end is kept when it fails. Windows are used again: opening one takes most of the time.
 */
export function scenario(title: string, setting: Setting, steps: (editor: Editor) => Promise<void>): void {
  it(title, async () => {
    const workbench = await windowFor(setting);
    const { errors, outside } = workbench;
    errors.length = 0;
    outside.length = 0;
    const logged = extensionLog().length;
    const folder = makeFiles(workbench.folder, setting);
    setting.prepare?.(folder);
    const editor = new Editor(workbench.page, folder);
    try {
      if (setting.window) await editor.isReady();
      else await begin(editor, Object.keys(setting.files)[0]!);
      await steps(editor);
      assert.deepEqual([...new Set(errors)], [], 'errors in the console');
      assert.deepEqual([...new Set(outside)], [], 'requests to other hosts');
      assert.doesNotMatch(extensionLog().slice(logged), / \[error\] /, 'errors in the log of the extension');
    } catch (error) {
      throw withTraces(error, await screenshot(editor, title), errors);
    } finally {
      // The files stay: VS Code may still be about to show one.
      if (workbench !== shared || !(await editor.tidy())) await closeWindow(workbench);
    }
  });
}

async function begin(editor: Editor, file: string): Promise<void> {
  await editor.openFile(file);
  if (/ladder\.ya?ml$/.test(file)) await editor.isAwake();
}

let shared: Workbench | undefined;

function windowFor({ window, settings, language }: Setting): Promise<Workbench> {
  if (window === 'no folder') return openWorkbench(server, browser, {});
  return window || settings || language ? openWindow(settings ?? {}, language) : sharedWindow();
}

async function sharedWindow(): Promise<Workbench> {
  // The files of the scenarios before are still there.
  shared ??= await openWindow({ 'careerLadder.diagnostics.scope': 'openFiles' });
  return shared;
}

async function closeWindow(workbench: Workbench): Promise<void> {
  if (workbench === shared) shared = undefined;
  await workbench.close();
}

function openWindow(settings: Readonly<Record<string, unknown>>, language?: string): Promise<Workbench> {
  const folder = mkdtempSync(join(server.home, 'folder-'));
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  return openWorkbench(server, browser, { folder, ...(language !== undefined && { language }) });
}

/** In a folder of their own, so that no scenario meets what VS Code remembers of the one before. */
function makeFiles(parent: string, { files, window }: Setting): string {
  const folder = window === 'folder' ? parent : mkdtempSync(join(parent || server.home, 'ladders-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function screenshot(editor: Editor, title: string): Promise<string> {
  const path = join(process.env.CAREER_LADDER_FAILURES ?? '.', `${title.replaceAll(/[^\w]+/g, '-')}.png`);
  return editor.page.screenshot({ path }).then(
    () => path,
    (error) => `none: ${error.message}`,
  );
}

function withTraces(error: unknown, picture: string, consoleErrors: readonly string[]): Error {
  const failure = error instanceof Error ? error : new Error(String(error));
  const traces = [`screenshot: ${picture}`];
  if (consoleErrors.length) traces.push(`console:\n${[...new Set(consoleErrors)].join('\n')}`);
  const log = extensionLog();
  if (log) traces.push(`the extension's log:\n${log.slice(-2000)}`);
  failure.stack = `${failure.stack ?? failure.message}\n${traces.join('\n')}`;
  return failure;
}

/** What the extension wrote to its output channels, one window after the other. */
function extensionLog(): string {
  const logs = join(server.home, 'data/data/logs');
  return readdirSync(logs, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('Career Ladder.log'))
    .sort()
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('');
}
