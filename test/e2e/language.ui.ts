import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { scenario } from './scenario';

const { contributes, messages }: { contributes: Record<string, string>; messages: Record<string, string> } =
  JSON.parse(readFileSync('l10n/de.json', 'utf8'));

function german(english: string): string {
  const said = contributes[english] || messages[english];
  assert.ok(said, `German has no “${english}”`);
  return said;
}

const ladder = `ladder: 1
role: Software Engineer
levels: [L1, L2]
competencies:
  - id: code
    name: Code Quality
    cells:
      L1: Tests each change
`;

describe('in German', () => {
  scenario(
    'commands, findings, lenses and the preview speak it',
    { files: { 'german.ladder.yaml': ladder }, language: 'de' },
    async (editor) => {
      const open = german('Open Preview to the Side');
      await editor.command(`Career Ladder: ${open}`);
      const covered = german('{1} of {0} cells answered').replace('{1}', '1').replace('{0}', '2');
      await editor.preview.locator('.coverage-total', { hasText: covered }).waitFor();
      await editor.preview.locator('.toolbar', { hasText: german('Findings') }).waitFor();
      await editor.text.locator('.codelens-decoration', { hasText: german('Open preview') }).waitFor();
      await editor.showProblems();
      await editor.problem(/^L2: 1 von 1 Zelle ist leer: Code Quality\./).waitFor();
      const locale = await editor.preview.locator('html').getAttribute('lang');
      assert.equal(locale, 'de');
    },
  );
});
