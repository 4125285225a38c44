import assert from 'node:assert/strict';
import { docs, head, hoverAt, hovers, marking, text } from './hoverAt';
import { readMarks } from './marks';

describe('hover', () => {
  describe('keys', () => {
    const keys: [name: string, marked: string, said: RegExp][] = [
      ['ladder', '«lad¦der»: 1\n', /^\*\*Format version\*\*\n\nThe version[\s\S]*Possible: `1`\.$/],
      ['its value', 'ladder: «¦1»\n', /^\*\*Format version\*\*/],
      ['inheritance', '«inherit¦ance»: standalone\n', /Possible: `cumulative`, `standalone`\.$/],
      ['its value', 'inheritance: «stand¦alone»\n', /^\*\*Inheritance\*\*/],
      ['levels', '«¦levels»:\n  - id: L1\n', /^\*\*Levels\*\*\n\nThe rows/],
      ['a key without its value yet', '«family¦»:\n', /^\*\*Job family\*\*/],
      ['follows', 'levels:\n  - { id: L2, «fol¦lows»: [] }\n', /^\*\*Follows\*\*/],
      ['cells', 'competencies:\n  - id: c\n    «cel¦ls»: {}\n', /^\*\*Cells\*\*/],
      [
        'a key of a cell',
        'competencies:\n  - id: c\n    cells: { L1: { «not¦Expected»: X } }\n',
        /^\*\*Not expected\*\*/,
      ],
      [
        'a cell key without its level',
        'competencies:\n  - id: c\n    cells: { «L¦1»: X }\n',
        /^\*\*Cell\*\*/,
      ],
      [
        'a key of a behavior',
        'competencies:\n  - id: c\n    cells: { L1: [{ «exam¦ples»: [], behavior: X }] }\n',
        /^\*\*Examples of the behavior\*\*/,
      ],
      [
        'a key of a behavior in the long form',
        'competencies:\n  - id: c\n    cells: { L1: { behaviors: [{ «val¦ues»: [] }] } }\n',
        /^\*\*Values of the behavior\*\*/,
      ],
      ['a key while the text is broken', '«ro¦le»: [\n', /^\*\*Role\*\*/],
    ];
    for (const [name, marked, said] of keys) {
      it(`${name}: ${JSON.stringify(marked)}`, () => {
        const found = hoverAt(marked);
        assert.match(found?.said ?? '', said);
        const { text: plain, spans } = readMarks(marked);
        assert.equal(found?.over, plain.slice(spans[0]?.start, spans[0]?.end));
        assert.equal(found?.at, spans[0]?.start);
      });
    }
  });

  describe('rules in comments', () => {
    const card = (id: string, severity: string, summary: string) =>
      `**${id}** · ${severity}\n\n${summary}\n\n[What it finds and how to fix it](${docs}${id}.md)`;
    const empty = card(
      'empty-cell',
      'warning',
      'A level has competencies without a word on what is expected.',
    );
    const shown: [string, string, string][] = [
      ['a comment on its own', `${head}# «empty-¦cell» is fine here\n`, empty],
      ['behind a value', `${head}summary: X # see «¦empty-cell»: agreed\n`, empty],
      ['in a suppression', `${head}# career-ladder-disable-next-line «empty-cell¦»: agreed\n`, empty],
      ['behind a block scalar’s sign', `${head}summary: | # «empty-c¦ell»\n  X\n`, empty],
      [
        'schema, where it is addressed to us',
        `${head}# career-ladder-disable-line «sch¦ema»\n`,
        card('schema', 'error', 'A key is missing, or a value is of the wrong kind.'),
      ],
    ];
    for (const [name, marked, said] of shown) it(name, () => hovers(marked, said));
    const silent: [string, string][] = [
      ['no rule', `${head}# empty-¦cells\n`],
      ['a plain word', `${head}# the sch¦ema of it\n`],
      ['a schema comment of another tool', `${head}# yaml-language-server: $sch¦ema=x.json\n`],
      ['in a text', `${head}summary: "a # empty-¦cell"\n`],
      ['in a plain text', `${head}summary: a#empty-¦cell\n`],
      ['in a block scalar', `${head}summary: |\n  # empty-¦cell\n`],
      ['in a text before the comment', `${head}summary: empty-¦cell # x\n`],
    ];
    for (const [name, marked] of silent) it(`${name}: nothing`, () => assert.equal(hoverAt(marked), null));
  });

  describe('nothing to say', () => {
    const silent: [string, string][] = [
      ['an empty file', '¦'],
      ['the end of the file', `${text}¦`],
      ['an empty line', `${head}\n¦\nlevels: []\n`],
      ['the indentation', marking(' ¦   name: Senior')],
      ['trailing blanks', `${head}summary: X  ¦  \n`],
      ['behind the colon', `${head}summary: ¦  X\n`],
      ['the dash of an item', `${head}levels:\n  ¦- id: L1\n`],
      ['a comment', `${head}# a com¦ment\n`],
      ['words that belong to nothing', marking('description: From ¦the alert')],
      ['the summary of a level', marking('summary: Completes ¦small tasks')],
      ['an unknown reference', `${head}levels:\n  - id: L1\n    follows: [L¦9]\n`],
      ['an unknown key', `${head}whatev¦er: 1\n`],
      ['the brackets of a list', `${head}levels: [¦ ]\n`],
      ['a file that is no mapping', '- a¦b\n'],
      ['prototype names as keys', `${head}cons¦tructor: 1\n`],
      ['another such name', `${head}__pro¦to__: 1\n`],
    ];
    for (const [name, marked] of silent) it(name, () => assert.equal(hoverAt(marked), null));
  });

  describe('places', () => {
    const over: [name: string, marked: string, start: RegExp][] = [
      ['a level that is only a word', `${head}levels: [«L¦1»]\n`, /^\*\*L1\*\*/],
      ['adjacent items', `${head}levels: [L1,«¦L2»]\n`, /^\*\*L2\*\*/],
      ['a level with CRLF', `${head}levels:\r\n  - id: «L¦1»\r\n`, /^\*\*L1\*\*/],
      ['a quoted id', `${head}levels:\n  - id: «"L¦1"»\n`, /^\*\*L1\*\*/],
      ['an alias', `${head}levels:\n  - id: &a L1\n  - id: L2\n    follows: «*¦a»\n`, /^\*\*L1\*\*/],
      ['the id __proto__', `${head}levels:\n  - id: «__pro¦to__»\n`, /^\*\*\\_\\_proto\\_\\_\*\*/],
      ['a level with an emoji before it', `${head}summary: 🪜🪜\nlevels: [«L¦1»]\n`, /^\*\*L1\*\*/],
      [
        'one statement with a colon',
        `${head}levels: [L1]\ncompetencies:\n  - id: c\n    cells:\n      L1:\n        - «Owns: the ¦release»\n`,
        /^\*\*c\*\* at \*\*L1\*\*/,
      ],
      [
        'the same, on what YAML takes for a key',
        `${head}levels: [L1]\ncompetencies:\n  - id: c\n    cells:\n      L1:\n        - «Ow¦ns: the release»\n`,
        /^\*\*c\*\* at \*\*L1\*\*/,
      ],
      [
        'a block scalar',
        `${head}levels: [L1]\ncompetencies:\n  - id: c\n    cells:\n      L1: «|\n        Re¦views\n        code»\n`,
        /^\*\*c\*\* at \*\*L1\*\*/,
      ],
      [
        'a cell of an aliased map',
        `${head}levels: [L1]\ncompetencies:\n  - id: c\n    cells: &a { L1: X }\n  - id: d\n    «cel¦ls»: *a\n`,
        /^\*\*Cells\*\*/,
      ],
      [
        'the second of two with one id',
        `${head}levels:\n  - { id: L1, name: A }\n  - { id: «L¦1», name: B }\n`,
        /^\*\*B\*\* · L1/,
      ],
    ];
    for (const [name, marked, start] of over) {
      it(name, () => {
        const found = hoverAt(marked);
        assert.match(found?.said ?? 'nothing', start);
        const { text: plain, spans } = readMarks(marked);
        assert.equal(found?.over, plain.slice(spans[0]?.start, spans[0]?.end));
        assert.equal(found?.at, spans[0]?.start);
      });
    }
  });
});
