// @ts-check
// Texts that nobody writes and somebody opens: huge, repetitive, broken. Each is opened at half and at full size:
// linear work takes twice the time at twice the size.
import { step } from '../runner/setup.mjs';
import { ladder } from './ladders.mjs';
import { ms } from './report.mjs';
import { startOurs } from './setup.mjs';

const head = 'ladder: 1\nrole: Engineer\n';
const level = (/** @type {number} */ n) => `  - id: L${n}\n`;

/** @type {Readonly<Record<string, (scale: number) => string>>} `scale` is 1 or ½ */
export const hostile = {
  'a ladder of 10 MB': (scale) =>
    ladder({ levels: 30, competencies: 700 * scale, behaviors: 6, examples: 2 }, 1),
  '100,000 keys in one map': (scale) =>
    `${head}levels:\n${level(1)}competencies:\n  - id: c\n    cells:\n${repeat(100_000 * scale, (n) => `      K${n}: x\n`)}`,
  '100,000 unknown keys at the top': (scale) => `${head}${repeat(100_000 * scale, (n) => `k${n}: x\n`)}`,
  '50,000 cells of a wrong kind': (scale) =>
    `${head}levels:\n${level(1)}competencies:\n  - id: c\n    cells:\n${repeat(50_000 * scale, (n) => `      K${n}: { behaviors: { a: b }, also: x }\n`)}`,
  '1,000 levels × 1,000 competencies': (scale) =>
    `${head}levels:\n${repeat(1000, level)}competencies:\n${repeat(1000 * scale, (n) => `  - id: c${n}\n`)}`,
  '15,000 identical behaviors': (scale) =>
    `${head}levels:\n${repeat(30, level)}competencies:\n${repeat(
      100,
      (c) =>
        `  - id: c${c}\n    cells:\n${repeat(30, (l) => `      L${l}:\n${'        - Reviews the code of others\n'.repeat(5 * scale)}`)}`,
    )}`,
  '20,000 misspelt level ids': (scale) =>
    `${head}levels:\n${repeat(200, (n) => `  - id: level-${n}\n`)}competencies:\n${repeat(
      100,
      (c) => `  - id: c${c}\n    cells:\n${repeat(200 * scale, (l) => `      levle-${l}: Does it\n`)}`,
    )}`,
  '100,000 misspelt ids among 1,000': (scale) =>
    `${head}levels:\n${repeat(1000, (n) => `  - id: level-${n}\n`)}competencies:\n${repeat(
      100 * scale,
      (c) => `  - id: c${c}\n    cells:\n${repeat(1000, (l) => `      levle-${c}-${l}: Does it\n`)}`,
    )}`,
  '20,000 levels with one id': (scale) => `${head}levels:\n${level(1).repeat(20_000 * scale)}`,
  '5,000 levels in a circle': (scale) =>
    `${head}levels:\n${repeat(5000 * scale, (n) => `  - id: L${n}\n    follows: [L${(n + 1) % (5000 * scale)}, L${(n + 7) % (5000 * scale)}]\n`)}`,
  '20,000 syntax errors': (scale) => `${head}${'summary: a: b: [c\n  } - "\n\t- x\n'.repeat(7000 * scale)}`,
  '20,000 open brackets': (scale) => `${head}levels: ${'['.repeat(20_000 * scale)}`,
  '20,000 open quotes': (scale) => `${head}${repeat(20_000 * scale, (n) => `k${n}: "open\n`)}`,
  'a scalar of 5 MB in one line': (scale) => `${head}summary: ${'many words '.repeat(450_000 * scale)}\n`,
  'a scalar of 5 MB over lines': (scale) =>
    `${head}summary: |\n${'  many words in a row of many\n'.repeat(160_000 * scale)}`,
  'a plain scalar of 5 MB over lines': (scale) =>
    `${head}summary:\n${'  many words in a row of many\n'.repeat(160_000 * scale)}`,
  'a quoted scalar of 5 MB over lines': (scale) =>
    `${head}summary: "\n${'  many words in a row of many\n'.repeat(160_000 * scale)}"\n`,
  '100,000 blank lines': (scale) => `${head}\n${'   \n'.repeat(100_000 * scale)}levels:\n${level(1)}`,
  '100,000 comment lines': (scale) => `${head}\n${'# note\n'.repeat(100_000 * scale)}levels:\n${level(1)}`,
  '20,000 documents': (scale) => `${head}${'---\nladder: 1\n'.repeat(20_000 * scale)}`,
  '20,000 merge conflicts': (scale) =>
    `${head}${'<<<<<<< ours\nsummary: a\n=======\nsummary: b\n>>>>>>> theirs\n'.repeat(20_000 * scale)}`,
  '20,000 opening conflict markers': (scale) => `${head}${'<<<<<<< ours\n'.repeat(20_000 * scale)}`,
  '50,000 aliases': (scale) =>
    `${head}levels:\n  - id: L1\ncompetencies:\n  - id: c\n    cells:\n      L1: &a [x, y]\n${repeat(50_000 * scale, (n) => `      K${n}: *a\n`)}`,
  'an alias bomb': (scale) =>
    `${head}values: &a0 [x, x]\n${repeat(60 * scale, (n) => `k${n}: &a${n + 1} [*a${n}, *a${n}, *a${n}]\n`)}`,
};

/**
 * @param {number} count
 * @param {(index: number) => string} make
 */
function repeat(count, make) {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

/**
 * Opens each text in a server of its own, then changes one character.
 * @param {string} only texts whose name has this
 */
export async function runStress(only = '') {
  const lines = [
    'Hostile texts: milliseconds of CPU to open the half and the whole (linear: 2 ×), then to change one character',
    '',
    row('', 'MB', 'half', 'whole', 'growth', 'change', 'findings'),
  ];
  for (const [name, make] of Object.entries(hostile)) {
    if (!name.includes(only)) continue;
    step(name);
    const text = make(1);
    const half = await cost(make(0.5));
    const whole = await cost(text);
    lines.push(
      row(
        name,
        (text.length / 1e6).toFixed(1),
        ms(half.open),
        ms(whole.open),
        `${(whole.open / half.open).toFixed(1)} ×`,
        ms(whole.change),
        String(whole.findings),
      ),
      ...(whole.failed ? [`  ${whole.failed}`] : []),
    );
  }
  return lines.join('\n');
}

/** @param {string} text */
async function cost(text) {
  const server = await startOurs();
  try {
    const before = await server.cpu();
    const { diagnostics } = await server.open(text, 'hostile.ladder.yaml');
    const opened = await server.cpu();
    await server.change({ offset: text.indexOf('Engineer'), insert: 'x' });
    const change = (await server.cpu()) - opened;
    return { open: opened - before, change, findings: diagnostics.length };
  } catch (error) {
    return { open: Number.NaN, change: Number.NaN, findings: 0, failed: String(error) };
  } finally {
    await server.stop();
  }
}

/** @param {string[]} columns */
function row(name = '', ...columns) {
  return `${name.padEnd(36)}${columns.map((column) => column.padStart(10)).join('')}`;
}
