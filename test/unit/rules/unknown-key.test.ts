import { ladder, ruleTable, withCells } from '../findings';

ruleTable('unknown-key', {
  good: [
    ['every key of a level', ladder('levels:\n  - { id: L1, name: N, summary: S, follows: [] }\n')],
    ['ids as keys of cells', withCells('anything: X')],
    ['a merge key', ladder('values:\n  - &v { id: a, name: A }\n  - { <<: *v, id: b }\n')],
    ['the keys of shared ladders', ladder('extends: base.ladder.yaml\nabstract: false\n')],
  ],
  bad: [
    [
      'mistyped',
      ladder('«competancies»: []\n'),
      'Nothing reads the key “competancies”. Did you mean `competencies`?',
    ],
    ['in another case', ladder('levels:\n  - { id: L1, «Name»: N }\n'), /Did you mean `name`\?/],
    [
      'made up: says what there is',
      ladder('levels:\n  - id: L1\n    «salary»: 1\n'),
      'Nothing reads the key “salary”. Possible here: `name`, `summary`, `follows`.',
    ],
    ['in a competency', ladder('competencies:\n  - id: c\n    «cell»: {}\n'), /Did you mean `cells`\?/],
    ['in a cell', withCells('L1: { «behaviours»: [X] }'), /Did you mean `behaviors`\?/],
    ['in a behavior', withCells('L1:\n  - behavior: X\n    «example»: Y'), /Did you mean `examples`\?/],
    [
      'the short key where the long one belongs',
      withCells('L1: { «behavior»: X }'),
      /Did you mean `behaviors`\?/,
    ],
    ['in a value', ladder('values:\n  - { id: v, «desc»: X }\n'), /Nothing reads the key “desc”/],
    ['several', ladder('«a»: 1\n«b»: 2\n'), /“a”/, /“b”/],
    [
      'a level beside its cells',
      ladder('levels: [L1]\ncompetencies:\n  - id: c\n    cells:\n    «L1»: X\n').replace(
        '[L1]',
        '[{ id: L1 }]',
      ),
      '“L1” is a level: its cell stands under `cells`, further to the right.',
    ],
    [
      'blanks that are none',
      ladder('«\u00a0family»: X\n'),
      'In front of “family” are blanks that YAML takes for letters. Write spaces.',
    ],
    [
      'words behind a comma',
      withCells('L1: { notExpected: Later, «at L2» }'),
      'A comma ends the text before “at L2”. Put all of it in quotes: `"Later, at L2"`.',
    ],
    ['__proto__', ladder('«__proto__»: 1\n'), /“__proto__”/],
    [
      'with a slash and a tilde above it',
      ladder('competencies:\n  - id: c\n    cells:\n      a/b~c: { «x»: 1 }\n'),
      /“x”/,
    ],
  ],
});
