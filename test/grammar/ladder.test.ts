import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import schema from '../../schemas/ladder.schema.json';
import { isPlaceholder } from '../../server/src/analysis/placeholder';
import { tokenize, withGrammar } from './tokenize';

const key = 'meta.structure.career-ladder';
const answer = 'keyword.control.answer.career-ladder';
const level = 'entity.name.type.level.career-ladder';
const id = 'entity.name.type.id.career-ladder';
const placeholder = 'comment.placeholder.career-ladder';
const inheritance = 'constant.language.inheritance.career-ladder';
const text = 'string.unquoted.plain.out.yaml';

describe('the grammar', () => {
  let grammar: IGrammar;
  withGrammar((loaded) => {
    grammar = loaded;
  });

  /** The innermost scope of the token that is exactly this piece of the text. */
  function scopeOf(ladder: string, piece: string): string | undefined {
    const found = tokenize(grammar, ladder).filter((token) => token.text === piece);
    assert.equal(found.length, 1, `one token “${piece}” in: ${JSON.stringify(tokenize(grammar, ladder))}`);
    return found[0]?.scopes.at(-1);
  }

  const cases: readonly (readonly [title: string, ladder: string, piece: string, scope: string])[] = [
    ['a key at the top', 'ladder: 1', 'ladder', key],
    ['the format version', 'ladder: 1', '1', 'constant.numeric.integer.decimal.yaml'],
    ['the role', 'role: Software Engineer', 'Software Engineer', text],
    ['a key without a value', 'role:', 'role', key],
    ['a key of a list item', 'levels:\n  - id: L1', 'id', key],
    ['a quoted key', '"role": Engineer', 'role', key],
    ['a key in single quotes', "'role': Engineer", 'role', key],
    ['a key in a flow map', 'levels: [{ id: L1, name: Junior }]', 'name', key],
    ['a key with a space before the colon', 'role : Engineer', 'role', key],
    ['a word that only begins like a key', 'cells:\n  roles: x', 'roles', level],
    ['a word that only ends like a key', 'cells:\n  my-role: x', 'my-role', level],
    ['a level as the key of a cell', 'cells:\n  L1: Reviews code', 'L1', level],
    ['the text of a cell', 'cells:\n  L1: Reviews code', 'Reviews code', text],
    ['a level with a number for an id', 'cells:\n  3: Reviews code', '3', level],
    ['a level of two words', 'cells:\n  Senior Engineer: Reviews', 'Senior Engineer', level],
    ['a quoted level', 'cells:\n  "L1": Reviews', 'L1', level],
    ['a level of another script', 'cells:\n  上級: Reviews', '上級', level],
    ['__proto__', 'cells:\n  __proto__: Reviews', '__proto__', level],
    ['notExpected in a flow map', 'cells:\n  L1: { notExpected: Later }', 'notExpected', answer],
    ['unchanged in a block map', 'cells:\n  L1:\n    unchanged: Enough', 'unchanged', answer],
    ['an answer’s reason', 'cells:\n  L1: { unchanged: Enough }', 'Enough', 'string.unquoted.plain.in.yaml'],
    ['behavior', 'L1:\n  - behavior: Reviews', 'behavior', key],
    ['behaviors', 'L1: { behaviors: [Reviews] }', 'behaviors', key],
    ['an id', 'values:\n  - id: ownership', 'ownership', id],
    ['an id with hyphens', 'competencies:\n  - id: incident-management', 'incident-management', id],
    ['an id before a comment', 'levels:\n  - id: L1 # the first', 'L1', id],
    ['a quoted id', 'levels:\n  - id: "L 1"', 'L 1', id],
    ['an id in a flow map', 'levels: [{ id: L1, name: Junior }]', 'L1', id],
    ['a text behind a word that ends in id', 'cells:\n  L1:\n    - behavior: Paid: x', 'Paid', text],
    ['cumulative', 'inheritance: cumulative', 'cumulative', inheritance],
    ['standalone with a comment', 'inheritance: standalone # complete', 'standalone', inheritance],
    ['another inheritance', 'inheritance: cumulativ', 'cumulativ', text],
    ['a comment', 'role: x # why', ' why', 'comment.line.number-sign.yaml'],
    ['TODO as a key', 'L1:\n  - TODO: write this', 'TODO', placeholder],
    ['a placeholder in brackets', 'L1: [see details below]', 'see details below', placeholder],
    ['a placeholder in a block text', 'L1: |\n  TBD', 'TBD', placeholder],
    ['text in a block text', 'L1: |\n  Reviews code', 'Reviews code', 'string.unquoted.block.yaml'],
    ['the line after a block text', 'L1: |\n  Reviews\nL2: Leads', 'L2', level],
    ['Windows line ends', 'role: x\r\nlevels:\r\n  - id: L1\r\n', 'L1', id],
  ];
  for (const [title, ladder, piece, scope] of cases) {
    it(title, () => assert.equal(scopeOf(ladder, piece), scope));
  }

  const promises = `TBD|tbc|TODO|TODO: write this|N/A|n/a|NA|…|...|???|-|—|xxx|FIXME - ask Ada|WIP|to be added
    |To be defined|coming soon|same as above|see above|see details below|see details|ditto|pending|placeholder
    |lorem ipsum dolor sit|[see details below]|(TBD)|<todo>`.split(/\s*\|/);
  for (const promise of promises) {
    it(`a cell that says ${promise}`, () => {
      const quoted = tokenize(grammar, `L1: "${promise}" # why`);
      assert.deepEqual(
        quoted.filter(({ scopes }) => scopes.includes(placeholder)).map((token) => token.text),
        [promise],
      );
      assert.ok(isPlaceholder(promise), 'the rule placeholder-cell agrees');
    });
  }

  const contents = [
    'Keeps a TODO list',
    'Tbdlike',
    'n/a rates',
    'Resolves pending reviews',
    'Drafts designs',
  ];
  contents.push(
    'To be trusted with releases',
    'see-through',
    'TODOs are closed',
    'Same as above plus mentoring',
  );
  for (const content of contents) {
    it(`a cell that says ${content}`, () => {
      for (const ladder of [`L1: ${content}`, `L1:\n  - ${content}`, `L1: "${content}"`]) {
        const tokens = tokenize(grammar, ladder);
        assert.deepEqual(
          tokens.filter(({ scopes }) => scopes.includes(placeholder)),
          [],
        );
      }
    });
  }

  it('knows every key of the schema', () => {
    const keys = new Set<string>();
    JSON.stringify(schema, (name, value) => {
      if (name === 'properties') for (const property of Object.keys(value)) keys.add(property);
      return value;
    });
    assert.ok(keys.size > 15);
    for (const word of keys) {
      const scope = scopeOf(`${word}: `, word);
      assert.ok(scope === key || scope === answer, `${word}: ${scope}`);
    }
  });

  it('keeps what the YAML grammar says of every piece', () => {
    for (const token of tokenize(grammar, 'role: x\ncells:\n  L1: { notExpected: TBD }\n')) {
      assert.equal(token.scopes[0], 'source.yaml.career-ladder');
      assert.ok(
        token.scopes.slice(1).some((scope) => scope.endsWith('.yaml')),
        JSON.stringify(token),
      );
    }
  });

  it('takes a line of 100,000 characters', () => {
    const long = 'word '.repeat(20_000).trim();
    assert.equal(scopeOf(`L1: ${long}`, long), text);
  });
});
