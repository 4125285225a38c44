import assert from 'node:assert/strict';
import { root } from '../runner/setup.mjs';
import { type Manifest, readJson } from './tokenize';

interface LanguageConfiguration {
  readonly comments: { readonly lineComment: string };
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: {
    readonly offSide: boolean;
    readonly markers: { readonly start: string; readonly end: string };
  };
  readonly indentationRules: {
    readonly increaseIndentPattern: string;
    readonly decreaseIndentPattern: string;
  };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly afterText?: string;
    readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
  }[];
}

const configuration = readJson<LanguageConfiguration>(root, 'syntaxes/language-configuration.json');
const { indentationRules, onEnterRules, wordPattern, folding } = configuration;
const increase = new RegExp(indentationRules.increaseIndentPattern);
const decrease = new RegExp(indentationRules.decreaseIndentPattern);

/** What the editor puts on the new line when Enter is pressed at `¦`, as it is set up by default. */
function enter(line: string, tab = '  '): string {
  const [before = '', after = ''] = line.split('¦');
  const indent = /^\s*/.exec(before)?.[0] ?? '';
  const rule = onEnterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after)),
  );
  if (!rule) return `${indent}¦${after}`;
  return `${indent}${rule.action.indent === 'indent' ? tab : ''}${rule.action.appendText ?? ''}¦${after}`;
}

describe('Enter', () => {
  const cases: readonly (readonly [line: string, next: string])[] = [
    ['levels:¦', '  ¦'],
    ['levels: ¦', '  ¦'],
    ['levels: # lowest first¦', '  ¦'],
    ['    cells:¦', '      ¦'],
    ['      "L 1":¦', '        ¦'],
    ["      'L1':¦", '        ¦'],
    ['      Senior Engineer:¦', '        ¦'],
    ['    summary: |¦', '      ¦'],
    ['    summary: >-¦', '      ¦'],
    ['role: Engineer¦', '¦'],
    ['      L1: Reviews code¦', '      ¦'],
    ['      L1: { notExpected: Later }¦', '      ¦'],
    ['        - Reviews code¦', '        - ¦'],
    ['        - Reviews code ¦and tests', '        - ¦and tests'],
    ['        - “Done” means: shipped¦', '        - ¦'],
    ['        - "Owns: the release"¦', '        - ¦'],
    ['        - https://example.com¦', '        - ¦'],
    ['    - L1¦', '    - ¦'],
    ['  - id: L1¦', '    ¦'],
    ['  - id: L1 # the first¦', '    ¦'],
    ['        - behavior: Reviews code¦', '          ¦'],
    ['        - examples:¦', '            ¦'],
    ['  - {id: L1}¦', '  ¦'],
    ['  -¦', '  ¦'],
    ['  - ¦', '  ¦'],
    ['¦', '¦'],
    ['# The levels ¦are rows', '# ¦are rows'],
    ['# The levels¦', '¦'],
    ['  # cells:¦', '  ¦'],
  ];
  for (const [line, next] of cases) it(`${line} → ${next}`, () => assert.equal(enter(line), next));

  it('keeps to the keys of a list item whatever the indentation', () => {
    assert.equal(enter('    - id: L1¦', '    '), '      ¦');
    assert.equal(enter('levels:¦', '    '), '    ¦');
  });
});

describe('indentation', () => {
  const deeper: readonly (readonly [line: string, is: boolean])[] = [
    ['levels:', true],
    ['  - examples:', true],
    ['    cells: # by level', true],
    ['  summary: |', true],
    ['  summary: >-', true],
    ['role: Engineer', false],
    ['  - Reviews code', false],
    ['# levels:', false],
    ['  - id: L1', false],
    ['', false],
  ];
  for (const [line, is] of deeper) it(`after “${line}”`, () => assert.equal(increase.test(line), is));
  const shallower: readonly (readonly [line: string, is: boolean])[] = [
    ['  }', true],
    ['  ]', true],
    ['}', false],
    ['  - Reviews code', false],
  ];
  for (const [line, is] of shallower) it(`at “${line}”`, () => assert.equal(decrease.test(line), is));
});

describe('words', () => {
  const cases: readonly (readonly [text: string, words: readonly string[]])[] = [
    ['id: incident-management', ['id', 'incident-management']],
    ['- L1', ['L1']],
    ["doesn't wait", ["doesn't", 'wait']],
    ['doesn’t', ['doesn’t']],
    ["'TBD'", ['TBD']],
    ['[ownership, candor]', ['ownership', 'candor']],
    ['__proto__: x', ['__proto__', 'x']],
    ['Überblick 上級', ['Überblick', '上級']],
    ['incident-', ['incident-']],
  ];
  for (const [text, words] of cases) {
    it(text, () => {
      const pattern = new RegExp(wordPattern.pattern, `${wordPattern.flags}g`);
      assert.deepEqual(text.match(pattern), words);
    });
  }

  it('never match nothing', () => {
    assert.equal(new RegExp(wordPattern.pattern, wordPattern.flags).test(' -:#"'), false);
  });
});

describe('the language', () => {
  const [language] = readJson<Manifest>(root, 'package.json').contributes.languages;
  const names = (language?.['filenames'] ?? []) as string[];
  const endings = (language?.['extensions'] ?? []) as string[];
  /** As VS Code does it: the whole name, or the end of it, in any case of letters. */
  const claims = (file: string) =>
    names.includes(file.toLowerCase()) || endings.some((ending) => file.toLowerCase().endsWith(ending));
  const files: readonly (readonly [file: string, ours: boolean])[] = [
    ['ladder.yaml', true],
    ['ladder.yml', true],
    ['swe.ladder.yaml', true],
    ['swe.ladder.yml', true],
    ['Swe.Ladder.YAML', true],
    ['ladder.yaml.bak', false],
    ['my-ladder.yaml', false],
    ['ladders.yaml', false],
    ['swe.yaml', false],
    ['ladder.json', false],
    ['ladder', false],
  ];
  for (const [file, ours] of files)
    it(`${ours ? 'claims' : 'leaves'} ${file}`, () => assert.equal(claims(file), ours));

  it('claims by nothing else', () => {
    for (const other of ['firstLine', 'filenamePatterns', 'mimetypes'])
      assert.equal(language?.[other], undefined);
  });

  it('has one kind of comment', () => assert.deepEqual(configuration.comments, { lineComment: '#' }));

  it('folds by indentation, and by regions', () => {
    assert.equal(folding.offSide, true);
    assert.match('  # region Execution', new RegExp(folding.markers.start));
    assert.match('  # endregion', new RegExp(folding.markers.end));
    assert.doesNotMatch('  # regional', new RegExp(folding.markers.start));
  });
});
