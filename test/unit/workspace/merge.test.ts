import assert from 'node:assert/strict';
import { draftOf } from '../../../server/src/model/draft';
import { lines } from '../marks';
import { Memory, type Texts } from './files';

/** Rows, columns and what their cells say, in short. */
function shortly(texts: Texts, path = 'role.ladder.yaml'): string[] {
  const { ladder, grid, graph } = new Memory(texts).analysis(path);
  const rows = ladder.levels.map(({ id, name }, index) => {
    const below = graph.below(index).map((other) => ladder.levels[other]?.id.value);
    return `${id.value}${name ? ` ${name.value}` : ''} < ${below.join(', ')}`;
  });
  const columns = ladder.competencies.map(({ id, name, group, values }, column) => {
    const cells = ladder.levels.map((_, row) => {
      const { cell, state } = grid.at(row, column);
      return cell?.behaviors.map(({ text }) => text.value).join(' + ') || state;
    });
    const carried = values.length > 0 ? ` [${values.map(({ value }) => value).join(', ')}]` : '';
    return `${id.value}${name ? ` ${name.value}` : ''}${group ? ` (${group.value})` : ''}${carried}: ${cells.join(' | ')}`;
  });
  const values = ladder.values.map(
    ({ id, behaviors }) => `${id.value}: ${behaviors.map(({ value }) => value).join(', ')}`,
  );
  return [...rows, ...columns, ...values];
}

const company = lines`
  ladder: 1
  abstract: true
  language: en
  values:
    - { id: ownership, behaviors: [Fixes what is broken] }
  levels: [{ id: L1, name: One }, { id: L2 }, { id: L3 }]
  competencies:
    - id: craft
      name: Craft
      group: Work
      values: [ownership]
      cells: { L1: a1, L2: a2, L3: a3 }
    - id: people
      cells: { L1: b1, L2: b2 }
  `;

const cases: readonly [name: string, own: string, expected: string[], more?: Texts][] = [
  [
    'everything comes from the base',
    '',
    [
      'L1 One < ',
      'L2 < L1',
      'L3 < L2',
      'craft Craft (Work) [ownership]: a1 | a2 | a3',
      'people: b1 | b2 | missing',
      'ownership: Fixes what is broken',
    ],
  ],
  [
    'keys of an entry count one by one, and cells one by one',
    lines`
      values: [{ id: ownership, name: Own }]
      levels: [{ id: L1, name: Uno }]
      competencies:
        - id: people
          name: People
          cells: { L2: c2, L3: c3 }
      `,
    [
      'L1 Uno < ',
      'L2 < L1',
      'L3 < L2',
      'craft Craft (Work) [ownership]: a1 | a2 | a3',
      'people People: b1 | c2 | c3',
      'ownership: Fixes what is broken',
    ],
  ],
  [
    'what is written empty takes away, what is not written yet does not',
    lines`
      values: [{ id: ownership, behaviors: [] }]
      competencies:
        - id: craft
          name:
          values: []
          cells:
            L1:
            L2: { notExpected: Later }
      `,
    [
      'L1 One < ',
      'L2 < L1',
      'L3 < L2',
      'craft Craft (Work): a1 | notExpected | a3',
      'people: b1 | b2 | missing',
      'ownership: ',
    ],
  ],
  [
    'new entries stand where they are written among others, or at the end',
    lines`
      levels: [{ id: M1, follows: [L2] }, { id: M2 }]
      competencies:
        - { id: new, cells: { M1: n1 } }
        - { id: craft }
        - { id: next, cells: { L1: x1 } }
      values: [{ id: care }]
      `,
    [
      'L1 One < ',
      'L2 < L1',
      'L3 < L2',
      'M1 < L2',
      'M2 < M1',
      'new: missing | missing | missing | n1 | missing',
      'craft Craft (Work) [ownership]: a1 | a2 | a3 | missing | missing',
      'next: x1 | missing | missing | missing | missing',
      'people: b1 | b2 | missing | missing | missing',
      'ownership: Fixes what is broken',
      'care: ',
    ],
  ],
  [
    'a level between two others',
    'levels: [L1, L1b, L2]\n',
    [
      'L1 One < ',
      'L1b < L1',
      'L2 < L1b',
      'L3 < L2',
      'craft Craft (Work) [ownership]: a1 | missing | a2 | a3',
      'people: b1 | missing | b2 | missing',
      'ownership: Fixes what is broken',
    ],
  ],
  [
    'a level below all others',
    'levels: [L0, L1]\n',
    [
      'L0 < ',
      'L1 One < L0',
      'L2 < L1',
      'L3 < L2',
      'craft Craft (Work) [ownership]: missing | a1 | a2 | a3',
      'people: missing | b1 | b2 | missing',
      'ownership: Fixes what is broken',
    ],
  ],
  [
    'a level beside others',
    'levels: [L1, L1b]\n',
    [
      'L1 One < ',
      'L1b < L1',
      'L2 < L1',
      'L3 < L2',
      'craft Craft (Work) [ownership]: a1 | missing | a2 | a3',
      'people: b1 | missing | b2 | missing',
      'ownership: Fixes what is broken',
    ],
  ],
];

