import assert from 'node:assert/strict';
import { exportMarkdown } from '../../../server/src/export/markdown';
import { importMarkdown } from '../../../server/src/import/markdown';
import { draftOf, inOrder } from '../../../server/src/model/draft';
import { parseLadder } from '../../../server/src/model/parse';
import { randomDraft } from './drafts';

describe('export: Markdown', () => {
  it('comes back as it was: 300 ladders made up at random', () => {
    for (let seed = 0; seed < 300; seed++) {
      const draft = randomDraft(seed);
      const markdown = exportMarkdown(draft);
      const { ladders, unplaced } = importMarkdown(markdown, 'ladder.md');
      assert.deepEqual(unplaced, [], `seed ${seed}\n${markdown}`);
      const [only] = ladders;
      assert.deepEqual(
        draftOf(parseLadder(only?.yaml ?? '').ladder),
        inOrder(draft),
        `seed ${seed}\n${markdown}`,
      );
    }
  });
});
