import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { RoleView } from '../../server/src/protocol/overview';
import type { FromOverview, RoleEntry } from '../../server/src/protocol/pages';
import { report } from './harness/matrices';
import { openForEach } from './harness/opened';
import type { Harness, Preview } from './harness/page';

const size = { width: 1200, height: 700, bundle: 'overview' as const };

function entry(name: string, more: Partial<RoleView> = {}, percent = 96): RoleEntry {
  return {
    uri: `file:///w/${name}.ladder.yaml`,
    path: `ladders/${name}.ladder.yaml`,
    role: {
      role: name,
      levels: [{ id: 'L1' }, { id: 'L2', name: 'Engineer' }],
      competencies: 3,
      coverage: { answered: 5, empty: 1, placeholder: 0, total: 6 },
      report: report.map((measure) => (measure.id === 'precision' ? { ...measure, percent } : measure)),
      findings: { error: 0, warning: 0, information: 0, hint: 0 },
      ...more,
    },
  };
}

const roles: readonly RoleEntry[] = [
  entry('Analyst', { family: 'Data', findings: { error: 0, warning: 12, information: 1, hint: 0 } }, 70),
  entry('Designer', {
    family: 'Product',
    competencies: 12,
    coverage: { answered: 0, empty: 0, placeholder: 0, total: 0 },
  }),
  entry(
    'Engineer',
    { family: 'Engineering', findings: { error: 1, warning: 0, information: 0, hint: 3 } },
    80,
  ),
  entry('Half', { broken: { message: 'A colon is missing', line: 6 } }),
  {
    uri: 'file:///w/gone.ladder.yaml',
    path: 'ladders/gone.ladder.yaml',
    role: 'It cannot be read: no rights',
  },
];

