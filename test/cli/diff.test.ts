import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, two } from './diffed';
import { type Files, inWorkspace } from './run';

describe('career-ladder diff', () => {
  const runs: readonly [
    name: string,
    files: Files,
    args: string[],
    code: number,
    stdout: RegExp | string,
    stderr: RegExp,
  ][] = [
    [
      'text',
      two,
      ['a.yaml', 'b.yaml'],
      1,
      `Engineer  a.yaml → b.yaml
  1 expectation raised at L1 · Code
  1 expectation removed at L1 and 1 at L2
  1 cell emptied at L2 · Code

L1
  Code
    ↑ raised (team → company)
      - Writes tests for the team
      + Writes tests for the company
    − removed
        Reads manuals

L2 (Senior)
  Code
    − cell emptied
    − removed
        Plans the work of the team
`,
      /^$/,
    ],
    [
      'nothing differs',
      two,
      ['a.yaml', 'a.yaml'],
      0,
      /^Engineer {2}a\.yaml → a\.yaml\nNo expectation differs\.\n$/,
      /^$/,
    ],
    [
      'only comments differ',
      { ...two, 'c.yaml': `# agreed\n${before}` },
      ['a.yaml', 'c.yaml'],
      0,
      /No expectation differs\. The files differ in what is no part of the ladder/,
      /^$/,
    ],
    [
      'Markdown: the summary first',
      two,
      ['-f', 'markdown', 'a.yaml', 'b.yaml'],
      1,
      /^\*\*Engineer\*\*: 1 expectation raised at L1 · Code, 1 expectation removed at L1 and 1 at L2, 1 cell emptied at L2 · Code\n\n#### L1\n\n- \*\*Code\*\*\n {2}- ↑ raised \(team → company\)\n {4}- was: Writes tests for the <del>team<\/del>\n {4}- is: Writes tests for the <ins>company<\/ins>\n/,
      /^$/,
    ],
    [
      'Markdown: nothing differs',
      two,
      ['-f', 'markdown', 'a.yaml', 'a.yaml'],
      0,
      /^\*\*Engineer\*\*: no expectation differs\./,
      /^$/,
    ],
    ['a file that is not there', two, ['a.yaml', 'c.yaml'], 2, /^$/, /“c\.yaml”: no such file or folder/],
    ['a folder', { ...two, 'd/': '' }, ['a.yaml', 'd'], 2, /^$/, /“d”: it is a folder/],
    ['one file', two, ['a.yaml'], 2, /^$/, /takes two ladders, and got 1/],
    ['three files', two, ['a.yaml', 'b.yaml', 'a.yaml'], 2, /^$/, /takes two ladders, and got 3/],
    [
      'an unknown format',
      two,
      ['-f', 'pdf', 'a.yaml', 'b.yaml'],
      2,
      /^$/,
      /no such format: “pdf”; text, json, markdown or html/,
    ],
    [
      'a broken file: what can be read is compared',
      { ...two, 'c.yaml': `${after}x: [` },
      ['a.yaml', 'c.yaml'],
      2,
      /1 expectation raised/,
      /“c\.yaml” was compared only in part: /,
    ],
    [
      'a binary file',
      { ...two, 'c.yaml': new Uint8Array([0, 1, 2]) },
      ['a.yaml', 'c.yaml'],
      2,
      /^$/,
      /binary file/,
    ],
    ['empty files', { 'a.yaml': '', 'b.yaml': '' }, ['a.yaml', 'b.yaml'], 0, /No expectation differs/, /^$/],
    ['help', {}, ['--help'], 0, /^Usage: career-ladder diff/, /^$/],
  ];
  for (const [name, files, args, code, stdout, stderr] of runs) {
    it(name, () =>
      inWorkspace(files, async (workspace) => {
        const outcome = await workspace.run(['diff', ...args]);
        if (typeof stdout === 'string') assert.equal(outcome.stdout, stdout);
        else assert.match(outcome.stdout, stdout);
        assert.match(outcome.stderr, stderr);
        assert.equal(outcome.code, code);
      }),
    );
  }

  it('standard input', () =>
    inWorkspace(two, async (workspace) => {
      const { stdout, code } = await workspace.run(['diff', '-', 'b.yaml'], { input: before });
      assert.match(stdout, /^Engineer {2}standard input → b\.yaml\n {2}1 expectation raised/);
      assert.equal(code, 1);
    }));

  it('JSON of version 1', () =>
    inWorkspace(two, async (workspace) => {
      const { stdout, code } = await workspace.run(['diff', '--format', 'json', 'a.yaml', 'b.yaml']);
      assert.equal(code, 1);
      const json = JSON.parse(stdout);
      assert.deepEqual(Object.keys(json), [
        'version',
        'before',
        'after',
        'same',
        'summary',
        'counts',
        'changes',
      ]);
      assert.deepEqual(json.before, { file: 'a.yaml', role: 'Engineer', complete: true });
      assert.equal(json.same, false);
      assert.deepEqual(json.counts, {
        ...{
          added: 0,
          removed: 2,
          raised: 1,
          lowered: 0,
          reworded: 0,
          moved: 0,
          split: 0,
          merged: 0,
          changed: 0,
        },
        ...{ cellsFilled: 0, cellsEmptied: 1, cellsChanged: 0, levels: 0, competencies: 0, ladder: 0 },
      });
      const text = (value: string, character: number) => ({
        level: 'L1',
        competency: 'code',
        text: value,
        examples: [],
        values: [],
        range: { start: { line: 7, character: 11 }, end: { line: 7, character } },
      });
      assert.deepEqual(json.changes[0], {
        kind: 'behavior',
        change: 'raised',
        notes: ['team → company'],
        before: [text('Writes tests for the team', 36)],
        after: [text('Writes tests for the company', 39)],
      });
      assert.deepEqual(
        json.changes.map(({ kind, change }: { kind: string; change: string }) => `${kind} ${change}`),
        ['behavior raised', 'behavior removed', 'cell emptied', 'behavior removed'],
      );
    }));

  it('JSON as docs/diff.md shows it', () => {
    const shown = JSON.parse(/^```json\n(.*?)^```/ms.exec(readFileSync('docs/diff.md', 'utf8'))?.[1] ?? '');
    return inWorkspace(two, async (workspace) => {
      const json = JSON.parse((await workspace.run(['diff', '-f', 'json', 'a.yaml', 'b.yaml'])).stdout);
      const keys = (value: unknown): unknown =>
        Array.isArray(value)
          ? value.slice(0, 1).map(keys)
          : value && typeof value === 'object'
            ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, keys(inner)]))
            : typeof value;
      assert.deepEqual(keys(json), keys(shown));
    });
  });

  it('HTML without a script, with all words of the ladder escaped, into a file', () => {
    const nasty = before
      .replace('role: Engineer', "role: '<script>alert(1)</script>'")
      .replace('Reads manuals', '"<img src=x onerror=alert(1)> \\u202e"');
    return inWorkspace({ 'a.yaml': before, 'b.yaml': nasty }, async (workspace) => {
      const { stdout, code } = await workspace.run([
        'diff',
        '-f',
        'html',
        '-o',
        'out.html',
        'a.yaml',
        'b.yaml',
      ]);
      assert.equal(stdout, '');
      assert.equal(code, 1);
      const html = workspace.read('out.html');
      assert.match(html, /^<!DOCTYPE html>/);
      assert.match(html, /Content-Security-Policy" content="default-src &#39;none&#39;/);
      assert.doesNotMatch(html, /<script|<img|javascript:/i);
      assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
    });
  });

  it('Markdown in which no words of the ladder become markup', () => {
    const nasty = before.replace(
      'Reads manuals',
      '"</details><script>alert(1)</script> @everyone *bold* [x](javascript:alert(1)) | #1"',
    );
    return inWorkspace({ 'a.yaml': before, 'b.yaml': nasty }, async (workspace) => {
      const { stdout } = await workspace.run(['diff', '-f', 'markdown', 'a.yaml', 'b.yaml']);
      assert.doesNotMatch(stdout, /<script|<\/details>|[^\\]\]\(javascript|[^<!>-]@everyone| \*bold/);
    });
  });

  it('Markdown whose plus signs begin no list', () =>
    inWorkspace(
      { 'a.yaml': before, 'b.yaml': before.replace('Reads manuals', 'Reads manuals, Asks why') },
      async (workspace) => {
        const { stdout } = await workspace.run(['diff', '-f', 'markdown', 'a.yaml', 'b.yaml']);
        assert.match(stdout, /^ {2}- \\\+ added: Asks why$/m);
      },
    ));

  it('a long Markdown is folded by level, and fits a comment', () => {
    const rows = Array.from(
      { length: 400 },
      (_, index) => `      - "Writes report number ${index} of the year about topic ${index % 7}"`,
    );
    const many = (words: string) =>
      `role: R\nlevels: [{ id: L1 }]\ncompetencies:\n  - id: c\n    cells:\n      L1:\n${rows.join('\n').replaceAll('report', words)}\n`;
    return inWorkspace(
      { 'a.yaml': many('report'), 'b.yaml': many('summary of the work done in the whole department,') },
      async (workspace) => {
        const { stdout } = await workspace.run(['diff', '-f', 'markdown', 'a.yaml', 'b.yaml']);
        assert.ok(stdout.length < 65_536);
        assert.match(stdout, /<details><summary><b>L1<\/b>: |no room here/);
      },
    );
  });

  it('colors only where they are wanted', () =>
    inWorkspace(two, async (workspace) => {
      const plain = await workspace.run(['diff', 'a.yaml', 'b.yaml']);
      assert.ok(!plain.stdout.includes('\u001b'));
      const forced = await workspace.run(['diff', 'a.yaml', 'b.yaml'], { env: { FORCE_COLOR: '1' } });
      assert.ok(forced.stdout.includes('\u001b[32m'));
      const none = await workspace.run(['diff', 'a.yaml', 'b.yaml'], {
        env: { FORCE_COLOR: '1', NO_COLOR: '1' },
      });
      assert.ok(!none.stdout.includes('\u001b'));
    }));
});
