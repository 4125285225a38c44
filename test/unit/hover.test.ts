import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MarkupContent } from 'vscode-languageserver-types';
import { LadderService } from '../../server/src/service';
import { lines, readMarks } from './marks';

const docs = 'https://docs.example/rules/';

/** What a hover says at the cursor, and the text under its range. */
function hoverAt(
  marked: string,
): { readonly said: string; readonly over: string; readonly at: number } | null {
  const { text, cursor } = readMarks(marked);
  const document = TextDocument.create('file:///a%20b/x.ladder.yaml', 'career-ladder', 1, text);
  const hover = new LadderService({ docs }).hover(document, document.positionAt(cursor));
  if (!hover) return null;
  assert.ok(hover.range);
  const { kind, value } = hover.contents as MarkupContent;
  assert.equal(kind, 'markdown');
  return { said: value, over: document.getText(hover.range), at: document.offsetAt(hover.range.start) };
}

/** Asserts that the hover at `¦` covers the words in `«…»` and says exactly this. */
function hovers(marked: string, said: string): void {
  const found = hoverAt(marked);
  assert.ok(found, 'nothing to say');
  assert.equal(found.said, said.trimEnd());
  const { text, spans } = readMarks(marked);
  const [span] = spans;
  assert.ok(span, 'mark the range of the hover');
  assert.deepEqual([found.over, found.at], [text.slice(span.start, span.end), span.start]);
}

const head = 'ladder: 1\nrole: Engineer\n';

const ladder = lines`
  values:
    - id: ownership
      name: Ownership
      description: We look after what we build.
    - id: candor
      competencies: [quality]
    - id: unused
  levels:
    - id: L1
      name: Junior
      summary: Completes small tasks.
    - id: L2
      name: Engineer
    - id: L3
      name: Senior
    - id: L4
      name: Staff
    - id: M4
      name: Manager
      follows: [L3]
  competencies:
    - id: incidents
      name: Incident Management
      description: From the alert to the fix.
      group: Execution
      values: [ownership]
      cells:
        L1: { notExpected: Incidents start at L2 }
        L2: Joins incidents with a partner
        L3:
          - Leads incidents
          - behavior: Writes the postmortem
            examples:
              - Wrote the payments postmortem
            values: [candor]
        L4: TBD
    - id: quality
      name: Code Quality
      cells:
        L1: Leads incidents
        L2: { unchanged: Same bar }
        L3: { summary: Sets the bar, behaviors: [Leads incidents!], examples: [Did it] }
  `;
const text = head + ladder;

/** The ladder with this stretch of it, given with its marks, in place of the same without. */
function marking(marked: string): string {
  const plain = marked.replace(/[«»¦]/g, '');
  assert.equal(text.split(plain).length, 2, `“${plain}” is there once`);
  return text.replace(plain, () => marked);
}

