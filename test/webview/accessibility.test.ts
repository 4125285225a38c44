import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { violations } from './harness/axe';
import { at, behavior, matrixOf, written } from './harness/matrices';
import { Harness, type Preview } from './harness/page';
import { complete, nearlyEmpty } from './harness/samples';
import { branched, Served } from './harness/served';
import { type ThemeName, themeNames } from './harness/themes';

describe('for everyone', () => {
  let harness: Harness;
  before(async () => {
    harness = await Harness.start();
  });
  after(() => harness.stop());

  const states: [string, (preview: Preview) => Promise<void>][] = [
    [
      'complete, the cursor in a cell, examples shown',
      async (preview) => {
        await preview.show(complete());
        await preview.send({ type: 'cursor', cell: { level: 2, competency: 2 } });
        await preview.page.getByRole('button', { name: 'Show all examples' }).click();
      },
    ],
    [
      'turned, and broken',
      async (preview) => {
        await preview.show({ ...complete(), broken: { message: 'A colon is missing', range: at(3) } });
        await preview.page.getByRole('button', { name: 'Transpose' }).click();
      },
    ],
    [
      'searched and filtered, with the panel open',
      async (preview) => {
        await preview.show(complete());
        await preview.page.getByRole('textbox').fill('incident');
        await preview.page.getByRole('textbox').press('Enter');
        await preview.page.getByRole('button', { name: 'Filter' }).click();
        await preview.page.getByRole('checkbox', { name: 'Ownership' }).check();
      },
    ],
    [
      'filtered by a value that some behaviors carry',
      async (preview) => {
        const matrix = complete();
        const mixed = written(
          behavior('Carries it', { values: ['Candor'] }),
          behavior('Carries another', { values: ['Ownership'], examples: ['An example'] }),
        );
        await preview.show({
          ...matrix,
          cells: matrix.cells.map((row, i) => (i === 1 ? [mixed, ...row.slice(1)] : row)),
        });
        await preview.page.getByRole('button', { name: 'Filter' }).click();
        await preview.page.getByRole('checkbox', { name: 'Candor' }).check();
        await preview.page.keyboard.press('Escape');
        await preview.page.locator('.faint').waitFor();
      },
    ],
    [
      'shaded and small, with findings open',
      async (preview) => {
        await new Served(preview, branched).show();
        await preview.page.getByRole('button', { name: 'Heat' }).click();
        await preview.page.getByRole('button', { name: 'Compact' }).click();
        for (const mark of await preview.page.locator('.findings > summary').all()) await mark.click();
      },
    ],
    [
      'what a level adds',
      async (preview) => {
        const served = new Served(preview, branched);
        await served.show();
        await served.answer(() => preview.page.getByRole('button', { name: 'Level', exact: true }).click());
        const level = preview.page.getByRole('combobox', { name: 'Level', exact: true });
        await served.answer(() => level.selectOption('2'));
        for (const mark of await preview.page.locator('.level summary').all()) await mark.click();
      },
    ],
    [
      'all that a level expects',
      async (preview) => {
        const served = new Served(preview, branched);
        await served.show();
        await served.answer(() => preview.page.getByRole('button', { name: 'Level', exact: true }).click());
        const level = preview.page.getByRole('combobox', { name: 'Level', exact: true });
        await served.answer(() => level.selectOption('3'));
        await preview.page.getByRole('button', { name: 'Everything expected' }).click();
      },
    ],
    ['nearly empty', (preview) => preview.show(nearlyEmpty())],
    ['without a table', (preview) => preview.show(matrixOf({ role: 'New' }, [], [], []))],
    ['gone', (preview) => preview.send({ type: 'gone', message: 'The file was closed.' })],
  ];
  let opened: { readonly theme: ThemeName; readonly preview: Preview } | undefined;
  for (const theme of themeNames) {
    for (const [name, prepare] of states) {
      it(`axe finds nothing in ${theme}: ${name}`, async () => {
        if (opened?.theme === theme) await opened.preview.restart();
        else {
          await opened?.preview.close();
          opened = { theme, preview: await harness.open({ theme, width: 1500, height: 1400 }) };
        }
        const { preview } = opened;
        await prepare(preview);
        // Colours that are on their way would be measured as they pass.
        await preview.page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
        assert.deepEqual(await violations(preview), []);
        assert.deepEqual(await preview.faults(), []);
      });
    }
  }

  it('fits a narrow panel', async () => {
    const preview = await harness.open({ width: 300, height: 500 });
    await preview.show(complete());
    const fits = await preview.page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      names: [...document.querySelectorAll('.toolbar button')].every((button) => button.textContent!.trim()),
      cell: document.querySelector('td')!.getBoundingClientRect().width,
    }));
    assert.equal(fits.page, 300, 'only the table scrolls sideways');
    assert.equal(fits.names, true);
    assert.equal(await preview.page.getByRole('button', { name: 'Transpose' }).isVisible(), true);
    assert.deepEqual(await violations(preview), []);
    await preview.close();
  });

  it('tells empty cells from written ones without colours', async () => {
    const preview = await harness.open();
    await preview.page.emulateMedia({ forcedColors: 'active' });
    await preview.show(nearlyEmpty());
    const outline = await preview.page
      .locator('td.empty')
      .first()
      .evaluate((td) => getComputedStyle(td).outlineStyle);
    assert.equal(outline, 'dashed');
    await preview.close();
  });

  it('moves nothing for who asked for less motion', async () => {
    const preview = await harness.open();
    await preview.page.emulateMedia({ reducedMotion: 'reduce' });
    await preview.show(complete());
    const moving = await preview.page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).transitionDuration !== '0s')
          .length,
    );
    assert.equal(moving, 0);
    await preview.close();
  });
});
