import assert from 'node:assert/strict';
import { levelName, looksLikeLevel, runsDownward } from '../../server/src/import/levels';
import { Ids, roleIn, roleInFileName, slug } from '../../server/src/import/names';

describe('import: names', () => {
  const roles: readonly [heading: string, role: string][] = [
    ['Engineering Levels & Competencies Matrix', 'Engineering'],
    ['Career Ladder for Software Engineers', 'Software Engineers'],
    ['Data Engineer', 'Data Engineer'],
    ['Design: Career Framework', 'Design'],
    ['Levels of the Support Team', 'Support Team'],
    ['Engineering & Product Ladder', 'Engineering & Product'],
    ['Platform Engineering (Career Ladder)', 'Platform Engineering'],
    ['QA – Skills Matrix', 'QA'],
    ['C++ Engineer', 'C++ Engineer'],
    ['Competency Matrix', ''],
    ['The Career Ladder', ''],
    ['Levels and Competencies', ''],
    ['', ''],
    ['🚀', ''],
  ];
  for (const [heading, role] of roles) {
    it(`role in “${heading}”`, () => assert.equal(roleIn(heading), role));
  }

  const files: readonly [name: string, role: string][] = [
    ['docs/data-engineer_ladder.md', 'Data Engineer'],
    ['C:\\docs\\qa.md', 'Qa'],
    ['career-ladder.md', 'Career Ladder'],
    ['sre.ladder.yaml', 'Sre'],
    ['', ''],
  ];
  for (const [name, role] of files) {
    it(`role in the file name “${name}”`, () => assert.equal(roleInFileName(name), role));
  }

  const labels: readonly [label: string, id: string, name: string | undefined][] = [
    ['L1', 'L1', undefined],
    ['L1 (Junior SWE)', 'L1', 'Junior SWE'],
    ['L1 - Junior SWE', 'L1', 'Junior SWE'],
    ['L1: Junior SWE', 'L1', 'Junior SWE'],
    ['L1 – Junior SWE', 'L1', 'Junior SWE'],
    ['IC3 Senior', 'IC3', 'Senior'],
    ['Staff (L4)', 'L4', 'Staff'],
    ['1', '1', undefined],
    ['1 - Junior', '1', 'Junior'],
    ['2.1', '2.1', undefined],
    ['Senior Engineer', 'senior-engineer', 'Senior Engineer'],
    ['Level 1: Junior', 'level-1-junior', 'Level 1: Junior'],
    ['5 years', '5-years', '5 years'],
    ['L1/L2', 'l1-l2', 'L1/L2'],
    ['Ingénieur', 'ingénieur', 'Ingénieur'],
    ['初级', '初级', undefined],
    ['🚀', '', '🚀'],
    ['__proto__', 'proto', '__proto__'],
  ];
  for (const [label, id, name] of labels) {
    it(`level “${label}”`, () => assert.deepEqual(levelName(label), { id, name }));
  }

  const levels = [
    'L1',
    'IC3',
    'M2',
    'Junior',
    'Senior Engineer',
    'Staff',
    'Principal',
    'Manager',
    'Engineer II',
    'Level 4',
    '3',
    'III',
    'Software Engineer',
    'E5 (Senior)',
  ];
  const competencies = [
    'Code Quality',
    'Leadership',
    'Incident Management',
    'Mentoring juniors',
    'Communication',
    'Scope',
    'Tests',
    'Date',
    'Growing Others',
    'Technical Writing',
    'Management',
    '2026-01-05',
  ];
  for (const label of levels) it(`“${label}” looks like a level`, () => assert.ok(looksLikeLevel(label)));
  for (const label of competencies) {
    it(`“${label}” does not look like a level`, () => assert.ok(!looksLikeLevel(label)));
  }

  const orders: readonly [labels: string[], down: boolean][] = [
    [['L3', 'L2', 'L1'], true],
    [['L1', 'L2'], false],
    [['L2', 'L1', 'M1'], false],
    [['Principal', 'Staff', 'Senior Engineer', 'Junior'], true],
    [['Junior', 'Senior'], false],
    [['Senior', 'Lead', 'Junior'], false],
    [['L1'], false],
  ];
  for (const [names, down] of orders) {
    it(`${names.join(', ')} ${down ? 'run' : 'do not run'} downward`, () =>
      assert.equal(runsDownward(names), down));
  }

  it('makes ids that can be keys, however long the name', () => {
    assert.equal(slug('Code Quality & Tests!'), 'code-quality-tests');
    assert.ok(slug('word '.repeat(500)).length <= 60);
    assert.ok(slug('x'.repeat(5000)).length <= 60);
  });

  it('hands out each id once', () => {
    const ids = new Ids();
    assert.deepEqual(
      ['a', 'a', 'a-2', 'a', '__proto__', '__proto__'].map((id) => ids.take(id)),
      ['a', 'a-2', 'a-2-2', 'a-3', '__proto__', '__proto__-2'],
    );
  });
});