describe('hover', () => {
  const level3 = lines`
    **Senior** · L3

    Follows L2 (Engineer). Followed by L4 (Staff), M4 (Manager).

    2 of 2 cells answered
    `;
  const incidentsAt3 = lines`
    **Incident Management** at **L3 (Senior)**

    | Below: L2 (Engineer) | **Here: L3 (Senior)** | Above: L4 (Staff) | Above: M4 (Manager) |
    | --- | --- | --- | --- |
    | Joins incidents with a partner | Leads incidents | *placeholder:* TBD | *empty* |
    |  | Writes the postmortem |  |  |

    **Inherited:** all that is expected at L2.
    `;
  const cases: [name: string, marked: string, said: string][] = [
    [
      'a level by its id',
      marking('- id: «L¦1»\n'),
      lines`
        **Junior** · L1

        Completes small tasks.

        Follows no other level. Followed by L2 (Engineer).

        2 of 2 cells answered
        `,
    ],
    [
      'a level by its name, with its gaps',
      marking('name: «Man¦ager»'),
      lines`
        **Manager** · M4

        Follows L3 (Senior).

        0 of 2 cells answered · 2 empty

        **Empty:** Incident Management, Code Quality
        `,
    ],
    [
      'a level with a placeholder',
      marking('name: «¦Staff»'),
      lines`
        **Staff** · L4

        Follows L3 (Senior).

        0 of 2 cells answered · 1 empty · 1 placeholder

        **Empty:** Code Quality

        **Placeholder:** Incident Management
        `,
    ],
    ['a level in follows', marking('follows: [«L3¦»]'), level3],
    [
      'a competency by its id',
      marking('- id: «incid¦ents»\n'),
      lines`
        **Incident Management** · incidents · Execution

        From the alert to the fix.

        **Values:** Ownership

        3 of 5 cells answered · 1 empty · 1 placeholder

        **Empty at:** M4

        **Placeholder at:** L4
        `,
    ],
    [
      'a competency where a value names it',
      marking('competencies: [«qual¦ity»]'),
      lines`
        **Code Quality** · quality

        **Values:** candor

        3 of 5 cells answered · 2 empty

        **Empty at:** L4, M4
        `,
    ],
    [
      'a value by its name',
      marking('name: «Owner¦ship»'),
      lines`
        **Ownership**

        We look after what we build.

        **Carried by:** Incident Management
        `,
    ],
    [
      'a value where a behavior names it',
      marking('values: [«cand¦or»]'),
      '**candor**\n\n**Carried by:** Code Quality; 1 behavior',
    ],
    [
      'a value that nothing carries',
      marking('- id: «unus¦ed»'),
      '**unused**\n\nNo competency or behavior carries it.',
    ],
    [
      'a cell key: the levels around it, then the level',
      marking('      «L3¦»:\n'),
      `${incidentsAt3}\n---\n\n${level3}`,
    ],
    [
      'the reason of a cell: the levels around it alone',
      marking('notExpected: «Incidents ¦start at L2»'),
      lines`
        **Incident Management** at **L1 (Junior)**

        | **Here: L1 (Junior)** | Above: L2 (Engineer) |
        | --- | --- |
        | *not expected:* Incidents start at L2 | Joins incidents with a partner |
        `,
    ],
    [
      'the summary of a cell, and what comes from further below',
      marking('summary: «Sets ¦the bar»'),
      lines`
        **Code Quality** at **L3 (Senior)**

        | Below: L2 (Engineer) | **Here: L3 (Senior)** | Above: L4 (Staff) | Above: M4 (Manager) |
        | --- | --- | --- | --- |
        | *unchanged:* Same bar | Sets the bar | *empty* | *empty* |
        |  | Leads incidents! |  |  |

        **Inherited:** all that is expected at L1.

        - L1: Leads incidents
        `,
    ],
    [
      'a behavior: what it overlaps in other cells',
      marking('- «Leads inci¦dents»\n        - behavior'),
      lines`
        **Incident Management** at **L3 (Senior)**

        **Says the same as:**

        - [L1 · Code Quality](file:///a%20b/x.ladder.yaml#L42,11): “Leads incidents” (the same words; already expected since there)
        - [L3 · Code Quality](file:///a%20b/x.ladder.yaml#L44,48): “Leads incidents!” (the same words)

        **Values:** Ownership (of the competency)

        No examples.
        `,
    ],
    [
      'a behavior: its values and examples',
      marking('behavior: «Writes the post¦mortem»'),
      lines`
        **Incident Management** at **L3 (Senior)**

        **Values:** candor, Ownership (of the competency)

        1 example.
        `,
    ],
    [
      'an example: whose it is',
      marking('- «Wrote the ¦payments postmortem»'),
      lines`
        An example of “Writes the postmortem”

        **Incident Management** at **L3 (Senior)**

        **Values:** candor, Ownership (of the competency)

        1 example.
        `,
    ],
    [
      'a lone behavior that a level above repeats',
      marking('L1: «Leads ¦incidents»'),
      lines`
        **Code Quality** at **L1 (Junior)**

        **Says the same as:**

        - [L3 · Incident Management](file:///a%20b/x.ladder.yaml#L33,11): “Leads incidents” (the same words; that level already expects this one)
        - [L3 · Code Quality](file:///a%20b/x.ladder.yaml#L44,48): “Leads incidents!” (the same words; that level already expects this one)

        **Values:** candor (of the competency)

        No examples.
        `,
    ],
    [
      'a placeholder',
      marking('L4: «TB¦D»'),
      lines`
        **Incident Management** at **L4 (Staff)**

        A placeholder: it only promises content.

        **Values:** Ownership (of the competency)

        No examples.
        `,
    ],
  ];
  for (const [name, marked, said] of cases) it(name, () => hovers(marked, said));

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
