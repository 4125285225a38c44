// Tables and documents of all kinds, imported: nothing of them may be lost.
import assert from 'node:assert/strict';
import { importLadders } from '../../server/src/import';
import { Random } from '../bench/random.mjs';
import { cells, importText, table } from './importing';

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

/** Texts that are in tables come back exactly. */
export function importTexts(rounds: number): void {
  const random = new Random(20261122);
  const next = () => random.next();
  const pick = () => random.pick(odd);
  for (let round = 0; round < rounds; round++) {
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
}

/** Each word of a document is in a ladder or reported. */
export function importDocuments(seeds: number): void {
  for (let seed = 1; seed <= seeds; seed++) {
    const { text, words } = randomDocument(new Random(seed));
    const { ladders, unplaced } = importText(text);
    const found = [...ladders.map(({ yaml }) => yaml), ...unplaced.map((part) => part.text)].join('\n');
    const lost = words.filter((word) => !found.includes(word));
    assert.deepEqual(lost, [], `seed ${seed}\n${text}`);
  }
}

/** Each word of a page of headings and lists is in a ladder or reported. Enough of the pages are ladders. */
export function importOutlines(seeds: number): void {
  let found = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const { text, words } = randomPage(new Random(seed));
    const { ladders, unplaced } = importText(text);
    const all = [...ladders.map(({ yaml }) => yaml), ...unplaced.map((part) => part.text)].join('\n');
    assert.deepEqual(
      words.filter((word) => !all.includes(word)),
      [],
      `seed ${seed}\n${text}`,
    );
    if (ladders.length > 0) found++;
  }
  assert.ok(found * 3 > seeds, `${found} of ${seeds} pages are ladders`);
}

/** Headings of levels, competencies and other things in any order, with lists, texts and code; each word once. */
function randomPage(random: Random): { text: string; words: string[] } {
  const words: string[] = [];
  const word = () => {
    words.push(`w${words.length}q`);
    return words.at(-1) ?? '';
  };
  const list = (indent = ''): string =>
    Array.from({ length: 1 + random.int(3) }, () => {
      const mark = random.pick(['- ', '* ', '1. ', '-   ']);
      const inner = ' '.repeat(mark.length);
      const more = random.pick([
        () => '',
        () => '',
        () => `\n${indent}${inner}${word()}`,
        () => `\n\n${indent}${inner}${word()}`,
        () => `\n\n${indent}${inner}> ${word()}`,
        () => `\n\n${indent}${inner}[${word()}]: http://${word()}`,
        () => `\n${indent}${inner}<!-- ${word()} -->`,
        () => (indent.length < 9 ? `\n${list(indent + inner)}` : ''),
      ])();
      return `${indent}${mark}${random.chance(0.1) ? '' : `${word()} <b title="${word()}">${word()}</b>`}${more}`;
    }).join('\n');
  const block = () =>
    random.pick([
      list,
      list,
      word,
      () => '',
      () => `\`\`\`\n${word()}\n\`\`\``,
      () => `| ${word()} | ${word()} |\n|---|---|\n| ${word()} | ${word()} |`,
    ])();
  const competencies = [word(), word(), `[${word()}](http://${word()})`];
  const names = ['L1', 'L2', 'Senior Engineer', 'Staff', word()];
  const level = () => random.pick([...names, `Level ${word()}`]);
  const competency = () => random.pick([...competencies, word()]);
  const blocks: string[] = [`# ${word()} Ladder`, block()];
  const [outer, inner] = random.chance(0.5) ? [level, competency] : [competency, level];
  for (let at = 0; at < 2 + random.int(4); at++) {
    blocks.push(`## ${outer()}`, block());
    for (let below = 0; below < random.int(4); below++) {
      blocks.push(`${random.chance(0.9) ? '###' : '##'} ${inner()}`, block(), block());
    }
  }
  const text = blocks.join('\n\n');
  return { text, words: words.filter((one) => text.includes(one)) };
}

/** Blocks of all kinds around and inside tables that are often broken; each word in it is there once. */
function randomDocument(random: Random): { text: string; words: string[] } {
  const next = () => random.next();
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
  const inHtml = (): string =>
    one(
      inline,
      inline,
      () => `\n\n- ${word()}\n- ${inline()}\n\n`,
      () => `* ${word()} _${word()}_ \`${word()}\``,
      () => `<p>${word()}</p>\n${word()} < ${word()}`,
    );
  const htmlRow = (tag: string): string =>
    `${one(
      () => `<tr title="${word()}">`,
      () => '<tr>',
      () => '<tr>',
      () => '',
    )}${Array.from({ length: 1 + some(3) }, () => `<${tag}${next() < 0.2 ? ` colspan=${some(3)}` : ''}${next() < 0.2 ? ` rowspan="${some(3)}"` : ''}>${inHtml()}${next() < 0.8 ? `</${tag}>` : ''}`).join(next() < 0.9 ? '\n' : ` ${word()} `)}${next() < 0.8 ? '</tr>' : ''}`;
  const htmlTable = (): string => {
    const open = one(
      () => '<table>',
      () => `<div>${word()}<table>`,
      () => `<TABLE summary="${word()}"><caption>${word()}</caption>`,
    );
    const rows = Array.from({ length: 1 + some(3) }, () => htmlRow('td'));
    const close = next() < 0.9 ? '</table>' : '';
    return [`${open}<tr><th>Level</th><th>${word()}</th><th>${inline()}</th></tr>`, ...rows, close].join(
      next() < 0.8 ? '\n' : '\n\n',
    );
  };
  const block = (): string =>
    one(
      grid,
      grid,
      grid,
      htmlTable,
      htmlTable,
      () => `${htmlTable()} ${word()} ${htmlTable()}`,
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
  const text = blocks.join('\n\n').replaceAll('\n', next() < 0.3 ? '\r\n' : '\n');
  return { text, words: words.filter((made) => text.includes(made)) };
}

/** Each word of a sheet is in a ladder or reported. */
export function importSheets(rounds: number): void {
  const random = new Random(7);
  const labels = [
    'Level',
    'L1',
    'L2',
    'Senior',
    'Coding',
    'Group',
    'Description',
    'Title',
    'Competency',
    'Behavior',
    'Example',
    'Summary',
    '',
    '',
    'x',
  ];
  for (let round = 0; round < rounds; round++) {
    let count = 0;
    const rows = Array.from({ length: random.int(7) + 1 }, () =>
      Array.from({ length: random.int(6) + 1 }, () =>
        random.chance(0.3) ? '' : random.chance(0.4) ? random.pick(labels) : `word${count++}`,
      ),
    );
    const text = `${rows.map((row) => row.join(',')).join('\n')}\n`;
    const { ladders, unplaced } = importLadders(text, 'x.csv');
    const kept = `${ladders.map(({ yaml }) => yaml).join('\n')}\n${unplaced.map((piece) => piece.text).join('\n')}`;
    const words = new Set(kept.match(/word\d+/g));
    for (let word = 0; word < count; word++) {
      assert.ok(words.has(`word${word}`), `word${word} of\n${text}\nis not in\n${kept}`);
    }
  }
}
