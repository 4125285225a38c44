import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis/analyse';
import type { Rule } from '../../../server/src/analysis/rule';
import {
  mergeSettings,
  optionOf,
  readRules,
  reportedSeverity,
  severityOf,
} from '../../../server/src/analysis/settings';

const rule: Rule = {
  id: 'a-rule',
  severity: 'warning',
  summary: '',
  options: {
    most: { default: 3, description: '', minimum: 1, maximum: 9 },
    strict: { default: false, description: '' },
  },
  check(context, report) {
    report({ start: 0, end: 1 }, `${context.option(rule, 'most')} ${context.option(rule, 'strict')}`);
    report({ start: 1, end: 2 }, 'less sure', { severity: 'hint' });
  },
};

/** What the rule says, with these settings of it. */
function said(setting: unknown, changed: Partial<Rule> = {}): string[] {
  const { findings } = analyse('role: x', { settings: readRules({ 'a-rule': setting }) }, [
    { ...rule, ...changed },
  ]);
  return findings.map(({ severity, message }) => `${severity} ${message}`);
}

describe('settings of a rule', () => {
  const cases: readonly (readonly [
    name: string,
    setting: unknown,
    said: readonly string[],
    rule?: Partial<Rule>,
  ])[] = [
    ['none', undefined, ['warning 3 false', 'hint less sure']],
    ['louder: what it is less sure of stays', 'error', ['error 3 false', 'hint less sure']],
    ['quieter', 'information', ['information 3 false', 'hint less sure']],
    ['a hint', 'hint', ['hint 3 false', 'hint less sure']],
    ['off', 'off', []],
    ['a map', { severity: 'error' }, ['error 3 false', 'hint less sure']],
    ['off in a map', { severity: 'off', most: 2 }, []],
    ['options', { most: 5, strict: true }, ['warning 5 true', 'hint less sure']],
    ['options at their bounds', { most: 9 }, ['warning 9 false', 'hint less sure']],
    ['options beyond their bounds', { most: 10, strict: 'yes' }, ['warning 3 false', 'hint less sure']],
    ['options of another kind', { most: true, strict: 1 }, ['warning 3 false', 'hint less sure']],
    ['no number', { most: Number.NaN }, ['warning 3 false', 'hint less sure']],
    ['no severity', 'loud', ['warning 3 false', 'hint less sure']],
    ['no setting', ['off'], ['warning 3 false', 'hint less sure']],
    ['nothing', null, ['warning 3 false', 'hint less sure']],
    ['off by itself', undefined, [], { enabled: false }],
    ['off by itself, with an option', { most: 2 }, [], { enabled: false }],
    ['turned on', 'hint', ['hint 3 false', 'hint less sure'], { enabled: false }],
    ['one that cannot be turned off', 'off', ['warning 3 false', 'hint less sure'], { fixed: true }],
  ];
  for (const [name, setting, wanted, changed] of cases) {
    it(name, () => assert.deepEqual(said(setting, changed), wanted));
  }

  it('an option that the rule does not have is a mistake of the rule', () => {
    for (const name of ['least', 'toString'])
      assert.throws(() => optionOf(rule, name, new Map()), RangeError);
  });

  it('what is no map holds no settings', () => {
    for (const value of [undefined, null, 3, 'off', ['a-rule'], true]) assert.equal(readRules(value).size, 0);
  });

  it('the later of two counts, option by option', () => {
    const merged = mergeSettings(
      readRules({ a: 'error', b: { severity: 'hint', most: 1, strict: true }, c: 'off' }),
      readRules({ a: { most: 2 }, b: { most: 3 }, d: 'hint' }),
      readRules({ c: 'warning' }),
    );
    assert.deepEqual(Object.fromEntries(merged), {
      a: { severity: 'error', options: { most: 2 } },
      b: { severity: 'hint', options: { most: 3, strict: true } },
      c: { severity: 'warning', options: {} },
      d: { severity: 'hint', options: {} },
    });
  });

  it('a finding is as loud as its rule, or less', () => {
    assert.equal(reportedSeverity(rule, undefined, 'error'), 'error');
    assert.equal(reportedSeverity(rule, 'warning', 'error'), 'error');
    assert.equal(reportedSeverity(rule, 'information', 'error'), 'information');
    assert.equal(reportedSeverity(rule, 'error', 'hint'), 'hint');
    assert.equal(severityOf({ ...rule, enabled: false }, new Map()), 'off');
  });
});

describe('a ladder in another language', () => {
  const english: Rule = { ...rule, id: 'words', english: true };
  for (const [language, wanted] of [
    ['', true],
    ['language: en', true],
    ['language: en-GB', true],
    ['language: EN', true],
    ['language: de', false],
    ['language: enm', false],
    ['language:', true],
  ] as const) {
    it(`${language || 'none'}: rules that know English ${wanted ? 'speak' : 'are off'}`, () => {
      const { findings } = analyse(`role: x\n${language}\n`, {}, [english]);
      assert.equal(findings.length > 0, wanted);
    });
  }
});
