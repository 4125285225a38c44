/** A page of HTML → PDF, by a browser without a window. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserVariable, findBrowser } from './browser';

/** Why a page was not printed, in words for the user. */
export class PrintError extends Error {
  constructor(
    /** `no-browser`: there is none to print with, so that another format is the way. */
    readonly reason: 'no-browser' | 'failed',
    message: string,
  ) {
    super(message);
  }
}

export const noBrowser = `PDF needs Chrome, Chromium or Edge on this machine, and none was found: export HTML and print it from your browser, or set ${browserVariable} to the path of one`;

/** Milliseconds that a browser may take; one that starts for the first time takes several seconds. */
const patience = 120_000;

/**
 * Prints a page of our own in a browser of its own, with a profile that is thrown away, and without a network.
 *
 * @throws {PrintError} when there is no browser, or it prints nothing in two minutes
 */
export async function printPdf(
  html: string,
  options: { readonly timeout?: number } = {},
): Promise<Uint8Array> {
  const browser = chosenBrowser();
  // What is installed as a snap sees a folder of its own, and not the one for temporary files.
  const snap = join(homedir(), 'snap/chromium/common');
  const parents = existsSync(snap) && /chromium/i.test(browser) ? [snap, tmpdir()] : [tmpdir()];
  let ending: Ending | undefined;
  for (const parent of parents) {
    const folder = await mkdtemp(join(parent, 'career-ladder-'));
    try {
      const pdf = join(folder, 'page.pdf');
      ending = await printIn(folder, { html, pdf, browser, timeout: options.timeout ?? patience });
      const printed = await readFile(pdf).catch(() => undefined);
      if (printed?.subarray(0, 5).toString('latin1') === '%PDF-') return printed;
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(
        () => undefined,
      );
    }
  }
  throw new PrintError('failed', `“${browser}” ${inWords(ending)}`);
}

interface Job {
  readonly html: string;
  readonly pdf: string;
  readonly browser: string;
  /** Milliseconds. */
  readonly timeout: number;
}

async function printIn(folder: string, { html, pdf, browser, timeout }: Job): Promise<Ending> {
  const page = join(folder, 'page.html');
  await writeFile(page, html);
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  return run(browser, [...flags, profile, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], timeout);
}

function inWords(ending: Ending | undefined): string {
  const { code, said } = ending ?? { code: null, said: '' };
  const how = code === undefined ? 'took too long' : code === null ? 'was ended' : `ended with ${code}`;
  return `${how} without printing${said === '' ? '' : `: ${said}`}`;
}

function chosenBrowser(): string {
  let found: string | undefined;
  try {
    found = findBrowser();
  } catch (error) {
    throw new PrintError('no-browser', error instanceof Error ? error.message : String(error));
  }
  if (found === undefined) throw new PrintError('no-browser', noBrowser);
  return found;
}

const flags = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--print-to-pdf-no-header',
  // As root, as in containers, it does not start otherwise. The page is ours and holds no script.
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

interface Ending {
  /** Null when it was ended by a signal; undefined when it had to be. */
  readonly code: number | null | undefined;
  /** The last that it said, shortened. */
  readonly said: string;
}

function run(program: string, args: readonly string[], timeout: number): Promise<Ending> {
  return new Promise((done, fail) => {
    const grouped = process.platform !== 'win32';
    const child = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: grouped,
      windowsHide: true,
    });
    let said = '';
    let late = false;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    const timer = setTimeout(() => {
      late = true;
      end(child, grouped);
    }, timeout);
    child.on('error', (error) => {
      clearTimeout(timer);
      fail(new PrintError('failed', `“${program}” could not be started: ${error.message}`));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code: late ? undefined : code, said: lastWords(said) });
    });
  });
}

/** With the processes that it has started itself. */
function end(child: ChildProcess, grouped: boolean): void {
  try {
    if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

function lastWords(said: string): string {
  const lines = said.split(/\r?\n/).filter((line) => line.trim() !== '');
  const last = lines.findLast((line) => /error|fatal|cannot|failed/i.test(line)) ?? lines.at(-1) ?? '';
  return last.length > 300 ? `${last.slice(0, 300)}…` : last;
}