describe('merge', () => {
  for (const [name, own, expected, more = {}] of cases) {
    it(name, () => {
      const role = `ladder: 1\nrole: Engineer\nextends: ./company.ladder.yaml\n${own}`;
      assert.deepEqual(
        shortly({ 'company.ladder.yaml': company, 'role.ladder.yaml': role, ...more }),
        expected,
      );
    });
  }

  it('takes several bases from left to right, and what they share once', () => {
    const texts = {
      'd.ladder.yaml':
        'ladder: 1\nabstract: true\nlevels: [L1]\ncompetencies: [{ id: c, cells: { L1: from d } }]\n',
      'b.ladder.yaml':
        'ladder: 1\nabstract: true\nextends: d.ladder.yaml\ncompetencies: [{ id: c, name: B, cells: { L1: from b } }]\n',
      'c.ladder.yaml':
        'ladder: 1\nabstract: true\nextends: [d.ladder.yaml]\ncompetencies: [{ id: c, name: C }]\n',
      'role.ladder.yaml': 'ladder: 1\nrole: R\nextends: [b.ladder.yaml, ./c.ladder.yaml]\n',
    };
    assert.deepEqual(shortly(texts), ['L1 < ', 'c C: from b']);
    const { composition } = new Memory(texts).analysis('role.ladder.yaml');
    assert.deepEqual(
      composition.sources.files.map(({ name }) => name),
      ['d.ladder.yaml', 'b.ladder.yaml', 'c.ladder.yaml'],
    );
  });

  it('takes family, language and inheritance from the base, the role and its summary not', () => {
    const base =
      'ladder: 1\nrole: Base\nsummary: Of the base\nfamily: Engineering\nlanguage: de\ninheritance: standalone\nlevels: [L1]\n';
    const head = (own: string) => {
      const { role, summary, family, language, inheritance } = new Memory({
        'base.ladder.yaml': base,
        'role.ladder.yaml': `ladder: 1\nextends: base.ladder.yaml\n${own}`,
      }).analysis('role.ladder.yaml').ladder;
      return [role, summary, family, language].map((text) => text?.value).concat(inheritance);
    };
    assert.deepEqual(head('role: Own\n'), ['Own', undefined, 'Engineering', 'de', 'standalone']);
    assert.deepEqual(head('summary: Mine\nfamily: F\nlanguage: en\ninheritance: cumulative\n'), [
      undefined,
      'Mine',
      'F',
      'en',
      'cumulative',
    ]);
  });

  const twice = lines`
    ladder: 1
    abstract: true
    values: [{ id: v, behaviors: [one] }, { id: v, behaviors: [two] }]
    levels: [{ id: L1, name: One }, { id: L2 }, { id: L1, name: Again }]
    competencies:
      - id: craft
        name: Craft
        name: Other
        cells: { L1: a1, L1: again, L2: a2 }
      - id: craft
        cells: { L2: other }
    `;
  const duplicates: readonly (readonly [name: string, own: string, expected: string[]])[] = [
    [
      'what a base has twice counts the first time',
      '',
      ['L1 One < ', 'L2 < L1', 'craft Craft: a1 | a2', 'v: one'],
    ],
    [
      'and is replaced once',
      'competencies:\n  - id: craft\n    cells: { L1: own }\n',
      ['L1 One < ', 'L2 < L1', 'craft Craft: own | a2', 'v: one'],
    ],
    [
      'what the file itself has twice, unequal: the first is the base’s, the second one too many',
      'levels: [{ id: L1, name: Uno }, { id: L1, name: Due }]\ncompetencies:\n  - { id: craft, cells: { L1: own, L1: again } }\n  - { id: craft, name: Mine, cells: { L2: more } }\n',
      [
        'L1 Uno < ',
        'L1 Due < ',
        'L2 < L1',
        'craft Craft: own | missing | a2',
        'craft Mine: missing | missing | more',
        'v: one',
      ],
    ],
    [
      'a key with other quotes is the same key',
      'competencies:\n  - { id: "craft", cells: { "L1": own } }\n',
      ['L1 One < ', 'L2 < L1', 'craft Craft: own | a2', 'v: one'],
    ],
    [
      'a key in other case is another key',
      'levels: [l1]\n',
      ['L1 One < ', 'L2 < L1', 'l1 < L2', 'craft Craft: a1 | a2 | missing', 'v: one'],
    ],
  ];
  for (const [name, own, expected] of duplicates) {
    it(name, () => {
      const texts = {
        'company.ladder.yaml': twice,
        'role.ladder.yaml': `ladder: 1\nrole: R\nextends: company.ladder.yaml\n${own}`,
      };
      assert.deepEqual(shortly(texts), expected);
      const { ladder } = new Memory(texts).analysis('role.ladder.yaml');
      for (const { cells } of ladder.competencies) assert.equal(new Set(cells).size, cells.length);
      // What is written twice in the base is told there alone.
      const told = new Memory(texts).findings('role.ladder.yaml', 'duplicate-id', 'duplicate-key');
      assert.equal(told.length > 0, /Due/.test(own), told.join('\n'));
    });
  }

  it('hands out what follows what', () => {
    const texts = {
      'company.ladder.yaml': company,
      'role.ladder.yaml': 'ladder: 1\nrole: R\nextends: company.ladder.yaml\nlevels: [L1, L1b]\n',
    };
    const { levels } = draftOf(new Memory(texts).analysis('role.ladder.yaml').ladder);
    assert.deepEqual(
      levels.map(({ id, follows }) => [id, follows]),
      [
        ['L1', undefined],
        ['L1b', undefined],
        ['L2', ['L1']],
        ['L3', undefined],
      ],
    );
  });

  it('tells where each part stands', () => {
    const own =
      'ladder: 1\nrole: R\nextends: company.ladder.yaml\ncompetencies: [{ id: craft, cells: { L2: own } }]\n';
    const { ladder, composition } = new Memory({
      'company.ladder.yaml': company,
      'role.ladder.yaml': own,
    }).analysis('role.ladder.yaml');
    const at = (text: { readonly span: { readonly start: number; readonly end: number } } | undefined) => {
      const place = text && composition.sources.placeOf(text.span);
      const { start = 0, end = 0 } = place?.span ?? text?.span ?? {};
      return `${place?.file.name ?? 'own'} ${(place ? company : own).slice(start, end)}`;
    };
    const [craft, people] = ladder.competencies;
    assert.deepEqual(
      [
        craft?.id,
        craft?.name,
        ...(craft?.cells ?? []).map(({ level }) => level),
        people?.id,
        ladder.language,
      ].map(at),
      [
        'own craft',
        'company.ladder.yaml Craft',
        'company.ladder.yaml L1',
        'own L2',
        'company.ladder.yaml L3',
        'company.ladder.yaml people',
        'company.ladder.yaml en',
      ],
    );
  });
});
