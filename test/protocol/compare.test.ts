import assert from 'node:assert/strict';
import { ErrorCodes } from 'vscode-languageserver';
import { type LadderText, type ReadLadderParams, readLadderRequest } from '../../server/src/protocol';
import { type CompareSide, type ComparisonView, compareRequest } from '../../server/src/protocol/comparison';
import { connect, ladder, ladderUri, stopAll } from './client';

afterEach(stopAll);

const base = `ladder: 1
role: Engineer
levels: [{ id: L1 }, { id: L2 }]
competencies:
  - id: code
    cells:
      L1: Writes tests for the team
      L2:
        - Plans the work of the team
`;

describe('careerLadder/compare', () => {
  it('compares texts with each other and with open documents, as they stand', async () => {
    const client = await connect();
    await client.open(base);
    await client.replace('tests for the team', 'tests for the company');
    const view = await client.request<ComparisonView>(compareRequest, {
      sides: [
        { uri: ladderUri, text: base, label: 'HEAD' },
        { uri: ladderUri, label: 'Working tree' },
      ],
    });
    assert.equal(view.kind, 'versions');
    assert.deepEqual(view.summary, ['1 expectation raised at L1 · code']);
    assert.deepEqual(
      view.sides.map(({ label, role }) => [label, role]),
      [
        ['HEAD', 'Engineer'],
        ['Working tree', 'Engineer'],
      ],
    );
    const [behavior] = view.cells[0]?.[0]?.behaviors ?? [];
    assert.equal(behavior?.change, 'raised');
    assert.equal(behavior?.note, 'team → company');
    assert.deepEqual(behavior?.sides[1]?.[0]?.text, [
      { text: 'Writes tests for the ' },
      { text: 'company', differs: true },
    ]);
    assert.deepEqual(behavior?.sides[1]?.[0]?.range, {
      start: { line: 6, character: 10 },
      end: { line: 6, character: 38 },
    });
  });

  it('takes for a version what it built on then', async () => {
    const folder = 'vscode-vfs://github/o/r';
    const client = await connect(undefined, { readsLadders: true }, [folder]);
    const company =
      'ladder: 1\nabstract: true\nextends: levels.ladder.yaml\ncompetencies: [{ id: craft, cells: { L1: Writes tests for the company } }]\n';
    const levels = 'ladder: 1\nlevels: [{ id: L1 }]\n';
    const asked: string[] = [];
    client.connection.onRequest(readLadderRequest, ({ uri, at }: ReadLadderParams): LadderText => {
      asked.push(`${uri.slice(folder.length + 1)} ${at ?? 'now'}`);
      const text = uri.endsWith('levels.ladder.yaml') ? levels : company;
      if (at === undefined) return { text };
      return { text: text.replace('company', 'team'), uri: `${uri.replace('vscode-vfs', 'git')}?HEAD` };
    });
    const uri = `${folder}/role.ladder.yaml`;
    const role = 'ladder: 1\nrole: R\nextends: company.ladder.yaml\n';
    const at = `${uri.replace('vscode-vfs', 'git')}?HEAD`;
    const view = await client.request<ComparisonView>(compareRequest, {
      sides: [
        { uri, text: role, at },
        { uri, text: role },
      ],
    });
    assert.deepEqual(view.summary, ['1 expectation raised at L1 · craft']);
    assert.deepEqual(view.sides[0]?.sources, [
      'git://github/o/r/levels.ladder.yaml?HEAD',
      'git://github/o/r/company.ladder.yaml?HEAD',
    ]);
    assert.deepEqual(view.sides[1]?.sources, [
      `${folder}/levels.ladder.yaml`,
      `${folder}/company.ladder.yaml`,
    ]);
    assert.deepEqual(asked.toSorted(), [
      `company.ladder.yaml ${at}`,
      'company.ladder.yaml now',
      `levels.ladder.yaml ${at}`,
      'levels.ladder.yaml now',
    ]);
  });

  it('compares levels of one ladder', async () => {
    const client = await connect();
    await client.open(base);
    const view = await client.request<ComparisonView>(compareRequest, {
      sides: ['L1', 'L2'].map((level) => ({ uri: ladderUri, level })),
    });
    assert.equal(view.kind, 'levels');
    assert.equal(view.levels.length, 1);
    assert.deepEqual(
      view.cells[0]?.[0]?.behaviors.map(({ change, note }) => [change, note]),
      [
        ['same', 'still expected at L2'],
        ['added', undefined],
      ],
    );
  });

  it('says what is broken on a side, and compares the rest', async () => {
    const client = await connect();
    const view = await client.request<ComparisonView>(compareRequest, {
      sides: [
        { uri: ladderUri, text: base },
        { uri: ladderUri, text: `${base}x: [` },
      ],
    });
    assert.equal(view.sides[0]?.broken, undefined);
    assert.equal(typeof view.sides[1]?.broken, 'string');
  });

  const refused: readonly (readonly [string, unknown])[] = [
    ['no parameters', undefined],
    ['no sides', {}],
    ['one side', { sides: [{ uri: ladderUri, text: '' }] }],
    ['a side without a URI', { sides: [{ text: '' }, { uri: ladderUri, text: '' }] }],
    [
      'a document that is not open',
      { sides: [{ uri: 'file:///nowhere.yaml' }, { uri: ladderUri, text: '' }] },
    ],
    [
      'a level on one side only',
      {
        sides: [
          { uri: ladderUri, text: '', level: 'L1' },
          { uri: ladderUri, text: '' },
        ],
      },
    ],
    ['sides that are none', { sides: [null, 7] }],
  ];
  for (const [name, params] of refused) {
    it(`refuses ${name}, and lives on`, async () => {
      const client = await connect();
      await assert.rejects(client.request(compareRequest, params), { code: ErrorCodes.InvalidParams });
      assert.ok(await client.isAlive());
    });
  }

  it('takes ids that objects have of their own, and ids that are there twice', async () => {
    const client = await connect();
    const odd = `levels: [{ id: __proto__ }, { id: constructor }, { id: __proto__ }]\ncompetencies:\n  - { id: __proto__, cells: { __proto__: Writes tests, toString: x } }\n  - { id: __proto__, cells: { constructor: Reads tests } }\n`;
    const sides: CompareSide[] = [
      { uri: ladderUri, text: odd },
      { uri: ladderUri, text: odd.replace('Reads', 'Lists') },
      { uri: 'file:///other.yaml', text: ladder },
    ];
    const two = await client.request<ComparisonView>(compareRequest, { sides: sides.slice(0, 2) });
    assert.deepEqual(two.summary, ['1 behavior reworded at constructor · __proto__']);
    const three = await client.request<ComparisonView>(compareRequest, { sides });
    assert.equal(three.kind, 'roles');
    assert.equal(
      three.levels.every(({ sides: entries }) => entries.length === 3),
      true,
    );
  });
});
