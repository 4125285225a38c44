import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../server/src/analysis/analyse';
import { cells, importText, levels, random, table } from './importing';

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

// biome-ignore format: a pool
/** Texts that YAML or Markdown could take for something else. */
const odd = [
  'no', 'Yes', 'null', '~', 'true', '1', '01', '1e3', '0x1F', '.5', '1:30', '2024-01-01', '-1', '-5% errors', '=', '<<',
  '__proto__', 'a: b', 'a #b', '# a', 'a:', ': a', '[a]', '{a}', '*a', '&a', '!a', '|', '>', '%a', '@a', '`a`', '"a', "'a",
  'a\\nb', 'a\\', '? a', '---', '...', '--- a', '<<<<<<< a', '😀', 'é', '日本', 'a\u2028b', 'ends with space \\', 'x'.repeat(300),
  `${'long words '.repeat(30)}end`, '<br>', '&amp;', '[a](b)', '**a**', 'a | b', '~~a~~', ',', '100', 'C#', 'a, b', '""', "''",
];

/** Markdown that shows exactly this text: every sign of ASCII is escaped. */
function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

describe('import: nothing is lost', () => {
  it('texts come back exactly, whatever they are', () => {
    const next = random(20261122);
    const pick = () => odd[Math.floor(next() * odd.length)] ?? '';
    for (let round = 0; round < 100; round++) {
      const columns = Array.from({ length: 1 + Math.floor(next() * 4) }, (_, index) => `${pick()} ${index}`);
      const rows = Array.from({ length: 1 + Math.floor(next() * 4) }, (_, row) => ({
        label: `L${row + 1}`,
        cells: columns.map(() => Array.from({ length: Math.floor(next() * 4) }, pick)),
      }));
      const lines = rows.map(({ label, cells: items }) =>
        [label, ...items.map((texts) => texts.map(escaped).join('<br>'))].join(' | '),
      );
      const text = table(['Level / Skill', ...columns.map(escaped)].join(' | '), ...lines);
      const { read, unplaced } = importText(text);
      const clean = (words: string) => words.replace(/\s+/gu, ' ').trim();
      const expected = columns.flatMap((column, index) =>
        rows.flatMap(({ label, cells: items }) => {
          const texts = (items[index] ?? []).map(clean);
          return texts.length > 0 ? [`${clean(column)} ${label}: ${texts.join(' + ')}`] : [];
        }),
      );
      assert.deepEqual(read.flatMap(cells), expected, text);
      assert.deepEqual(unplaced, [], text);
    }
  });

  it('each word of a random document is in a ladder or reported', () => {
    for (let seed = 1; seed <= 80; seed++) {
      const { text, words } = randomDocument(random(seed));
      const { ladders, unplaced } = importText(text);
      const found = [...ladders.map(({ yaml }) => yaml), ...unplaced.map((part) => part.text)].join('\n');
      const lost = words.filter((word) => !found.includes(word));
      assert.deepEqual(lost, [], `seed ${seed}\n${text}`);
    }
  });

  const sizes: readonly [name: string, text: string, ladders: number][] = [
    [
      'a thousand columns',
      table(['Level', ...range(1000, 'c')].join('|'), ['L1', ...range(1000, 'x')].join('|')),
      1,
    ],
    ['a thousand levels', table('Level|A', ...range(1000, 'L').map((level) => `${level}|does it`)), 1],
    [
      'hundreds of tables',
      range(200, '# T')
        .map((title) => `${title}\n\n${table('Level|A', 'L1|x')}`)
        .join('\n\n'),
      1,
    ],
    ['long prose', `${'Words without end. '.repeat(10_000)}\n\n${table('Level|A', 'L1|x')}`, 1],
    ['a long cell', table('Level|A', `L1|${'Words without end. '.repeat(10_000)}`), 1],
    ['deep quotes', `${'> '.repeat(3000)}${table('Level|A', 'L1|x')}`, 0],
    ['deep markup', table('Level|A', `L1|${'*_'.repeat(2000)}x${'_*'.repeat(2000)}`), 1],
    ['many tags', table('Level|A', `L1|${'<ul><li>x'.repeat(3000)}`), 1],
    ['a null, half a character, a lone return', '| Level | A |\r|---|---|\r| L1 | a\0\ud800 b |\r', 1],
  ];
  for (const [name, text, ladders] of sizes) {
    it(`reads ${name}`, () => assert.equal(importText(text).ladders.length, ladders));
  }
});

