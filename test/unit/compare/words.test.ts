import assert from 'node:assert/strict';
import { markAgainst, markWords } from '../../../server/src/compare/words';
import { marks } from './comparing';

const pairs: readonly (readonly [string, string, string, string])[] = [
  ['Leads projects', 'Leads projects', 'Leads projects', 'Leads projects'],
  ['Leads small projects', 'Leads large projects', 'Leads [small] projects', 'Leads [large] projects'],
  ['Leads projects', 'Leads projects across teams', 'Leads projects', 'Leads projects [across teams]'],
  ['Leads projects', 'Plans the work', '[Leads projects]', '[Plans the work]'],
  ['Reads, writes', 'Reads; writes', 'Reads[,] writes', 'Reads[;] writes'],
  ["The team's code", 'The team code', "The [team's] code", 'The [team] code'],
  ['', 'New', '', '[New]'],
  ['a  b', 'a b', 'a[  ]b', 'a[ ]b'],
  ['漢字文', '漢語文', '漢[字]文', '漢[語]文'],
  ['😀 smiles', '😁 smiles', '[😀] smiles', '[😁] smiles'],
  ['one two three four', 'one four', 'one [two three] four', 'one four'],
];

describe('the words in which two texts differ', () => {
  for (const [before, after, left, right] of pairs) {
    it(`${before} → ${after}`, () => {
      const [one, other] = markWords(before, after);
      assert.deepEqual([marks(one), marks(other)], [left, right]);
      assert.equal(one.map(({ text }) => text).join(''), before);
      assert.equal(other.map(({ text }) => text).join(''), after);
    });
  }

  it('are all of two long texts that have nothing in common, in bounded time', () => {
    const text = (word: string) => Array.from({ length: 100_000 }, (_, at) => `${word}${at}`).join(' ');
    const [one, other] = markWords(text('a'), text('b'));
    assert.equal(one.length, 1);
    assert.equal(other.length, 1);
    assert.ok(one[0]?.differs && other[0]?.differs);
  });

  it('of a long text with one word changed are that word', () => {
    const text = (word: string) => `${'a b '.repeat(100_000)}${word}${' c d'.repeat(100_000)}`;
    const [one, other] = markWords(text('x'), text('y'));
    assert.deepEqual([one.length, other.length], [3, 3]);
    assert.deepEqual([one[1]?.text, other[1]?.text], ['x', 'y']);
  });

  it('against several texts are those that none of them has', () => {
    assert.equal(
      marks(markAgainst('Designs and reviews big services', ['Designs services', 'Reviews services'])),
      'Designs [and] reviews [big] services',
    );
  });
});
