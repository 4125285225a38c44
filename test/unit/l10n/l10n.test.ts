import assert from 'node:assert/strict';
import {
  english,
  inEnglish,
  list,
  number,
  plural,
  readWords,
  sentences,
  speak,
  spoken,
  t,
  translated,
} from '../../../server/src/l10n';

/** A few words of Polish, which has three forms of a plural. */
const polish = {
  language: 'pl',
  messages: {
    'Level {0}': 'Poziom {0}',
    '{0} before {1}': '{1} za {0}',
    '{0} cell': '{0} komórka',
    '{0} cells': '{0} komórki',
    '{0} cells#many': '{0} komórek',
    'A rule': 'Reguła',
  },
};

describe('l10n', () => {
  afterEach(() => speak(undefined));

  it('says English where nothing else is in force', () => {
    assert.equal(t('Level {0}', 'L1'), 'Level L1');
    assert.equal(t('{0} before {1}', 'a', 2), 'a before 2');
    assert.equal(t('As {it} is {}'), 'As {it} is {}');
    assert.deepEqual(
      [0, 1, 2, 1200].map((n) => plural(n, '{0} cell', '{0} cells')),
      ['0 cells', '1 cell', '2 cells', '1,200 cells'],
    );
    assert.equal(spoken(), undefined);
  });

  it('says a translation, with places in its own order', () => {
    speak(polish);
    assert.equal(t('Level {0}', 'L1'), 'Poziom L1');
    assert.equal(t('{0} before {1}', 'a', 'b'), 'b za a');
    assert.equal(t('Not translated: {0}', 1), 'Not translated: 1');
    assert.equal(translated(english('A rule')), 'Reguła');
    assert.deepEqual(spoken(), polish);
  });

  it('knows the plurals of the language', () => {
    speak(polish);
    const said = [1, 2, 5, 22, 1.5].map((n) => plural(n, '{0} cell', '{0} cells'));
    assert.deepEqual(said, ['1 komórka', '2 komórki', '5 komórek', '22 komórki', '1,5 komórki']);
  });

  it('writes numbers and lists as the language does', () => {
    assert.deepEqual([number(999), number(1000), number(0.5), number(-1)], ['999', '1,000', '0.5', '-1']);
    assert.equal(list(['a', 'b', 'c']), 'a, b, and c');
    speak({ language: 'de', messages: {} });
    assert.deepEqual([number(1000), number(0.5)], ['1.000', '0,5']);
    assert.equal(list(['a', 'b'], 'disjunction'), 'a oder b');
  });

  it('says what leaves for others in English, and goes on as before', () => {
    speak(polish);
    assert.equal(
      inEnglish(() => t('Level {0}', plural(1, '{0} cell', '{0} cells'))),
      'Level 1 cell',
    );
    assert.throws(() => inEnglish(() => assert.fail()));
    assert.equal(t('Level {0}', 'L1'), 'Poziom L1');
  });

  it('puts sentences one after the other', () => {
    assert.equal(sentences('One.', undefined, false, '', 'Two.'), 'One. Two.');
  });

  it('does not take words of a ladder for places', () => {
    assert.equal(t('Level {0}', '{0} $& {1}'), 'Level {0} $& {1}');
  });

  const bad: readonly unknown[] = [
    undefined,
    null,
    'de',
    {},
    { language: 'de' },
    { language: 7, messages: {} },
    { language: 'no tag!', messages: {} },
    { language: 'de', messages: null },
  ];
  for (const words of bad)
    it(`takes no words from ${JSON.stringify(words)}`, () => assert.equal(readWords(words), undefined));

  it('takes of words what is text', () => {
    assert.deepEqual(readWords({ language: 'de', messages: { a: 'b', c: 1, d: { message: 'e' } } }), {
      language: 'de',
      messages: { a: 'b' },
    });
  });
});
