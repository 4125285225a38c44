import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../../../server/src/protocol';
import type { ComparisonView } from '../../../server/src/protocol/comparison';
import { LadderService } from '../../../server/src/service';
import { ladder, marks, view } from './comparing';

const document = (text: string, uri = 'file:///swe.ladder.yaml') =>
  TextDocument.create(uri, 'career-ladder', 1, text);

function behaviors({ cells }: ComparisonView, row: number, column: number): string[] {
  return (cells[row]?.[column]?.behaviors ?? []).map(({ change, note, sides }) => {
    const texts = sides.map((side) => side.map(({ text }) => marks(text)).join(' + ') || '–');
    return `${change}: ${texts.join(' | ')}${note ? ` (${note})` : ''}`;
  });
}

describe('the view of a comparison', () => {
  it('has a behavior that moved in both cells, each on its side', () => {
    const seen = view(
      ladder({
        code: { L1: '[Plans the releases of a quarter in writing, Reads manuals]', L2: '[Writes tests]' },
        talk: { L1: '[Gives talks]' },
      }),
      ladder({
        code: { L1: '[Reads manuals]', L2: '[Writes tests, Plans the releases of a year in writing]' },
        talk: { L1: '[Gives talks]' },
      }),
    );
    assert.deepEqual(behaviors(seen, 0, 0), [
      'moved: Plans the releases of a [quarter] in writing | – (to L2; reworded)',
      'same: Reads manuals | Reads manuals',
    ]);
    assert.deepEqual(behaviors(seen, 1, 0), [
      'same: Writes tests | Writes tests',
      'moved: – | Plans the releases of a [year] in writing (from L1; reworded)',
    ]);
    assert.deepEqual(
      seen.cells.map((row) => row.map(({ change }) => change)),
      [
        ['changed', 'same'],
        ['changed', 'same'],
        ['same', 'same'],
      ],
    );
  });

  it('marks what the parts of a split leave out', () => {
    const seen = view(
      ladder({
        code: { L1: '["Designs small services for heavy load, and explains their limits to customers"]' },
      }),
      ladder({ code: { L1: '[Designs services for heavy load, Explains their limits to customers]' } }),
    );
    assert.deepEqual(behaviors(seen, 0, 0), [
      'split: Designs [small] services for heavy load, [and] explains their limits to customers | Designs services for heavy load + Explains their limits to customers',
    ]);
  });

  it('marks examples, summaries and reasons', () => {
    const seen = view(
      ladder({
        code: {
          L1: '{ summary: Writes good code, behaviors: [{ behavior: Writes tests, examples: [For the login, For the export] }] }',
          L2: '{ notExpected: From L4 on }',
        },
      }),
      ladder({
        code: {
          L1: '{ summary: Writes clear code, behaviors: [{ behavior: Writes tests, examples: [For the login, For the import] }] }',
          L2: '{ notExpected: From L5 on }',
        },
      }),
    );
    const cell = seen.cells[0]?.[0];
    assert.equal(cell?.note, 'summary changed');
    assert.deepEqual(
      cell?.sides.map((side) => marks(side?.summary ?? [])),
      ['Writes [good] code', 'Writes [clear] code'],
    );
    assert.deepEqual(
      cell?.behaviors[0]?.sides.map(([one]) => one?.examples.map(marks)),
      [
        ['For the login', 'For the [export]'],
        ['For the login', 'For the [import]'],
      ],
    );
    assert.deepEqual(
      seen.cells[1]?.[0]?.sides.map((side) => [side?.state, marks(side?.reason ?? [])]),
      [
        ['notExpected', 'From [L4] on'],
        ['notExpected', 'From [L5] on'],
      ],
    );
  });

  it('has every range in the text that it is of', () => {
    const [before, after] = [
      ladder({ code: { L1: '[Writes tests]' } }),
      `# longer\n${ladder({ code: { L1: '[Writes tests]', L2: 'Plans work' } })}`,
    ];
    const seen = view(before, after);
    const at = (text: string, range: Range | undefined) => range && document(text).getText(range);
    const [behavior] = seen.cells[0]?.[0]?.behaviors ?? [];
    assert.equal(at(before, behavior?.sides[0]?.[0]?.range), 'Writes tests');
    assert.equal(at(after, behavior?.sides[1]?.[0]?.range), 'Writes tests');
    assert.equal(at(after, seen.cells[1]?.[0]?.sides[1]?.range), 'L2: Plans work');
    // A cell that is not written is at its competency.
    assert.equal(at(before, seen.cells[1]?.[0]?.sides[0]?.range), 'code');
  });

  it('tells sides apart by their labels, and versions from roles', () => {
    const service = new LadderService();
    const kinds = (sides: Parameters<LadderService['compare']>[0]) => {
      const { kind, sides: shown } = service.compare(sides);
      return [kind, ...shown.map(({ label }) => label)];
    };
    const one = ladder({ code: { L1: 'x' } });
    const other = one.replace('role: Engineer', 'role: Designer');
    const b = 'file:///b%20c.ladder.yaml';
    assert.deepEqual(kinds([{ document: document(one) }, { document: document(one) }]), [
      'versions',
      'Engineer',
      'Engineer (2)',
    ]);
    assert.deepEqual(kinds([{ document: document(one), label: 'HEAD' }, { document: document(other) }]), [
      'versions',
      'HEAD',
      'Designer',
    ]);
    assert.deepEqual(kinds([{ document: document(one) }, { document: document(other, b) }]), [
      'roles',
      'Engineer',
      'Designer',
    ]);
    assert.deepEqual(kinds([{ document: document(one) }, { document: document('x: 1', b) }]), [
      'roles',
      'Engineer',
      'b c.ladder.yaml',
    ]);
    assert.deepEqual(
      kinds([
        { document: document(one), level: 'L1' },
        { document: document(other, b), level: 'L2' },
      ]),
      ['levels', 'Engineer · L1', 'Designer · L2'],
    );
  });

  it('of three roles lays what stands in one cell beside each other', () => {
    const role = (name: string, yaml: string) =>
      ladder({ code: { L1: yaml } }).replace('role: Engineer', `role: ${name}`);
    const seen = view(
      role('A', '[Reviews changes of the team, Writes tests]'),
      role('B', '[Writes tests, Draws maps]'),
      role('C', '[Reviews all changes of the team]'),
    );
    assert.deepEqual(behaviors(seen, 0, 0), [
      'reworded: Reviews changes of the team | – | Reviews [all] changes of the team',
      'removed: Writes tests | Writes tests | –',
      'added: – | Draws maps | –',
    ]);
  });

  it('shows a competency that a role does not have as such', () => {
    const seen = view(
      ladder({ code: { L1: 'x y' }, talk: { L1: 'Gives talks' } }),
      ladder({ code: { L1: 'x y' } }).replace('Engineer', 'Other'),
    );
    assert.deepEqual(
      seen.competencies.map(({ change, sides }) => [change, sides.map((side) => side?.id ?? null)]),
      [
        ['same', ['code', 'code']],
        ['removed', ['talk', null]],
      ],
    );
    assert.equal(seen.cells[0]?.[1]?.sides[1], null);
    assert.equal(seen.cells[0]?.[1]?.change, 'removed');
  });
});

