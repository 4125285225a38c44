/** A window of VS Code, by what a person sees and does in it. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { tidyKey } from '../vscode/launch.mjs';
import { until } from './until';

/** Milliseconds that a step may take on a slow machine. */
const patience = 20_000;

export class Editor {
  constructor(
    readonly page: Page,
    readonly folder: string,
  ) {
    page.setDefaultTimeout(patience);
  }

  /** The text editor in front, or the only one. */
  get text(): Locator {
    return this.page.locator('.editor-instance .monaco-editor[data-uri]').first();
  }

  tab(name: string | RegExp): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: name });
  }

  /** Waits until a file is shown with its colors, and has the focus. */
  async isOpen(name: string): Promise<void> {
    await this.tab(name).first().waitFor();
    await this.text.locator('.view-line').first().waitFor();
  }

  /** Runs a command by its name from the palette. */
  async command(name: string): Promise<void> {
    await this.quickInput(`>${name}`, name);
  }

  /** Waits until a window without a file offers our commands: one that opens asks for extensions last. */
  async isReady(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor();
    const rows = this.page.locator('.quick-input-widget:visible .monaco-list-row');
    await until(
      'our commands in the palette',
      async () => {
        await this.page.keyboard.press('F1');
        await this.page
          .locator('.quick-input-widget:visible input')
          .first()
          .fill('>Career Ladder: Get Started');
        await rows.first().waitFor();
        const found = await rows.allTextContents();
        await this.page.keyboard.press('Escape');
        return found;
      },
      (found) => found.some((row) => row.includes('Career Ladder: Get Started')),
    );
  }

  /** Opens a file of the scenario's folder, as `Go to File` does. */
  async openFile(name: string): Promise<void> {
    const folder = basename(this.folder);
    await this.page.locator('.monaco-workbench').waitFor();
    await this.quickInput(`${folder}/${name}`, folder);
    await this.isOpen(name);
  }

  /** Waits until the extension answers in a window that has just opened: what is asked before is lost. */
  async isAwake(): Promise<void> {
    await this.text.locator('.codelens-decoration').first().waitFor();
  }

  /** Opens any file by its name. */
  async openOther(name: string): Promise<void> {
    await this.quickInput(name, name);
    await this.tab(name).first().waitFor();
  }

  /** Closes all, unsaved or not; whether the window is as it was at first. */
  async tidy(): Promise<boolean> {
    try {
      await this.press('Escape', tidyKey);
      await this.page.locator('.tabs-container .tab').first().waitFor({ state: 'detached', timeout: 5000 });
      // The findings of what is closed go half a second later.
      await this.page
        .locator(
          '[id="status.problems"][aria-label="No Problems"], [id="status.problems"] [aria-label="No Problems"]',
        )
        .first()
        .waitFor({ timeout: 5000 });
      return true;
    } catch {
      return false;
    }
  }

  private async quickInput(text: string, row: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(text, row);
  }

  /** Types into the open quick input and takes the row with that text. */
  async pick(text: string, row: string): Promise<void> {
    const widget = this.page.locator('.quick-input-widget:visible');
    await widget.waitFor();
    await widget.locator('input').first().fill(text);
    const wanted = widget.locator('.monaco-list-row', { hasText: row }).first();
    await wanted.waitFor();
    await wanted.click();
  }

  /** Puts the focus and the cursor into the text. Both count from 1, as the status bar does. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+1');
    // Keys that are pressed before the focus has left a webview are lost to it.
    await this.page.waitForFunction(() => document.activeElement?.tagName !== 'IFRAME');
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget:visible input').first();
    await input.fill(`:${line}:${column}`);
    // Enter takes the row; before it is there, Enter does nothing.
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: `line ${line}` })
      .first()
      .waitFor();
    await input.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.cursorIs(line, column);
  }

  /** The end of the first line that holds the words. */
  async goToEndOf(words: string): Promise<number> {
    const lines = (await this.saved()).split(/\r?\n/);
    const line = lines.findIndex((text) => text.includes(words));
    if (line < 0) throw new Error(`no line holds “${words}”`);
    await this.goTo(line + 1, lines[line]!.length + 1);
    return line + 1;
  }

  /** Waits for the cursor of the text editor; with a column, that editor also has to be the active one. */
  async cursorIs(line: number, column?: number): Promise<void> {
    const wanted = column === undefined ? String(line) : `Ln ${line}, Col ${column}`;
    await until(
      `the cursor at ${wanted}`,
      () => (column === undefined ? this.activeLine() : this.status()),
      (shown) => shown === wanted,
    );
  }

  private async activeLine(): Promise<string> {
    return (await this.text.locator('.active-line-number').allTextContents()).join();
  }

  private async status(): Promise<string> {
    return (await this.page.locator('[id="status.editor.selection"]').allTextContents()).join();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Saves the file in front, and reads it from disk. */
  async saved(name?: string): Promise<string> {
    const tab = this.page.locator('.tabs-container .tab.active').first();
    const file = name ?? (await tab.getAttribute('data-resource-name')) ?? '';
    await this.press('ControlOrMeta+S');
    await this.page.locator(`.tab.dirty[data-resource-name="${file}"]`).waitFor({ state: 'detached' });
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** Squiggles of a severity under the text that is in sight. */
  squiggles(severity: 'error' | 'warning' | 'info'): Locator {
    return this.text.locator(`.squiggly-${severity}`);
  }

  /** Rows of the Problems panel, once it is open. */
  problem(words: string | RegExp): Locator {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: words });
  }

  /** Leaves only the problems with these words in the panel: a long list is not drawn whole. */
  async filterProblems(words: string): Promise<void> {
    await this.page.locator('.panel input[placeholder^="Filter"]').fill(words);
  }

  async showProblems(): Promise<void> {
    await this.command('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel').waitFor();
  }

  suggestion(words: string | RegExp): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: words });
  }

  /** Asks for suggestions, narrows them by typing until the wanted one is in focus, and takes it. */
  async complete(typed: string, label: string): Promise<void> {
    await this.press('Control+Space');
    await this.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    await this.type(typed);
    await until(
      `the suggestion “${label}” in focus`,
      () => this.page.locator('.suggest-widget.visible .monaco-list-row.focused').allTextContents(),
      ([focused]) => focused?.includes(label) ?? false,
    );
    await this.press('Enter');
    await this.page.locator('.suggest-widget').waitFor({ state: 'hidden' });
  }

  /** Opens the menu of quick fixes at the cursor, and takes one. */
  async quickFix(title: string): Promise<void> {
    await this.press('ControlOrMeta+.');
    const widget = this.page.locator('.action-widget:visible');
    const rows = widget.locator('.monaco-list-row.action');
    await rows.filter({ hasText: title }).first().waitFor();
    // By the keyboard: the menu takes no click before the pointer has moved.
    const index = (await rows.allTextContents()).findIndex((text) => text.includes(title));
    for (let step = 0; step < index; step++) await this.press('ArrowDown');
    await until(
      `“${title}” in focus`,
      () => widget.locator('.monaco-list-row.focused').allTextContents(),
      ([focused]) => focused?.includes(title) ?? false,
    );
    await this.press('Enter');
    await widget.waitFor({ state: 'hidden' });
  }

  /** Rests the pointer on a word, one of several when `nth` says which, and answers what the hover says. */
  async hover(word: string, nth = 0): Promise<string> {
    // Editors draw spaces as no-break spaces.
    const target = this.text
      .locator('.view-line span > span', { hasText: word.replaceAll(' ', '\u00a0') })
      .nth(nth);
    await target.hover();
    const hover = this.page.locator('.monaco-hover:visible .hover-contents').first();
    await hover.waitFor();
    return until(
      'the hover',
      async () => (await this.page.locator('.monaco-hover:visible').allInnerTexts()).join('\n'),
      (text) => text.trim() !== '' && !text.includes('Loading'),
    );
  }

  /** An item of the status bar. */
  statusItem(words: string | RegExp): Locator {
    return this.page.locator('.statusbar-item:visible', { hasText: words });
  }

  /** The preview's page. */
  get preview(): FrameLocator {
    // The walkthrough has a page of its own.
    return this.page
      .frameLocator('iframe.webview.ready[src*="extensionId=career-ladder"]')
      .frameLocator('iframe#active-frame');
  }

  /** A cell of the preview by its row and column, counted from 0. */
  cell(row: number, column: number): Locator {
    return this.preview.locator(`table.matrix tr[data-row="${row}"] td`).nth(column);
  }
}
