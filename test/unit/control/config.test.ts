import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { analyseConfig } from '../../../server/src/analysis/config';
import { rules } from '../../../server/src/analysis/rules';
import { ConfigService } from '../../../server/src/features/config/service';
import { apply } from '../edit';

const docs = 'https://docs.example/rules/';
let version = 0;

function open(text: string): TextDocument {
  return TextDocument.create('file:///.career-ladder.yaml', 'career-ladder-config', ++version, text);
}

/** `rule: message` of each finding, with the words at fault. */
function found(text: string): string[] {
  return analyseConfig(text).findings.map(
    ({ rule, severity, message, span }) =>
      `${severity} ${rule} “${text.slice(span.start, span.end)}” ${message}`,
  );
}

describe('.career-ladder.yaml: findings', () => {
  const cases: readonly (readonly [name: string, text: string, ...wanted: RegExp[]])[] = [
    ['nothing', ''],
    ['comments', '# Nothing yet\n'],
    ['keys without anything behind them', 'rules:\nignore:\n'],
    ['a rule without anything behind it', 'rules:\n  vague:\n'],
    ['severities', 'rules: { empty-cell: off, schema: error, missing-reason: hint }'],
    ['a map', 'rules:\n  empty-cell: { severity: warning }\n'],
    ['patterns', 'ignore: [drafts/, "*.old.yaml", "!x"]'],
    [
      'an unknown rule',
      'rules: { empty-cel: off }',
      /^warning unknown-rule “empty-cel” .* Did you mean `empty-cell`/,
    ],
    ['a rule like nothing', 'rules: { zzz: off }', /^warning unknown-rule “zzz” There is no rule “zzz”\.$/],
    [
      'a rule that stays',
      'rules: { yaml-syntax: off }',
      /^warning unknown-rule “yaml-syntax” yaml-syntax stays as it is/,
    ],
    ['an unknown key', 'rule: {}', /^warning unknown-key “rule” .* Did you mean `rules`/],
    ['a key that others have', 'extends: x', /^warning unknown-key “extends” A settings file stands alone/],
    [
      'an unknown option',
      'rules: { empty-cell: { most: 2 } }',
      /^warning unknown-key “most” .* Possible here: `severity`/,
    ],
    [
      'a misspelled severity',
      'rules: { empty-cell: warnin }',
      /^error schema “warnin” .* Did you mean `warning`/,
    ],
    [
      'a misspelled severity in a map',
      'rules: { empty-cell: { severity: eror } }',
      /^error schema “eror” .* Did you mean `error`/,
    ],
    [
      'off as YAML 1.1 reads it',
      'rules: { empty-cell: false }',
      /^error schema “false” .* To turn it off: `off`/,
    ],
    [
      'a number for a severity',
      'rules: { empty-cell: 2 }',
      /^error schema “2” `empty-cell` is one of `error`/,
    ],
    ['a list for a rule', 'rules: { empty-cell: [off] }', /^error schema .* is one of/],
    [
      'a list of rules',
      'rules:\n  - empty-cell\n',
      /^error schema “rules” `rules` should be keys with values\.$/,
    ],
    ['a text for patterns', 'ignore: drafts', /^error schema “drafts” `ignore` should be a list/],
    ['a map for a pattern', 'ignore: [{ a: b }]', /^error schema .* A pattern should be a text/],
    ['a list', '- rules', /^error schema .* Settings begin with a key/],
    ['words', 'off', /^error schema .* Settings begin with a key/],
    ['a key twice', 'ignore:\nignore:\n', /^error duplicate-key “ignore”/],
    ['no YAML', 'rules: [', /^error yaml-syntax/],
    ['a conflict', '<<<<<<< a\nrules:\n=======\n>>>>>>> b\n', /^error merge-conflict/],
    [
      'two faults',
      'rules: { zzz: off, empty-cell: 1 }\nx: 1\n',
      /unknown-rule “zzz”/,
      /schema “1”/,
      /unknown-key “x”/,
    ],
  ];
  for (const [name, text, ...wanted] of cases) {
    it(name, () => {
      const said = found(text);
      assert.equal(said.length, wanted.length, said.join('\n'));
      for (const [index, pattern] of wanted.entries()) assert.match(said[index] ?? '', pattern);
      for (const finding of said) assert.doesNotMatch(finding, /undefined|\[object/);
    });
  }

  it('options of a rule have a kind and bounds', () => {
    const all = rules.flatMap((rule) =>
      Object.entries(rule.options ?? {}).map(([name, option]) => ({ rule, name, option })),
    );
    for (const { rule, name, option } of all) {
      const setting = (value: unknown) => `rules: { ${rule.id}: { ${name}: ${JSON.stringify(value)} } }`;
      assert.deepEqual(found(setting(option.default)), []);
      assert.match(
        found(setting('x'))[0] ?? '',
        /^error schema “"x"” .* should be (a number|`true` or `false`)/,
      );
      if (option.minimum !== undefined) {
        assert.match(found(setting(option.minimum - 1))[0] ?? '', /^error schema .* is at least/);
      }
      if (option.maximum !== undefined) {
        assert.match(found(setting(option.maximum + 1))[0] ?? '', /^error schema .* is at most/);
      }
    }
  });

  it('mends what it can guess', () => {
    for (const [text, after] of [
      ['rules: { empty-cel: off }', 'rules: { empty-cell: off }'],
      ['rules: { empty-cell: warnin }', 'rules: { empty-cell: warning }'],
      ['rule: {}', 'rules: {}'],
    ] as const) {
      const [fix] = analyseConfig(text).findings[0]?.fixes ?? [];
      assert.equal(apply(text, fix?.edits ?? []), after);
    }
  });
});

describe('.career-ladder.yaml: what it asks for', () => {
  it('reads severities and options of what it knows and of what it does not', () => {
    const { config } = analyseConfig('rules:\n  a: off\n  b: { severity: hint, most: 2 }\n  c: loud\n');
    assert.deepEqual(Object.fromEntries(config?.rules ?? []), {
      a: { severity: 'off', options: {} },
      b: { severity: 'hint', options: { most: 2 } },
    });
  });

  it('has nothing to say while it is broken', () => {
    assert.equal(analyseConfig('rules: [').config, undefined);
    assert.ok(analyseConfig('').config);
  });

  const patterns =
    'ignore: [drafts/, "*.old.ladder.yaml", /top.ladder.yaml, "!drafts/kept.ladder.yaml", "deep/**/x.*"]';
  for (const [path, wanted] of [
    ['a.ladder.yaml', false],
    ['drafts/a.ladder.yaml', true],
    ['teams/drafts/a.ladder.yaml', true],
    ['b.old.ladder.yaml', true],
    ['teams/b.old.ladder.yaml', true],
    ['top.ladder.yaml', true],
    ['teams/top.ladder.yaml', false],
    ['deep/a/b/x.ladder.yaml', true],
    ['../outside.ladder.yaml', false],
    ['/absolute/drafts/a.ladder.yaml', false],
    ['', false],
  ] as const) {
    it(`${path || 'nothing'} is ${wanted ? '' : 'not '}left out`, () =>
      assert.equal(analyseConfig(patterns).config?.ignores(path), wanted));
  }
});

describe('.career-ladder.yaml: completion', () => {
  function labels(marked: string): string[] {
    return complete(marked).map(({ label }) => label);
  }
  function complete(marked: string): CompletionItem[] {
    const offset = marked.indexOf('|');
    const document = open(marked.replace('|', ''));
    return new ConfigService().completion(document, document.positionAt(offset));
  }
  const cases: readonly (readonly [
    name: string,
    text: string,
    wanted: readonly string[],
    not?: readonly string[],
  ])[] = [
    ['keys in an empty file', '|', ['rules', 'ignore'], ['empty-cell']],
    ['the key that is missing', 'rules:\n  empty-cell: off\n|', ['ignore']],
    ['rules', 'rules:\n  |\n', ['empty-cell', 'schema', 'missing-reason'], ['yaml-syntax', 'merge-conflict']],
    ['rules that are not set yet', 'rules:\n  schema: off\n  |\n', ['empty-cell'], ['schema']],
    ['rules by their beginning', 'rules:\n  empt|\n', ['empty-cell']],
    ['severities', 'rules:\n  empty-cell: |\n', ['error', 'warning', 'information', 'hint', 'off']],
    ['severities in brackets', 'rules: { empty-cell: | }\n', ['error', 'off']],
    ['keys of a rule', 'rules:\n  empty-cell:\n    |\n', ['severity'], ['schema']],
    ['severities in a map', 'rules:\n  empty-cell:\n    severity: |\n', ['error', 'off']],
    ['in a broken file', 'ignore: [\nrules:\n  |\n', ['empty-cell']],
    ['nothing in comments', 'rules: # |\n', []],
  ];
  for (const [name, text, wanted, not = []] of cases) {
    it(name, () => {
      const offered = labels(text);
      for (const label of wanted) assert.ok(offered.includes(label), `${label}: ${offered}`);
      for (const label of not) assert.ok(!offered.includes(label), `${label}: ${offered}`);
      if (wanted.length === 0) assert.deepEqual(offered, []);
    });
  }

  it('inserts a rule with a choice of severities, indented as it should be', () => {
    const item = complete('rules:\n  |').find(({ label }) => label === 'empty-cell');
    assert.match(
      item?.textEdit?.newText ?? '',
      /^empty-cell: \$\{1\|error,warning,information,hint,off\|\}$/,
    );
    assert.match(JSON.stringify(item?.documentation), /A level has competencies/);
  });

  it('goes on with the rules below their key', () => {
    const inserted = (marked: string) =>
      complete(marked).find(({ label }) => label === 'rules')?.textEdit?.newText;
    assert.equal(inserted('|'), 'rules:\n  $1');
    assert.equal(inserted('ru|\r\n'), 'rules:\r\n  $1');
    assert.equal(inserted('{ | }'), 'rules: ');
  });

  it('says what a severity means', () => {
    const item = complete('rules:\n  empty-cell: |').find(({ label }) => label === 'off');
    assert.equal(item?.documentation, 'Not looked for.');
  });
});

describe('.career-ladder.yaml: hover', () => {
  function hover(marked: string): string {
    const document = open(marked.replace('|', ''));
    const found = new ConfigService(docs).hover(document, document.positionAt(marked.indexOf('|')));
    return found ? JSON.stringify(found.contents) : '';
  }
  it('a rule', () => {
    assert.match(
      hover('rules:\n  empty-|cell: off\n'),
      /\*\*empty-cell\*\* · warning.*docs\.example\/rules\/empty-cell\.md/,
    );
  });
  it('a key', () => assert.match(hover('ig|nore:\n'), /patterns like those of `\.gitignore`/));
  it('a severity', () => assert.match(hover('rules: { empty-cell: of|f }'), /\*\*off\*\* · Not looked for/));
  it('a key of a rule', () => assert.match(hover('rules: { empty-cell: { sever|ity: off } }'), /How loud/));
  for (const text of [
    '|',
    'rules: |\n',
    'zz|z: 1',
    'rules: { zz|z: off }',
    'ignore: [dra|fts]',
    'rules: [|',
  ]) {
    it(`nothing: ${text}`, () => assert.equal(hover(text), ''));
  }
});

describe('docs/configuration.md', () => {
  const text = readFileSync('docs/configuration.md', 'utf8');
  const blocks = (name: string) =>
    [...text.matchAll(new RegExp(`^\`\`\`${name}\\n(.*?)^\`\`\``, 'gms'))].map(([, body = '']) => body);

  it('shows a settings file without a fault', () => {
    const shown = blocks('yaml');
    assert.equal(shown.length, 1);
    for (const file of shown) assert.deepEqual(found(file), []);
  });

  it('shows settings of the editor without a fault', () => {
    const shown = blocks('json').flatMap((json) => JSON.parse(json)['careerLadder.rules'] ?? []);
    assert.equal(shown.length, 1);
    for (const set of shown) assert.deepEqual(found(JSON.stringify({ rules: set })), []);
  });
});
