import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { RoleEntry } from '../../server/src/protocol/pages';
import { violations } from './harness/axe';
import * as ladders from './harness/comparisons';
import { report } from './harness/matrices';
import { Harness, type Preview } from './harness/page';
import { type ThemeName, themeNames } from './harness/themes';

const role: RoleEntry['role'] = {
  role: 'Engineer',
  family: 'Engineering',
  levels: [{ id: 'L1' }],
  competencies: 2,
  coverage: { answered: 1, empty: 1, placeholder: 0, total: 2 },
  report,
  findings: { error: 1, warning: 2, information: 3, hint: 4 },
  broken: { message: 'A colon is missing', line: 3 },
};
const roles: readonly RoleEntry[] = [
  { uri: 'file:///a', path: 'a.ladder.yaml', role },
  { uri: 'file:///b', path: 'b.ladder.yaml', role: { ...role, family: 'Data' } },
  { uri: 'file:///c', path: 'c.ladder.yaml', role: 'It cannot be read' },
];
const { compared, message, versions } = ladders;
const other = ladders.after.replace('Software Engineer', 'Data Engineer').replace('id: L2', 'id: D2');

type State = [name: string, bundle: 'compare' | 'overview', prepare: (preview: Preview) => Promise<void>];
const states: readonly State[] = [
  [
    'versions, all shown, at a change',
    'compare',
    async (preview) => {
      await preview.send(message(versions(ladders.before, ladders.after)));
      await preview.page.getByRole('button', { name: 'Only differences' }).click();
      await preview.page.keyboard.press('n');
      await preview.page
        .locator('details')
        .first()
        .evaluate((fold) => fold.setAttribute('open', ''));
    },
  ],
  [
    'roles, one of them broken',
    'compare',
    (preview) =>
      preview.send(message(compared({ text: ladders.before }, { text: `${other}  "`, file: 'data' }))),
  ],
  [
    'levels',
    'compare',
    (preview) =>
      preview.send(
        message(compared({ text: ladders.before, level: 'L1' }, { text: ladders.before, level: 'L2' })),
      ),
  ],
  [
    'no comparison',
    'compare',
    (preview) => preview.send({ type: 'gone', message: 'It cannot be read.', sides: [] }),
  ],
  [
    'all roles, while they are read',
    'overview',
    async (preview) => {
      await preview.send({ type: 'roles', roles, found: 9 });
      await preview.page.getByRole('checkbox').first().check();
      await preview.page.getByRole('checkbox').nth(1).check();
    },
  ],
  ['no roles', 'overview', (preview) => preview.send({ type: 'roles', roles: [], found: 0 })],
];

describe('comparisons and roles for everyone', () => {
  let harness: Harness;
  before(async () => {
    harness = await Harness.start();
  });
  after(() => harness.stop());

  let opened: { readonly theme: ThemeName; readonly bundle: string; readonly preview: Preview } | undefined;
  for (const theme of themeNames) {
    for (const [name, bundle, prepare] of states) {
      it(`axe finds nothing in ${theme}: ${name}`, async () => {
        if (opened?.theme === theme && opened.bundle === bundle) await opened.preview.restart();
        else {
          await opened?.preview.close();
          const preview = await harness.open({ bundle, theme, width: 1300, height: 1200 });
          opened = { theme, bundle, preview };
        }
        const { preview } = opened;
        await prepare(preview);
        // Colors that are on their way would be measured as they pass.
        await preview.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
        assert.deepEqual(await violations(preview), []);
        assert.deepEqual(await preview.faults(), []);
      });
    }
  }

  for (const bundle of ['compare', 'overview'] as const) {
    it(`moves nothing for who asked for less motion: ${bundle}`, async () => {
      const preview = await harness.open({ bundle });
      await preview.page.emulateMedia({ reducedMotion: 'reduce' });
      await (bundle === 'compare'
        ? preview.send(message(versions(ladders.before, ladders.after)))
        : preview.send({ type: 'roles', roles, found: 3 }));
      const moving = await preview.page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter(
            (one) => getComputedStyle(one).transitionDuration !== '0s',
          ).length,
      );
      assert.equal(moving, 0);
      await preview.close();
    });
  }
});
