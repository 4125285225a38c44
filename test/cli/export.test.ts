import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from '../vscode/chromium.mjs';
import { clean, type Files, gap, inWorkspace } from './run';

interface Scenario {
  readonly name: string;
  readonly files: Files;
  readonly args: readonly string[];
  readonly code?: 0 | 2;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
  /** Files that must be there besides those given, with what they begin with or hold. */
  readonly written?: Readonly<Record<string, RegExp>>;
}

const one = { 'one.ladder.yaml': clean };
const two = { ...one, 'team/ladder.yaml': gap };
const broken = { ...one, 'bad.ladder.yaml': 'ladder: 1\nrole: [\n' };

const scenarios: readonly Scenario[] = [
  {
    name: 'to standard output, as HTML',
    files: one,
    args: ['one.ladder.yaml'],
    stdout: /^<!DOCTYPE html>\n/,
  },
  {
    name: 'by format',
    files: one,
    args: ['one.ladder.yaml', '-f', 'csv'],
    stdout: /^\ufeff"Level","tests"\r\n/,
  },
  {
    name: 'Markdown',
    files: one,
    args: ['one.ladder.yaml', '--format', 'markdown'],
    stdout: /^# Tester\n\n\| Career ladder \| Tester \|\n/,
  },
  {
    name: 'JSON',
    files: one,
    args: ['-f', 'json', 'one.ladder.yaml'],
    stdout: /^\{\n {2}"ladder": 1,\n {2}"role": "Tester",/,
  },
  {
    name: 'with semicolons',
    files: one,
    args: ['one.ladder.yaml', '-f', 'csv', '--separator', ';'],
    stdout: /^\ufeff"Level";"tests"/,
  },
  {
    name: 'with tabs',
    files: one,
    args: ['one.ladder.yaml', '-o', 'x.tsv'],
    written: { 'x.tsv': /^\ufeff"Level"\t"tests"/ },
  },
  {
    name: 'for a paper',
    files: one,
    args: ['one.ladder.yaml', '--paper', 'A3'],
    stdout: /@page\{size:A3 landscape\}/,
  },
  {
    name: 'the format is that of the file',
    files: one,
    args: ['one.ladder.yaml', '-o', 'out/one.md'],
    written: { 'out/one.md': /^# Tester/ },
    stderr: /^Wrote out\/one\.md\n$/,
  },
  {
    name: 'to a folder that is not there yet',
    files: two,
    args: ['.', '-o', 'out', '-f', 'json'],
    written: { 'out/one.json': /"Tester"/, 'out/team.json': /"Gap"/ },
  },
  {
    name: 'to a folder by its slash',
    files: one,
    args: ['one.ladder.yaml', '-o', 'out/'],
    written: { 'out/one.html': /^<!DOCTYPE html>/ },
  },
  {
    name: 'names that are the same get numbers',
    files: { 'a/x.ladder.yaml': clean, 'b/X.ladder.yaml': gap },
    args: ['.', '-o', 'out', '-f', 'csv'],
    written: { 'out/x.csv': /\ufeff/, 'out/X-2.csv': /\ufeff/ },
  },
  {
    name: 'over a file that is there, when told',
    files: { ...one, 'o.md': 'old' },
    args: ['one.ladder.yaml', '-o', 'o.md', '--force'],
    written: { 'o.md': /^# Tester/ },
  },
  {
    name: 'not over a file that is there',
    files: { ...one, 'o.md': 'old' },
    args: ['one.ladder.yaml', '-o', 'o.md'],
    code: 2,
    stderr: /“o\.md” exists already: --force/,
    written: { 'o.md': /^old$/ },
  },
  {
    name: 'not over a ladder',
    files: one,
    args: ['one.ladder.yaml', '-o', 'one.ladder.yaml', '-f', 'json', '--force'],
    code: 2,
    stderr: /is a ladder to export/,
    written: { 'one.ladder.yaml': /^ladder: 1/ },
  },
  {
    name: 'several to one file',
    files: two,
    args: ['.', '-o', 'o.html'],
    code: 2,
    stderr: /there are 2 ladders, and “o\.html” is one file/,
  },
  {
    name: 'several to standard output',
    files: two,
    args: ['.'],
    code: 2,
    stdout: /^$/,
    stderr: /name a folder/,
  },
  {
    name: 'a broken ladder leaves the others',
    files: broken,
    args: ['.', '-o', 'out', '-f', 'json'],
    code: 2,
    stderr: /“bad\.ladder\.yaml” cannot be read whole, so it is not exported: /,
    written: { 'out/one.json': /"Tester"/ },
  },
  {
    name: 'a file that is not there',
    files: one,
    args: ['none.yaml'],
    code: 2,
    stderr: /no such file or folder/,
  },
  { name: 'no file', files: one, args: [], code: 2, stderr: /needs a ladder file/ },
  {
    name: 'no such format',
    files: one,
    args: ['one.ladder.yaml', '-f', 'doc'],
    code: 2,
    stderr: /html, markdown, csv, json or pdf/,
  },
  {
    name: 'no such paper',
    files: one,
    args: ['one.ladder.yaml', '--paper', 'A9'],
    code: 2,
    stderr: /a4, a3, letter or tabloid/,
  },
  {
    name: 'no such separator',
    files: one,
    args: ['one.ladder.yaml', '-f', 'csv', '--separator', 'x'],
    code: 2,
    stderr: /, or ; or tab/,
  },
  {
    name: 'a paper for CSV',
    files: one,
    args: ['one.ladder.yaml', '-f', 'csv', '--paper', 'a4'],
    code: 2,
    stderr: /html and pdf alone/,
  },
  { name: 'help', files: {}, args: ['--help'], stdout: /^Usage: career-ladder export/ },
];

describe('career-ladder export', () => {
  for (const { name, files, args, code = 0, stdout, stderr, written = {} } of scenarios) {
    it(name, () =>
      inWorkspace(files, async (workspace) => {
        const before = workspace.list();
        const outcome = await workspace.run(['export', ...args]);
        assert.equal(outcome.code, code, outcome.stderr);
        if (stdout) assert.match(outcome.stdout, stdout);
        if (stderr) assert.match(outcome.stderr, stderr);
        assert.deepEqual(workspace.list(), [...new Set([...before, ...Object.keys(written)])].sort());
        for (const [path, content] of Object.entries(written)) assert.match(workspace.read(path), content);
      }),
    );
  }

  for (const file of ['o.csv', 'o.json', 'o.md'] as const) {
    it(`comes back through import: ${file}`, () =>
      inWorkspace(one, async (workspace) => {
        await workspace.run(['export', 'one.ladder.yaml', '-o', file]);
        const { stdout, stderr, code } = await workspace.run(['import', file]);
        assert.equal(code, 0, stderr);
        assert.doesNotMatch(stderr, /Not in a ladder/);
        const again = stdout.replace(/\n\n/g, '\n');
        assert.equal(again, clean);
      }));
  }

  describe('PDF', function () {
    this.timeout(180_000);

    it('by a browser of the machine', () =>
      inWorkspace(one, async (workspace) => {
        const { path } = await ensureChromium();
        const env = { CAREER_LADDER_BROWSER: path };
        const { stderr, code } = await workspace.run(['export', 'one.ladder.yaml', '-o', 'o.pdf'], { env });
        assert.equal(code, 0, stderr);
        const pdf = workspace.read('o.pdf');
        assert.match(pdf, /^%PDF-/);
        // A4 in landscape: 842 × 595 points.
        assert.match(pdf, /\/MediaBox \[0 0 84[12](\.\d+)? 59[45](\.\d+)?\]/);
      }));

    for (const [name, env, message] of [
      [
        'none on the machine',
        { PATH: '', HOME: '', CAREER_LADDER_BROWSER: '' },
        /export HTML and print it from your browser/,
      ],
      [
        'one that is not there',
        { CAREER_LADDER_BROWSER: 'no-such-browser' },
        /names “no-such-browser”, which is no program here/,
      ],
    ] as const) {
      it(name, function () {
        return inWorkspace(one, async (workspace) => {
          const { stderr, code } = await workspace.run(['export', 'one.ladder.yaml', '-o', 'o.pdf'], { env });
          // Where one is installed in its usual place, it is found without a PATH.
          if (code === 0 && name === 'none on the machine') {
            console.log('      skipped: a browser is installed in its usual place');
            this.skip();
          }
          assert.equal(code, 2);
          assert.match(stderr, message);
          assert.deepEqual(workspace.list(), ['one.ladder.yaml']);
        });
      });
    }

    it('a browser that prints nothing', function () {
      if (process.platform === 'win32') {
        console.log('      skipped: there are no shell scripts on Windows');
        this.skip();
      }
      return inWorkspace(
        { ...one, 'browser.sh': '#!/bin/sh\necho "error: no display" >&2\nexit 7\n' },
        async (workspace) => {
          const browser = join(workspace.folder, 'browser.sh');
          chmodSync(browser, 0o755);
          const env = { CAREER_LADDER_BROWSER: browser };
          const { stderr, code } = await workspace.run(['export', 'one.ladder.yaml', '-o', 'o.pdf'], { env });
          assert.equal(code, 2);
          assert.match(stderr, /ended with 7 without printing: error: no display/);
        },
      );
    });
  });
});
