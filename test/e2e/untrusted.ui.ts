/** A folder that nobody has said to trust: VS Code runs only what can do no harm there. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchServer, type VSCodeServer } from '../vscode/launch.mjs';
import { launchBrowser, openWorkbench } from '../vscode/workbench.mjs';
import { Editor } from './editor';
import { draft } from './ladders';

describe('an untrusted workspace', () => {
  let server: VSCodeServer;
  let browser: Browser;

  before(async function () {
    this.timeout(180_000);
    const vsix = process.env.CAREER_LADDER_VSIX;
    assert.ok(vsix, 'CAREER_LADDER_VSIX is not set');
    browser = await launchBrowser();
    const settings = {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
    };
    server = await launchServer({ vsix, settings, trust: true });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('has findings, completion and the preview', async () => {
    const root = mkdtempSync(join(server.home, 'untrusted-'));
    const folder = join(root, 'ladders');
    mkdirSync(folder);
    writeFileSync(join(folder, 'team.ladder.yaml'), draft);
    writeFileSync(join(folder, '.career-ladder.yaml'), 'rules: { placeholder-cell: error }\n');
    const workbench = await openWorkbench(server, browser, { folder: root });
    try {
      const editor = new Editor(workbench.page, folder);
      await editor.openFile('team.ladder.yaml');
      await editor.page.locator('[id="status.workspaceTrust"]', { hasText: 'Restricted Mode' }).waitFor();
      await editor.squiggles('error').first().waitFor({ state: 'attached' });
      await editor.squiggles('warning').first().waitFor({ state: 'attached' });
      await editor.goToEndOf('L1: TODO');
      await editor.press('Enter');
      await editor.complete('L2', 'L2');
      await editor.command('Career Ladder: Open Preview to the Side');
      await editor.cell(0, 0).waitFor();
      assert.deepEqual(workbench.errors, []);
    } finally {
      await workbench.close();
    }
  });
});