describe('all roles', () => {
  let harness: Harness;
  let preview: Preview;
  openForEach(size, (opened) => {
    ({ harness, preview } = opened);
  });

  const names = () => preview.page.locator('tbody .link').allInnerTexts();
  const sort = (name: string) => preview.page.getByRole('columnheader', { name }).getByRole('button').click();
  const sent = () => preview.page.evaluate(() => (window.spy.sent as FromOverview[]).splice(1));

  it('sorts names by their words, whatever sign stands before them', async () => {
    const marked = ['🌐 Web', 'Analyst', '🍏 Core', '📊 Data', 'Designer'].map((name) => entry(name));
    await preview.send({ type: 'roles', roles: marked, found: marked.length });
    assert.deepEqual(await names(), ['Analyst', '🍏 Core', '📊 Data', 'Designer', '🌐 Web']);
  });

  it('shows a row for each, with figures and words for those who do not see', async () => {
    await preview.send({ type: 'roles', roles, found: roles.length });
    const rows = await preview.page
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()));
    assert.deepEqual(rows, [
      'Analyst ladders/Analyst.ladder.yaml Data 2 3 83% 5/6 70% – not measured – not measured – not measured 100% 12 warnings 1 piece of information',
      'Designer ladders/Designer.ladder.yaml Product 2 12 – not measured 0/0 96% – not measured – not measured – not measured 100% none',
      'Engineer ladders/Engineer.ladder.yaml Engineering 2 3 83% 5/6 80% – not measured – not measured – not measured 100% 1 error 3 hints',
      'Half ladders/Half.ladder.yaml Line 7: A colon is missing 2 3 83% 5/6 96% – not measured – not measured – not measured 100% none',
      'ladders/gone.ladder.yaml It cannot be read: no rights',
    ]);
    assert.equal(await preview.page.getByRole('status').innerText(), '5 roles');
    assert.deepEqual(await preview.faults(), []);
  });

  const orders: [string, string[], string[]][] = [
    ['Precision', ['Analyst', 'Engineer', 'Designer', 'Half'], ['Designer', 'Half', 'Engineer', 'Analyst']],
    ['Family', ['Analyst', 'Engineer', 'Designer', 'Half'], ['Designer', 'Engineer', 'Analyst', 'Half']],
    ['Coverage', ['Analyst', 'Engineer', 'Half', 'Designer'], ['Analyst', 'Engineer', 'Half', 'Designer']],
    ['Findings', ['Designer', 'Half', 'Analyst', 'Engineer'], ['Engineer', 'Analyst', 'Designer', 'Half']],
  ];
  for (const [column, up, down] of orders) {
    it(`sorts by ${column}, what has none of it last`, async () => {
      await preview.send({ type: 'roles', roles, found: roles.length });
      await sort(column);
      assert.deepEqual((await names()).slice(0, 4), up);
      const head = preview.page.getByRole('columnheader', { name: column });
      assert.equal(await head.getAttribute('aria-sort'), 'ascending');
      await sort(column);
      assert.deepEqual((await names()).slice(0, 4), down);
      assert.equal(await head.getAttribute('aria-sort'), 'descending');
    });
  }

  it('filters by words and by family', async () => {
    await preview.send({ type: 'roles', roles, found: roles.length });
    await preview.page.getByRole('searchbox').fill('engin LADDERS');
    assert.deepEqual(await names(), ['Engineer']);
    assert.equal(await preview.page.getByRole('status').innerText(), '1 of 5 roles');
    await preview.page.getByRole('searchbox').fill('');
    await preview.page.getByRole('combobox', { name: 'Family' }).selectOption('Data');
    assert.deepEqual(await names(), ['Analyst']);
    await preview.page.getByRole('searchbox').fill('nothing of the kind');
    assert.equal(await preview.page.getByText('No role has these words.').isVisible(), true);
  });

  it('opens a ladder, its preview, and compares those that are chosen, as they stand', async () => {
    await preview.send({ type: 'roles', roles, found: roles.length });
    await preview.page.getByRole('button', { name: 'Engineer', exact: true }).click();
    await preview.page.getByRole('button', { name: 'Preview of Analyst' }).click();
    assert.deepEqual(await sent(), [
      { type: 'open', uri: 'file:///w/Engineer.ladder.yaml' },
      { type: 'preview', uri: 'file:///w/Analyst.ladder.yaml' },
    ]);
    const compare = preview.page.getByRole('button', { name: /^Compare/ });
    assert.equal(await compare.isDisabled(), true);
    await preview.page.getByRole('checkbox', { name: 'Compare Engineer' }).check();
    await preview.page.getByRole('checkbox', { name: 'Compare Analyst' }).check();
    await compare.click();
    assert.deepEqual(await sent(), [
      { type: 'compare', uris: ['file:///w/Analyst.ladder.yaml', 'file:///w/Engineer.ladder.yaml'] },
    ]);
  });

  it('lists what others build on apart, and not as roles', async () => {
    const shared: readonly RoleEntry[] = [
      entry('company', { role: '', abstract: true, users: 3 }),
      entry('levels', {
        role: '',
        abstract: true,
        users: 0,
        findings: { error: 2, warning: 0, information: 0, hint: 0 },
      }),
    ];
    await preview.send({ type: 'roles', roles: [...roles, ...shared], found: roles.length + 2 });
    assert.equal(await preview.page.getByRole('status').innerText(), '5 roles');
    assert.equal(await preview.page.getByRole('checkbox').count(), 5);
    const rows = await preview.page
      .locator('.shared tbody tr')
      .evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()));
    assert.deepEqual(rows, [
      'ladders/company.ladder.yaml 3 roles 2 3 none',
      'ladders/levels.ladder.yaml no role yet 2 3 2 errors',
    ]);
    await preview.page.getByRole('button', { name: 'ladders/company.ladder.yaml', exact: true }).click();
    await preview.page.getByRole('button', { name: 'Preview of ladders/levels.ladder.yaml' }).click();
    assert.deepEqual(await sent(), [
      { type: 'open', uri: 'file:///w/company.ladder.yaml' },
      { type: 'preview', uri: 'file:///w/levels.ladder.yaml' },
    ]);
    await preview.page.getByRole('searchbox').fill('levels');
    assert.equal(await preview.page.locator('.shared tbody tr').count(), 1);
    assert.deepEqual(await preview.faults(), []);
  });

  it('shows files to build on where there are no roles yet', async () => {
    await preview.send({ type: 'roles', roles: [entry('company', { abstract: true, users: 0 })], found: 1 });
    assert.equal(await preview.page.getByRole('status').innerText(), '0 roles');
    assert.equal(await preview.page.locator('table').count(), 1);
  });

  it('tells how far the reading is, and can be stopped', async () => {
    await preview.send({ type: 'roles', roles: roles.slice(0, 2), found: 5 });
    assert.equal(await preview.page.getByRole('status').innerText(), 'Reading 2 of 5 ladders…');
    await preview.page.getByRole('button', { name: 'Stop' }).click();
    await preview.send({ type: 'roles', roles: roles.slice(0, 2), found: 5, stopped: true });
    assert.equal(await preview.page.getByRole('status').innerText(), 'Stopped after 2 of 5 ladders.');
    await preview.page.getByRole('button', { name: 'Read again' }).click();
    assert.deepEqual(await sent(), [{ type: 'stop' }, { type: 'refresh' }]);
  });

  it('says that there are none', async () => {
    await preview.send({ type: 'roles', roles: [], found: 0 });
    assert.match(await preview.page.locator('.gone').innerText(), /no career ladders yet/);
    assert.deepEqual(await preview.faults(), []);
  });

  it('keeps order, words and choice over a reload, and the focus over a change', async () => {
    await preview.send({ type: 'roles', roles, found: roles.length });
    await sort('Precision');
    await preview.page.getByRole('searchbox').fill('e');
    await preview.page.getByRole('checkbox', { name: 'Compare Engineer' }).check();
    await preview.page.getByRole('searchbox').focus();
    await preview.send({ type: 'roles', roles: [...roles, entry('Editor')], found: 6 });
    assert.equal(await preview.page.evaluate(() => document.activeElement?.getAttribute('type')), 'search');
    await preview.page.waitForFunction(() => (window.spy.state as { words?: string })?.words === 'e');
    const again = await harness.open({ ...size, state: await preview.state() });
    await again.send({ type: 'roles', roles, found: roles.length });
    assert.equal(await again.page.getByRole('searchbox').inputValue(), 'e');
    assert.equal(await again.page.getByRole('checkbox', { name: 'Compare Engineer' }).isChecked(), true);
    assert.equal(await again.page.locator('[aria-sort]').innerText(), 'Precision');
    await again.close();
  });

  it('draws 200 roles, and texts that want to be more', async () => {
    const evil = '<img src=x onerror="window.spy.hacked = 1">';
    const many = Array.from({ length: 200 }, (_, i) => entry(`Role ${i} ${evil}`, { family: evil }));
    await preview.send({ type: 'roles', roles: many, found: 200 });
    assert.equal(await preview.page.locator('tbody tr').count(), 200);
    assert.equal(await preview.page.locator('main img').count(), 0);
    assert.deepEqual(await preview.faults(), []);
  });
});
