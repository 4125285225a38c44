import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../server/src/pdf/browser';
import { PrintError, printPdf } from '../../server/src/pdf/print';

const slashes = (path: string | undefined) => path?.replaceAll('\\', '/');

describe('the browser that prints', () => {
  for (const [name, platform, env, programs, found] of [
    ['none', 'linux', { PATH: '/bin' }, [], undefined],
    ['on the PATH', 'linux', { PATH: '/a:/b' }, ['/b/chromium'], '/b/chromium'],
    [
      'Chrome before others',
      'linux',
      { PATH: '/a:/b' },
      ['/a/chromium', '/b/google-chrome'],
      '/b/google-chrome',
    ],
    ['in its usual place', 'linux', { PATH: '' }, ['/opt/google/chrome/chrome'], '/opt/google/chrome/chrome'],
    [
      'an app of the system',
      'darwin',
      { PATH: '/bin', HOME: '/Users/a' },
      ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    [
      'an app of the user',
      'darwin',
      { HOME: '/Users/a' },
      ['/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'Edge, which every Windows has',
      'win32',
      { Path: 'C:/Windows;C:/x', 'PROGRAMFILES(X86)': 'C:/P' },
      ['C:/P/Microsoft/Edge/Application/msedge.exe'],
      'C:/P/Microsoft/Edge/Application/msedge.exe',
    ],
    ['on the PATH of Windows', 'win32', { PATH: 'C:/x' }, ['C:/x/chrome.exe'], 'C:/x/chrome.exe'],
    [
      'the one that is named',
      'linux',
      { PATH: '/a', CAREER_LADDER_BROWSER: ' /my/browser ' },
      ['/a/chromium', '/my/browser'],
      '/my/browser',
    ],
    [
      'the one named on the PATH',
      'linux',
      { PATH: '/a:/b', CAREER_LADDER_BROWSER: 'mine' },
      ['/b/mine'],
      '/b/mine',
    ],
    ['an empty name', 'linux', { PATH: '/a', CAREER_LADDER_BROWSER: ' ' }, ['/a/chromium'], '/a/chromium'],
  ] as const) {
    it(name, () => {
      const runs = (path: string) => (programs as readonly (string | undefined)[]).includes(slashes(path));
      assert.equal(slashes(findBrowser({ platform, env, runs })), found);
    });
  }

  it('is not another one than the one that is named', () => {
    const env = { PATH: '/a', CAREER_LADDER_BROWSER: '/my/browser' };
    const machine = { platform: 'linux', env, runs: (path: string) => path === '/a/chromium' } as const;
    assert.throws(() => findBrowser(machine), /names “\/my\/browser”, which is no program here/);
  });

  describe('when it misbehaves', () => {
    const before = process.env['CAREER_LADDER_BROWSER'];
    let folder: string;
    beforeEach(function () {
      if (process.platform === 'win32') {
        console.log('      skipped: there are no shell scripts on Windows');
        this.skip();
      }
      folder = mkdtempSync(join(tmpdir(), 'browser-'));
    });
    afterEach(() => {
      if (before === undefined) delete process.env['CAREER_LADDER_BROWSER'];
      else process.env['CAREER_LADDER_BROWSER'] = before;
      rmSync(folder, { recursive: true, force: true });
    });

    for (const [name, script, message] of [
      [
        'ends with an error',
        'echo "ERROR: no space" >&2; exit 3',
        /ended with 3 without printing: ERROR: no space/,
      ],
      ['says nothing', 'exit 0', /ended with 0 without printing$/],
      [
        'writes something else',
        'for a; do case $a in --print-to-pdf=*) echo no > "$(echo "$a" | sed s/[^=]*=//)";; esac; done',
        /ended with 0/,
      ],
      ['hangs, with a process of its own', 'sleep 600 & wait', /took too long/],
    ] as const) {
      it(name, async () => {
        const browser = join(folder, 'browser');
        writeFileSync(browser, `#!/bin/sh\n${script}\n`);
        chmodSync(browser, 0o755);
        process.env['CAREER_LADDER_BROWSER'] = browser;
        const left = () =>
          readdirSync(tmpdir()).filter((entry) => existsSync(join(tmpdir(), entry, 'page.html')));
        const folders = left();
        await assert.rejects(printPdf('<p>', { timeout: 2000 }), (error) => {
          assert.ok(error instanceof PrintError);
          assert.equal(error.reason, 'failed');
          assert.match(error.message, message);
          return true;
        });
        assert.deepEqual(left(), folders, 'its folder is gone');
      });
    }
  });
});
