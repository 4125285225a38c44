import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/src/analysis/analyse';
import { importDocuments, importTexts } from './documents';
import { cells, importText, levels } from './importing';

const fixture = (name: string) => readFileSync(`test/fixtures/import/${name}`, 'utf8');

/** Empty cells by level, then placeholders and written cells. */
function counts(text: string, name: string) {
  const { ladders } = importText(text, name);
  assert.equal(ladders.length, 1);
  const { ladder, grid, findings } = analyse(ladders[0]?.yaml ?? '');
  const found = findings.filter(({ rule }) => rule === 'empty-cell').length;
  assert.equal(found, 4, 'one finding for each level that lacks cells');
  const { empty, placeholder, answered } = grid.coverage;
  return {
    empty: ladder.levels.map((_, level) => grid.row(level).empty),
    total: empty,
    placeholder,
    written: answered,
  };
}

const expectedCounts = { empty: [6, 6, 6, 3], total: 21, placeholder: 1, written: 2 };

describe('import: whole documents', () => {
  it('a post with a matrix that is nearly empty', () => {
    const text = fixture('post.md');
    assert.deepEqual(counts(text, 'post.md'), expectedCounts);
    const { ladders, read, unplaced } = importText(text);
    assert.equal(ladders[0]?.role, 'Support Engineering');
    assert.deepEqual(read.map(levels), [['S1=Associate', 'S2=Engineer', 'S3=Senior', 'S4=Lead']]);
    assert.equal(unplaced.length, 11);
  });

  it('the post that the project was born from', function () {
    const folder = join(process.env['CAREER_LADDER_SHARED'] ?? '../shared', 'seed');
    if (!existsSync(folder)) {
      console.log(`      skipped: ${folder} is not there`);
      this.skip();
    }
    const posts = readdirSync(folder).filter((name) => name.endsWith('.md'));
    assert.ok(posts.length > 0);
    for (const post of posts)
      assert.deepEqual(counts(readFileSync(join(folder, post), 'utf8'), post), expectedCounts);
  });

  it('a handbook with several tables', () => {
    const { ladders, read, unplaced } = importText(fixture('tracks.md'));
    assert.deepEqual(
      ladders.map(({ role, line }) => [role, line]),
      [
        ['Platform Engineer', 8],
        ['Engineering Manager', 22],
      ],
    );
    assert.deepEqual(read.map(cells), [
      [
        'Craft/Coding P1: Writes small changes + Asks for review early',
        'Craft/Coding P2: Splits work into reviewable steps + Reviews peers',
        "Craft/Coding P3: Sets the team's review rules (https://example.com/rules)",
        'Craft/On-call P2: Joins the rota + Writes the handover',
        'Craft/On-call P3: Leads incidents + Closes follow-ups',
        'People/Coding P1: Pairs weekly',
        'People/Coding P2: Hosts pairing',
        'People/Coding P3: TBD',
        'People/Feedback P1: Takes it | acts on it',
        'People/Feedback P2: Gives Offers it in retros',
        'People/Feedback P3: Coaches others in giving it',
      ],
      ['Hiring M1: Interviews', 'Hiring M2: Runs the panel'],
    ]);
    assert.deepEqual(
      unplaced.map(({ line }) => line),
      [0, 4, 26, 28],
    );
  });
});

describe('import: nothing is lost', () => {
  // A few of each; the suite `random` has many.
  it('texts come back exactly, whatever they are', () => importTexts(8));
  it('each word of a random document is in a ladder or reported', () => importDocuments(8));
});