describe('levels side by side', () => {
  const text = ladder({
    code: {
      L1: '[Reads manuals]',
      L2: '[Improves tests of the team]',
      L3: '[Improves tests of the company, Hires people]',
    },
  });
  const seen = (source: string, ...levels: string[]) => {
    const one = document(source);
    return new LadderService().compare(levels.map((level) => ({ document: one, level })));
  };

  it('have what the upper adds, and what is still expected', () => {
    assert.deepEqual(behaviors(seen(text, 'L2', 'L3'), 0, 0), [
      'raised: Improves tests of the [team] | Improves tests of the [company] (team → company)',
      'added: – | Hires people',
    ]);
    assert.deepEqual(behaviors(seen(text, 'L1', 'L2'), 0, 0), [
      'same: Reads manuals | – (still expected at L2)',
      'added: – | Improves tests of the team',
    ]);
  });

  it('have what the levels between them ask for', () => {
    assert.deepEqual(behaviors(seen(text, 'L1', 'L3'), 0, 0), [
      'same: Reads manuals | – (still expected at L3)',
      'added: – | Improves tests of the team (written at L2)',
      'added: – | Improves tests of the company',
      'added: – | Hires people',
    ]);
  });

  it('of a ladder whose cells are complete have what is only below as well', () => {
    assert.deepEqual(behaviors(seen(`${text}inheritance: standalone\n`, 'L1', 'L3'), 0, 0), [
      'removed: Reads manuals | –',
      'added: – | Improves tests of the company',
      'added: – | Hires people',
    ]);
  });

  it('of which there are three build on each other as well', () => {
    assert.deepEqual(behaviors(seen(text, 'L1', 'L2', 'L3'), 0, 0), [
      'same: Reads manuals | – | – (still expected at L2 and L3)',
      'added: – | Improves tests of the team | Improves tests of the team (written at L2)',
      'added: – | – | Improves tests of the company',
      'added: – | – | Hires people',
    ]);
  });

  it('that are not there leave their side empty', () => {
    const none = seen(text, 'L1', 'L9');
    assert.deepEqual(
      none.levels[0]?.sides.map((side) => side?.id ?? null),
      ['L1', null],
    );
    assert.equal(none.cells[0]?.[0]?.sides[1], null);
  });
});
