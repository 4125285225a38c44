import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis/analyse';
import { maxPartners } from '../../../server/src/analysis/overlap';
import { Statements } from '../../../server/src/analysis/statements';
import { ladder } from '../findings';

/** How two behaviors of one cell overlap. */
function overlapOf(first: string, second: string): 'exact' | 'near' | 'none' {
  const list = JSON.stringify([first, second]);
  const { overlaps } = analyse(ladder(`levels: [L1]\ncompetencies: [{ id: c, cells: { L1: ${list} } }]\n`));
  assert.ok(overlaps.length <= 1);
  return overlaps[0] ? (overlaps[0].exact ? 'exact' : 'near') : 'none';
}

describe('overlap of two behaviors', () => {
  const pairs: [first: string, second: string, wanted: ReturnType<typeof overlapOf>][] = [
    ['Reviews code', 'Reviews code', 'exact'],
    ['Reviews code', 'reviews CODE', 'exact'],
    ['Reviews code', 'Reviews code.', 'exact'],
    ['Reviews code', '  Reviews   code ', 'exact'],
    ['Reviews code', '**Reviews** `code`', 'exact'],
    ['Reviews, merges and ships code', 'Reviews - merges - and ships code!', 'exact'],
    ['Ｒｅｖｉｅｗｓ code', 'Reviews code', 'exact'],
    ['Führt Reviews durch', 'führt reviews DURCH', 'exact'],
    ['コードをレビューする', 'コードをレビューする。', 'exact'],
    ['Mentors', 'mentors.', 'exact'],
    ['Runs 3 retrospectives a year', 'runs 3 retrospectives a year', 'exact'],
    ['Reviews the code', 'Reviews code', 'near'],
    ['Reviews designs and code', 'Reviews code and designs', 'near'],
    ['Reviewing designs', 'Reviews a design', 'near'],
    ['Mentors the new engineers', 'New engineers: mentors them', 'near'],
    ['Writes documentation for the service', 'Writes the documentation of services', 'near'],
    // At one level, who does the one does the other.
    ['Leads a project', 'Leads several projects', 'near'],
    ['Owns their own tickets', 'Owns tickets', 'near'],
    ['Helps all teams', 'Helps teams', 'near'],
    ['Helps other teams', 'Helps teams', 'near'],
    ['Ships more tests', 'Ships tests', 'near'],
    // What is demanded differs.
    ['Reviews code', 'Reviews designs', 'none'],
    ['Leads small projects', 'Leads large projects', 'none'],
    ['Works within the team', 'Works across teams', 'none'],
    ['Asks for help when blocked', 'Does not ask for help when blocked', 'none'],
    ['Ships without review', 'Ships with review', 'none'],
    ['Never skips the review', 'Skips the review', 'none'],
    ['Reviews code regularly', 'Reviews code occasionally', 'none'],
    ['Works with guidance', 'Works independently', 'none'],
    ['Runs 3 retrospectives', 'Runs 4 retrospectives', 'none'],
    ['Writes C', 'Writes C++', 'none'],
    ['Writes C#', 'Writes C', 'none'],
    ['Gathers functional requirements', 'Gathers non-functional requirements', 'none'],
    ['Learns from incidents', 'Teaches from incidents', 'none'],
    ['Reviews', 'Reviewing', 'none'],
    ['The', 'A', 'none'],
    ['TBD', 'TBD', 'none'],
    ['…', '…', 'none'],
    ['🚀', '🚀', 'none'],
  ];
  for (const [first, second, wanted] of pairs) {
    it(`${first} / ${second}: ${wanted}`, () => {
      assert.equal(overlapOf(first, second), wanted);
      assert.equal(overlapOf(second, first), wanted, 'the other way round');
    });
  }
});

