import { ladder, ruleTable, withCells } from '../findings';

const start = 'An empty ladder. Start with `ladder: 1` and `role: …`, or complete a whole one here.';
const keys = 'A ladder begins with keys and their values: `ladder: 1`, then `role: …` on a line of its own.';
const version = 'Write `ladder: 1`: the only version of the format so far.';
const contradicts = /contradicts `notExpected` or `unchanged` beside it/;
const words =
  'A behavior with details needs its words under `behavior`. If this is one statement with a colon in it, put it in quotes.';

ruleTable('schema', {
  good: [
    ['the least', ladder('')],
    [
      'a whole ladder',
      withCells('L1: X\nL2: [Y, { behavior: Z, examples: [E], values: v }]\nL3: { unchanged: why }').replace(
        '[L1, L2, L3]',
        '[{ id: L1 }]',
      ),
    ],
    ['keys with nothing behind them yet', ladder('family:\nvalues:\nlevels:\ncompetencies:\n')],
    ['items that are only a dash yet', ladder('levels:\n  -\n')],
    ['numbers where words are expected', ladder('family: 2026\nlevels: [{ id: 1, name: true }]\n')],
    ['ids of null that are written out', ladder('levels: [{ id: null }, { id: ~ }]\n')],
    ['broken text waits', `${ladder('levels: x\n')}summary: "open\n`],
    ['unknown keys are another rule’s', ladder('whatever: 1\n')],
    [
      'notExpected: true lacks a reason, which is another rule’s',
      withCells('L1: { notExpected: true }').replace('[L1, L2, L3]', '[]'),
    ],
    ['a key written twice: the first counts', ladder('levels: []\nlevels: x\n')],
  ],
  bad: [
    // The file.
    ['an empty file', '«»', start],
    ['a comment alone', '«#» soon\n', start],
    ['empty braces', '«{»}\n', start],
    ['a text', '«hello»\n', keys],
    ['a list', '«- a»\n- b\n', keys],
    ['a number', '«42»\n', keys],
    // ladder, role
    ['no ladder', '«role»: E\n', 'Say which version of the format this is: `ladder: 1`.'],
    ['no role', '«ladder»: 1\n', 'The ladder has no `role`. Say whose it is: `role: Software Engineer`.'],
    ['neither', '««summary»»: x\n', /version/, /no `role`/],
    ['another version', 'ladder: «2»\nrole: E\n', version],
    ['a version in quotes', 'ladder: «"1"»\nrole: E\n', version],
    ['no version yet', '«ladder»:\nrole: E\n', version],
    ['a list of versions', 'ladder: «[1]»\nrole: E\n', version],
    ['role: nothing', 'ladder: 1\n«role»:\n', '`role` is blank.'],
    ['role: blanks', 'ladder: 1\nrole: «"  "»\n', '`role` is blank.'],
    ['role: a list', 'ladder: 1\nrole: «[a]»\n', '`role` should be a text, not a list.'],
    ['role: keys', 'ladder: 1\n«role»:\n  name: x\n', '`role` should be a text, not keys with values.'],
    // Texts and choices.
    ['family: keys in braces', ladder('family: «{ a: 1 }»\n'), /^`family` should be a text, not keys/],
    ['summary: a list', ladder('«summary»:\n  - a\n'), '`summary` should be a text, not a list.'],
    [
      'language: words',
      ladder('language: «English please»\n'),
      '“English please” is no language tag. Write a short one, such as `en`, `de` or `pt-BR`.',
    ],
    ['language: a number', ladder('language: «5»\n'), '`language` should be a text, not a number.'],
    ['language: empty', ladder('language: «""»\n'), '`language` is blank.'],
    [
      'inheritance: mistyped',
      ladder('inheritance: «cumulativ»\n'),
      '`inheritance` is `cumulative` or `standalone`. Did you mean `cumulative`?',
    ],
    [
      'inheritance: a list',
      ladder('inheritance: «[standalone]»\n'),
      '`inheritance` is `cumulative` or `standalone`.',
    ],
    // Lists of entries.
    [
      'levels: a text',
      ladder('levels: «L1»\n'),
      '`levels` should be a list, not a text. Begin each entry with a dash and a space: `- …`.',
    ],
    ['levels: keys', ladder('«levels»:\n  L1: x\n'), /^`levels` should be a list, not keys with values/],
    [
      'levels: words',
      ladder('levels: [«L1», «L2»]\n'),
      'A level is written with its keys: `- id: L1`.',
      /`- id: L2`/,
    ],
    [
      'a level that is a list',
      ladder('levels:\n  - «[a]»\n'),
      'This level should be keys with values, not a list.',
    ],
    ['competencies: keys', ladder('«competencies»:\n  quality: {}\n'), /^`competencies` should be a list/],
    [
      'values: words',
      ladder('values: [«ownership»]\n'),
      'A value is written with its keys: `- id: ownership`.',
    ],
    // Ids.
    [
      'no id',
      ladder('levels:\n  - «name»: x\n'),
      'This level has no `id`: a short name that the rest of the file refers to.',
    ],
    ['no id of a competency', ladder('competencies:\n  - «cells»: {}\n'), /^This competency has no `id`/],
    ['no id of a value', ladder('values:\n  - «name»: x\n'), /^This value has no `id`/],
    [
      'id: nothing',
      ladder('levels:\n  - «id»:\n'),
      'Give it an id: a short name that the rest of the file refers to.',
    ],
    ['id: empty', ladder('levels:\n  - id: «""»\n'), '`id` is blank.'],
    ['id: a list', ladder('levels:\n  - id: «[a]»\n'), '`id` should be a text, not a list.'],
    [
      'follows: keys',
      ladder('levels: [{ id: a, follows: «{ b: 1 }» }]\n'),
      /^`follows` should be a text or a list, not keys/,
    ],
    [
      'follows: a list in a list',
      ladder('levels: [{ id: a, follows: [«[b]»] }]\n'),
      'This id should be a text, not a list.',
    ],
    // Cells.
    [
      'cells: a list',
      ladder('competencies:\n  - id: c\n    «cells»:\n      - L1: x\n'),
      '`cells` should be keys with values, not a list. Write a line for each level: `L1: …`, without a dash.',
    ],
    [
      'cells: a text',
      ladder('competencies:\n  - id: c\n    cells: «x»\n'),
      /^`cells` should be keys with values, not a text/,
    ],
    [
      'behaviors: keys',
      ladder('competencies: [{ id: c, cells: { L1: { behaviors: «{ a: 1 }» } } }]\n'),
      /^`behaviors` should be a text or a list/,
    ],
    [
      'examples: keys',
      ladder('competencies: [{ id: c, cells: { L1: { examples: [«{ a: 1 }»] } } }]\n'),
      'This entry should be a text, not keys with values.',
    ],
    [
      'a list in a list',
      ladder('competencies: [{ id: c, cells: { L1: [«[a]»] } }]\n'),
      /^This behavior should be a text/,
    ],
    [
      'a behavior without its words',
      ladder('competencies: [{ id: c, cells: { L1: [{ «examples»: [x] }] } }]\n'),
      words,
    ],
    [
      'a statement with a colon',
      ladder('competencies:\n  - id: c\n    cells:\n      L1:\n        - «Owns»: the release\n'),
      words,
    ],
    [
      'behaviors beside notExpected',
      ladder('competencies: [{ id: c, cells: { L1: { notExpected: x, «behaviors»: [a] } } }]\n'),
      contradicts,
    ],
    [
      'all beside unchanged',
      ladder('competencies: [{ id: c, cells: { L1: { unchanged: x, «summary»: a, «examples»: [b] } } }]\n'),
      contradicts,
      contradicts,
    ],
    [
      'notExpected and unchanged',
      ladder('competencies: [{ id: c, cells: { L1: { notExpected: x, «unchanged»: y } } }]\n'),
      'A cell is either `notExpected` or `unchanged`. Keep the one that is meant.',
    ],
    [
      'extends',
      ladder('extends: «{ a: b }»\n'),
      /^`extends` should be a text or a list, not keys with values/,
    ],
    ['a path', ladder('extends: [«1»]\n'), /should be a text, not a number/],
    ['abstract', ladder('abstract: «maybe»\n'), '`abstract` should be `true` or `false`, not a text.'],
    ['abstract, said not to be', '«ladder»: 1\nabstract: false\n', /^The ladder has no `role`/],
    // Places that are hard to find.
    ['by an alias', ladder('summary: &a «[x]»\nfamily: «*a»\n'), /^`summary`/, /^`family`/],
    [
      'by a merge key',
      ladder('values:\n  - &v { id: a, name: «[A]» }\n  - { <<: «*v», id: b }\n'),
      /^`name`/,
      /^`name`/,
    ],
    [
      'under a key with slashes and tildes',
      ladder('competencies: [{ id: c, cells: { "a/b~c": [«[x]»] } }]\n'),
      /./,
    ],
    ['under __proto__', ladder('competencies: [{ id: c, cells: { __proto__: [«[x]»] } }]\n'), /./],
  ],
});