function range(length: number, prefix: string): string[] {
  return Array.from({ length }, (_, index) => `${prefix}${index + 1}`);
}

/** Blocks of all kinds around and inside tables that are often broken; each word in it is there once. */
function randomDocument(next: () => number): { text: string; words: string[] } {
  const words: string[] = [];
  const word = () => {
    words.push(`w${words.length}q`);
    return words.at(-1) ?? '';
  };
  const some = (most: number) => Math.floor(next() * (most + 1));
  const one = (...makers: (() => string)[]) => makers[some(makers.length - 1)]?.() ?? '';
  const inline = (): string =>
    one(
      word,
      word,
      () => '',
      () => `**${word()}**`,
      () => `[${word()}](http://${word()} "${word()}")`,
      () => `![${word()}](${word()})`,
      () => `\`${word()}\``,
      () => `${word()}<br>${inline()}`,
      () => `<ul><li>${word()}</li><li>${inline()}</li></ul>`,
      () => `<a href="${word()}" title="${word()}">${word()}</a>`,
      () => `<a href="${word()}">${word()}`,
      () => `<img alt="${word()}" src="${word()}" title="${word()}">`,
      () => `<b title="${word()}">${word()}</b>`,
      () => `<${word()} ${word()}>`,
      () => `<!-- ${word()} -->`,
      () => `• ${word()} • ${word()}`,
      () => `${word()}: <br> 1. ${word()} 2. ${word()}`,
      () => `&nbsp;${word()} \\| ${word()}`,
      () => `~~${word()}~~ [${word()}]`,
    );
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const grid = (): string => {
    const width = 1 + some(4);
    const label = () =>
      one(
        () => `L${1 + some(4)}`,
        word,
        () => '',
        () => `**${word()}**`,
        inline,
      );
    const corner = one(
      () => 'Level',
      () => 'Skill',
      () => '',
      word,
    );
    const head = row([corner, ...Array.from({ length: width }, label)]);
    const dashes = row(Array.from({ length: width + (next() < 0.9 ? 1 : 0) }, () => '---'));
    const body = Array.from({ length: some(4) }, () =>
      row([label(), ...Array.from({ length: some(width + 1) }, inline)]),
    );
    return [head, dashes, ...body, ...(next() < 0.2 ? [word()] : [])].join('\n');
  };
  const block = (): string =>
    one(
      grid,
      grid,
      grid,
      () => `${'#'.repeat(1 + some(3))} ${inline()} Levels ${word()}`,
      () => `${word()} ${inline()}`,
      () => `- ${word()}\n- ${inline()}`,
      () => `> ${grid().replaceAll('\n', '\n> ')}`,
      () => `- ${word()}\n\n  ${grid().replaceAll('\n', '\n  ')}`,
      () => `\`\`\`\n${word()}\n\`\`\``,
      () => `<div>${word()}</div>`,
      () =>
        `[${one(
          () => 'd',
          () => 'e',
        )}]: http://${word()}`,
      () => '---',
    );
  const blocks = Array.from({ length: 1 + some(6) }, block);
  if (next() < 0.2) blocks.unshift(`---\ntitle: ${word()}\n---`);
  return { text: blocks.join('\n\n').replaceAll('\n', next() < 0.3 ? '\r\n' : '\n'), words };
}