describe('overlap in a ladder', () => {
  const head = (inheritance: string) =>
    ladder(`inheritance: ${inheritance}
levels:
  - L1
  - L2
  - { id: M2, follows: [L1] }
competencies:
`);
  /** `level.competency~level.competency` of each pair. */
  const pairs = (text: string) => {
    const { overlaps, ladder: found } = analyse(text);
    const place = ({ level, competency }: { level: number; competency: number }) =>
      `${found.levels[level]?.id.value}.${found.competencies[competency]?.id.value}`;
    return overlaps.map(
      ({ first, second, inherited }) => `${place(first)}~${place(second)}${inherited ? ' inherited' : ''}`,
    );
  };
  const cases: [name: string, inheritance: string, competencies: string, wanted: string[]][] = [
    [
      'from level to level',
      'cumulative',
      '  - { id: a, cells: { L1: Reviews code, L2: Reviews code } }\n',
      ['L1.a~L2.a inherited'],
    ],
    [
      'the lower level is first, however it is written',
      'cumulative',
      '  - { id: a, cells: { L2: Reviews code, L1: Reviews code } }\n',
      ['L1.a~L2.a inherited'],
    ],
    [
      'standalone: not from level to level',
      'standalone',
      '  - { id: a, cells: { L1: Reviews code, L2: Reviews code } }\n',
      [],
    ],
    [
      'standalone: within a level',
      'standalone',
      '  - { id: a, cells: { L1: Reviews code } }\n  - { id: b, cells: { L1: Reviews code } }\n',
      ['L1.a~L1.b'],
    ],
    [
      'not between branches',
      'cumulative',
      '  - { id: a, cells: { L2: Reviews code, M2: Reviews code } }\n',
      [],
    ],
    [
      'from below to both branches',
      'cumulative',
      '  - { id: a, cells: { L1: Reviews code, L2: Reviews code, M2: Reviews code } }\n',
      ['L1.a~L2.a inherited', 'L1.a~M2.a inherited'],
    ],
    [
      'across competencies and levels',
      'cumulative',
      '  - { id: a, cells: { L2: Reviews code } }\n  - { id: b, cells: { L1: Reviews code } }\n',
      ['L1.b~L2.a inherited'],
    ],
    [
      'cells of unknown levels are not compared',
      'cumulative',
      '  - { id: a, cells: { X: Reviews code, L1: Reviews code } }\n',
      [],
    ],
    [
      'with different examples',
      'cumulative',
      '  - { id: a, cells: { L1: [{ behavior: Reviews code, examples: [A] }, { behavior: Reviews code, examples: [B] }] } }\n',
      [],
    ],
    [
      'with examples on one side only',
      'cumulative',
      '  - { id: a, cells: { L1: [{ behavior: Reviews code, examples: [A] }, Reviews code] } }\n',
      ['L1.a~L1.a'],
    ],
    [
      'not what points to another place',
      'cumulative',
      '  - { id: a, cells: { L2: All criteria from level one } }\n  - { id: b, cells: { L2: All criteria from level one } }\n',
      [],
    ],
    [
      'but what only begins like that',
      'cumulative',
      '  - { id: a, cells: { L1: All criteria from level one are explained to newcomers } }\n  - { id: b, cells: { L1: All criteria from level one are explained to newcomers } }\n',
      ['L1.a~L1.b'],
    ],
    [
      'not what is wanted with what is not',
      'cumulative',
      '  - { id: a, name: Red flags, cells: { L1: Ships without tests } }\n  - { id: b, cells: { L1: Ships without tests } }\n',
      [],
    ],
    [
      'within what is not wanted',
      'cumulative',
      '  - { id: a, name: Anti-patterns, cells: { L1: Ships without tests, L2: Ships without tests } }\n',
      ['L1.a~L2.a inherited'],
    ],
  ];
  for (const [name, inheritance, competencies, wanted] of cases) {
    it(name, () => assert.deepEqual(pairs(head(inheritance) + competencies), wanted));
  }

  it('levels written highest first: the lower one is still the first', () => {
    const text = ladder(
      'levels:\n  - { id: L2, follows: [L1] }\n  - { id: L1, follows: [] }\ncompetencies:\n  - { id: a, cells: { L1: Reviews code, L2: Reviews code } }\n',
    );
    assert.deepEqual(pairs(text), ['L1.a~L2.a inherited']);
  });

  it('what is carried over is expected since the lowest level, and no other place', () => {
    const { findings } = analyse(
      ladder(
        'levels: [L1, L2, L3]\ncompetencies: [{ id: a, cells: { L1: Reviews code, L2: Reviews code, L3: Reviews code } }]\n',
      ),
    );
    const found = findings.filter(({ rule }) => rule === 'overlapping-behaviors');
    assert.equal(found.length, 2);
    for (const { message } of found) assert.match(message, /^Already expected since L1, in the same words\./);
    assert.equal(found[1]?.related.length, 2, 'all places are linked');
  });

  it('two hundred copies stay bounded', () => {
    const copies = Array.from({ length: 200 }, () => 'Reviews code').join(', ');
    const { overlaps, findings } = analyse(
      ladder(`levels: [L1]\ncompetencies: [{ id: c, cells: { L1: [${copies}] } }]\n`),
    );
    assert.ok(overlaps.length <= 200 * maxPartners);
    const found = findings.filter(({ rule }) => rule === 'overlapping-behaviors');
    assert.equal(found.length, 199);
    assert.ok(found.every(({ related }) => related.length <= maxPartners));
  });
});

describe('statements', () => {
  it('are worked out once for each text, and dropped when two analyses did not ask', () => {
    const statements = new Statements();
    const first = statements.of('Reviews code');
    assert.equal(statements.of('Reviews code'), first);
    statements.turn();
    assert.equal(statements.of('Reviews code'), first);
    statements.turn();
    statements.of('Other');
    statements.turn();
    statements.of('Another');
    statements.turn();
    assert.notEqual(statements.of('Reviews code'), first);
  });

  it('an unchanged ladder keeps its statements from one analysis to the next', () => {
    const statements = new Statements();
    const text = ladder('levels: [L1]\ncompetencies: [{ id: c, cells: { L1: Reviews code } }]\n');
    analyse(text, { statements }).overlaps;
    const first = statements.of('Reviews code');
    analyse(`${text}\n`, { statements }).overlaps;
    assert.equal(statements.of('Reviews code'), first);
  });
});
