import assert from 'node:assert/strict';
import { analyse, internalError } from '../../../server/src/analysis/analyse';
import type { Rule } from '../../../server/src/analysis/rule';
import { rules } from '../../../server/src/analysis/rules';
import { readRules } from '../../../server/src/analysis/settings';
import { withCells } from '../findings';

const id = 'placeholder-cell';
const next = `# career-ladder-disable-next-line ${id}: why`;
const line = `# career-ladder-disable-line ${id}: why`;
const file = `# career-ladder-disable ${id}: why`;

/** Those that these texts are about; what else is thought of them is tested elsewhere. */
const about = new Set([
  id,
  'missing-reason',
  'unused-suppression',
  'unknown-rule',
  'invalid-suppression',
  'unexplained-suppression',
  'merge-conflict',
]);

function found(text: string): { findings: string[]; suppressed: number } {
  const { findings, suppressed } = analyse(text);
  const shown = findings
    .filter(({ rule }) => about.has(rule))
    .map(({ rule, span }) => `${rule} ${text.slice(0, span.start).split(/\r\n|\n|\r/).length}`);
  return { findings: shown, suppressed };
}

describe('suppressions', () => {
  // Cells begin at line 8.
  const cases: readonly (readonly [
    name: string,
    cells: string,
    findings: readonly string[],
    suppressed: number,
  ])[] = [
    ['nothing is suppressed without a comment', 'L1: TBD', [`${id} 8`], 0],
    ['the next line', `${next}\nL1: TBD`, [], 1],
    ['the next line only', `${next}\nL1: TBD\nL2: TBD`, [`${id} 10`], 1],
    ['the next line that holds something', `${next}\n\n# Words\n\nL1: TBD`, [], 1],
    [
      'several comments over one line',
      `${next}\n${next.replace(id, 'missing-reason')}\nL1: TBD`,
      ['unused-suppression 9'],
      1,
    ],
    ['the next line, which ends in another comment', `${next}\nL1: TBD ${next}\nL2: TBD`, [], 2],
    ['the line of the comment', `L1: TBD ${line}`, [], 1],
    ['the line of the comment only', `L1: TBD ${line}\nL2: TBD`, [`${id} 9`], 1],
    ['the file, from the middle', `L1: TBD\n${file}\nL2: TBD`, [], 2],
    [
      'several rules with commas',
      `${next.replace(id, `missing-reason, ${id}`)}\nL1: [TBD, { behavior: TBD }]`,
      ['unused-suppression 8'],
      2,
    ],
    [
      'several rules with blanks',
      `${next.replace(id, `${id} missing-reason`)}\nL1: TBD`,
      ['unused-suppression 8'],
      1,
    ],
    ['without blanks around the rule', `${next.replace(`${id}: `, `${id}:`)}\nL1: TBD`, [], 1],
    ['without a blank behind the #', `${next.replace('# ', '#')}\nL1: TBD`, [], 1],
    ['with several #', `#${next}\nL1: TBD`, [], 1],
    ['with tabs', `${next.replaceAll(' ', '\t')}\nL1: TBD`, [], 1],
    ['a reason with colons', `${next}: a: b # c\nL1: TBD`, [], 1],
    [
      'another rule',
      `${next.replace(id, 'missing-reason')}\nL1: TBD`,
      ['unused-suppression 8', `${id} 9`],
      0,
    ],
    ['an item of a list', `L1:\n  ${next}\n  - TBD\n  - TBD`, [`${id} 11`], 1],
    ['a key on the line above its list', `${next}\nL1:\n  - TBD`, ['unused-suppression 8', `${id} 10`], 0],
    ['a text over several lines', `${next}\nL1: [x,\n  TBD]`, [], 1],
    ['a map in brackets over several lines', `${next}\nL1: { behaviors: [x,\n  TBD] }`, [], 1],
    ['a block text', `${next}\nL1: |\n  TBD`, [], 1],
    ['behind the mark of a block text', `L1: | ${line}\n  TBD`, [], 1],
    ['a quoted text over lines', `${next}\nL1: "\n  TBD"`, [], 1],
    ['inside of brackets', `L1: [x, ${line}\n  TBD]`, [], 1],
    ['at the end of a line inside of brackets', `L1: [x,\n  TBD ${line}\n  ]`, [], 1],
    ['no comment: in a block text', `L1: |\n  ${file}\nL2: TBD`, [`${id} 10`], 0],
    ['no comment: in quotes', `L1: "x ${file}"\nL2: TBD`, [`${id} 9`], 0],
    ['no comment: in quotes over lines', `L1: "x\n  ${file}\n  y"\nL2: TBD`, [`${id} 11`], 0],
    ['no comment: behind a word', `L1: x#career-ladder-disable ${id}\nL2: TBD`, [`${id} 9`], 0],
    ['below a block text', `L1: |\n  Writes tests\n${file}\nL2: TBD`, [], 1],
    ['not where a comment begins', `# See ${file}\nL1: TBD`, [`${id} 9`], 0],
    ['with no line below', `L1: TBD\n${next}`, [`${id} 8`, 'unused-suppression 9'], 0],
    ['an unknown rule', `${next.replace(id, 'placeholder-cel')}\nL1: TBD`, ['unknown-rule 8', `${id} 9`], 0],
    ['no rule', `${next.replace(id, '')}\nL1: TBD`, ['invalid-suppression 8', `${id} 9`], 0],
    [
      'a reason without a colon',
      `${next.replace(':', ' as')}\nL1: TBD`,
      ['unexplained-suppression 8', 'unknown-rule 8', 'unknown-rule 8'],
      1,
    ],
    ['no reason', `${next.replace(': why', '')}\nL1: TBD`, ['unexplained-suppression 8'], 1],
    ['a blank reason', `${next.replace(': why', ': ')}\nL1: TBD`, ['unexplained-suppression 8'], 1],
    [
      'what is about suppressions',
      `${next.replace(id, 'unused-suppression')}\nL1: x`,
      ['invalid-suppression 8'],
      0,
    ],
    [
      'what keeps the file from being read',
      `${next.replace(id, 'yaml-syntax')}\nL1: x`,
      ['invalid-suppression 8'],
      0,
    ],
    [
      'another word',
      `${next.replace('-next-line', '-next')}\nL1: TBD`,
      ['invalid-suppression 8', `${id} 9`],
      0,
    ],
    [
      'an end as other tools have it',
      `${file.replace('disable', 'enable')}\nL1: TBD`,
      ['invalid-suppression 8', `${id} 9`],
      0,
    ],
    ['other comments with our name', '# career-ladder-format 1\nL1: x', [], 0],
  ];
  for (const [name, cells, findings, suppressed] of cases) {
    const text = withCells(cells);
    it(name, () => assert.deepEqual(found(text), { findings, suppressed }));
    it(`${name}, on Windows`, () =>
      assert.deepEqual(found(text.replaceAll('\n', '\r\n')), { findings, suppressed }));
  }

  it('stand in files of one line', () => {
    assert.equal(
      analyse(`{ ladder: 1, role: x, competencies: [{ id: c, cells: { L1: TBD } }] } ${line}`).suppressed,
      1,
    );
    assert.equal(analyse(file).suppressed, 0);
    assert.equal(analyse('# career-ladder-disable').findings.length > 0, true);
  });

  it('wait while the text is broken, and in a conflict say nothing', () => {
    const broken = withCells(`${next}\nL1: [x`);
    assert.deepEqual(found(broken).findings, []);
    const conflict = ['<<<<<<< ours', next, '=======', file, '>>>>>>> theirs', ''].join('\n');
    assert.deepEqual(found(`${conflict}role: x\n`), { findings: ['merge-conflict 1'], suppressed: 0 });
  });

  it('are not called unused where the rule is off, or failed', () => {
    const text = withCells(`${next}\nL1: x`);
    const unused = (options: Parameters<typeof analyse>[1], all = rules) =>
      analyse(text, options, all).findings.filter(({ rule }) => rule === 'unused-suppression').length;
    assert.equal(unused({}), 1);
    assert.equal(unused({ settings: readRules({ [id]: 'off' }) }), 0);
    const failing = rules.map((rule): Rule => {
      if (rule.id !== id) return rule;
      return {
        ...rule,
        check() {
          throw new Error('no');
        },
      };
    });
    assert.equal(unused({}, failing), 0);
    assert.equal(
      analyse(text, {}, failing).findings.some(({ rule }) => rule === internalError),
      true,
    );
  });
});
