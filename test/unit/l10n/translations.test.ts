import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import manifest from '../../../package.json';
import sayings from '../../../package.nls.json';
import { l10n, pseudo } from '../../l10n/pseudo';

const { extract, files, languages, read, sentences, translation } = await l10n();
const found = await extract();

/** The places of a message, sorted: `{0}`, `{1}`. */
const placesOf = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
const codeOf = (text: string) => [...text.matchAll(/`[^`]*`/g)].map(String).sort();

describe('messages', () => {
  it('are all written out where they are said, and never while a file loads', () => {
    assert.deepEqual(found.problems, []);
    assert.ok(found.messages.size > 1000);
  });

  const wrong: readonly (readonly [
    code: string,
    problem: RegExp | undefined,
    messages: readonly string[],
  ])[] = [
    ["import { t } from '../l10n'; export const f = () => t('One {0}', 1);", undefined, ['One {0}']],
    ["import { t } from './l10n'; export const f = (a) => t(a ? 'One' : `Two`);", undefined, ['One', 'Two']],
    ["import { t as say } from './l10n'; export const f = () => say('One');", undefined, ['One']],
    [
      "import { plural } from './l10n'; export const f = (n) => plural(n, '{0} a', '{0} b');",
      undefined,
      ['{0} a', '{0} b'],
    ],
    ["import * as vscode from 'vscode'; export const f = () => vscode.l10n.t('One');", undefined, ['One']],
    ["import { english } from './l10n'; export const f = english('One');", undefined, ['One']],
    ["import { t } from './other'; export const f = t('One');", undefined, []],
    ["import { t } from './l10n'; export const f = (a) => t(a);", /not written out/, []],
    ["import { t } from './l10n'; export const f = (a) => t('One ' + a);", /not written out/, []],
    ["import { t } from './l10n'; export const f = t('One');", /loads/, ['One']],
  ];
  for (const [code, problem, messages] of wrong) {
    it(`are found: ${code}`, () => {
      const one = { messages: new Map<string, string>(), plurals: new Map<string, string>(), problems: [] };
      read(code, 'a.ts', one);
      assert.deepEqual([...one.messages.keys()], messages);
      assert.equal(one.problems.length, problem ? 1 : 0);
      if (problem) assert.match(String(one.problems[0]), problem);
    });
  }

  it('of one and of many have the same places, but for the number', () => {
    // `{0}` is the number; what says “a merge conflict” leaves it out.
    for (const text of found.messages.keys()) {
      const numbers = placesOf(text).map((place) => Number(place[1]));
      const highest = Math.max(-1, ...numbers);
      for (let at = 1; at <= highest; at++) assert.ok(numbers.includes(at), `${text}: no {${at}}`);
    }
  });
});

describe('package.json', () => {
  /** Product names, ids and what is no text. */
  const plain = new Set(['Career Ladder', 'career-ladder', 'career-ladder-config']);
  const told = new Set([
    'title',
    'shortTitle',
    'description',
    'markdownDescription',
    'label',
    'name',
    'contents',
    'category',
    'enumDescriptions',
    'markdownEnumDescriptions',
    'deprecationMessage',
    'altText',
    'displayName',
    'aliases',
  ]);

  it('says nothing itself', () => {
    const left: string[] = [];
    const look = (value: unknown, key: string, path: string): void => {
      if (typeof value === 'string') {
        if (told.has(key) && !plain.has(value) && !/^%[\w.-]+%$/.test(value)) left.push(`${path}: ${value}`);
      } else if (Array.isArray(value)) {
        value.forEach((one, at) => {
          look(one, key, `${path}.${at}`);
        });
      } else if (typeof value === 'object' && value !== null) {
        for (const [name, one] of Object.entries(value)) look(one, name, `${path}.${name}`);
      }
    };
    look(manifest.contributes, 'contributes', 'contributes');
    assert.deepEqual(left, []);
  });

  it('has all its texts in package.nls.json, and no others are there', () => {
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(sayings).sort());
  });

  it('can be translated whole', () => {
    const words = Object.fromEntries(
      [...found.messages.keys(), ...sentences(found.messages)].map((text) => [text, pseudo(text)]),
    );
    const [nls, bundle] = files('xx', { contributes: words, messages: words });
    for (const text of Object.values<string>(JSON.parse(nls?.contents ?? ''))) assert.match(text, /^⟦.*⟧$/s);
    assert.equal(nls?.path, 'package.nls.xx.json');
    assert.equal(bundle?.path, `${manifest.l10n.slice(2)}/bundle.l10n.xx.json`);
  });
});

describe('translations', () => {
  for (const language of languages()) {
    const { contributes, messages } = translation(language);
    const all = Object.entries({ ...contributes, ...messages });

    it(`${language}: translate what is said, and nothing else; if not, \`npm run words\` tells`, () => {
      const own = sentences(found.messages);
      assert.deepEqual(
        Object.keys(contributes).filter((text) => !own.includes(text)),
        [],
        'no longer said',
      );
      assert.deepEqual(
        Object.keys(messages).filter((text) => !found.messages.has(text.replace(/#\w+$/, ''))),
        [],
        'no longer said',
      );
    });

    it(`${language}: keep the places, and what is written in files`, () => {
      for (const [text, said] of all) {
        if (said === '') continue;
        const plain = text.replace(/#\w+$/, '');
        assert.deepEqual(placesOf(said), placesOf(plain), said);
        assert.deepEqual(codeOf(said), codeOf(plain), said);
      }
    });
  }
});
