import type { Editor } from './editor';

/**
 * Takes an entry of the menu that is open. By the keyboard: a menu takes no click in its first tenth of a second, so
 * that the click that opened it is not one on an entry.
 */
export async function takeFromMenu(editor: Editor, name: string): Promise<void> {
  const entry = editor.page.locator('.monaco-menu .action-item', { hasText: name }).first();
  await entry.hover();
  await entry.and(editor.page.locator('.focused')).waitFor();
  await editor.press('Enter');
}
