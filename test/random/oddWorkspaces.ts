import { Random } from '../bench/random.mjs';
import { OddLadder } from './oddLadder';
import { oddLadder } from './oddLadders';

/** Files by their names. The first one is the ladder that is changed. */
export type OddFiles = Readonly<Record<string, string>>;

/** Ladders in odd layouts, some of which build on others; the same for the same seed. */
export function oddWorkspace(seed: number): OddFiles {
  const random = new Random(seed);
  const kind = random.int(4);
  if (kind === 0) return { 'a.ladder.yaml': new OddLadder(new Random(seed)).text() };
  if (kind === 1) return { 'a.ladder.yaml': spiced(oddLadder(seed), random) };
  const base = spiced(oddLadder(seed * 2 + 1), random).replace('role: Engineer', 'abstract: true');
  const role = spiced(oddLadder(seed * 2 + 2), random);
  // A file that others build on is changed, or one that builds on another.
  if (kind === 2) return { 'base.ladder.yaml': base, 'role.ladder.yaml': building(role, random, 1) };
  return { 'role.ladder.yaml': building(role, random, 0.8), 'base.ladder.yaml': base };
}

/** The ladder on top of the base, mostly without levels of its own. */
function building(text: string, random: Random, levelless: number): string {
  const newline = newlineOf(text);
  const cut = random.chance(levelless) ? text.replace(/^levels:[\s\S]*?(?=^competencies:)/m, '') : text;
  const path = random.pick(['./base.ladder.yaml', '"./base.ladder.yaml"', '[./base.ladder.yaml]']);
  return cut.replace(/(role: Engineer[^\r\n]*)/, `$1${newline}extends: ${path}`);
}

/** With groups, values and anchors here and there. */
function spiced(text: string, random: Random): string {
  const newline = newlineOf(text);
  let anchors = 0;
  const grouped = text.replace(/^( *)(- +)(id: craft-\d)(.*)$/gm, (line, margin, dash, id, rest) => {
    if (rest.includes('{') || !random.chance(0.8)) return line;
    const inner = margin + ' '.repeat(dash.length);
    const group = `${random.pick(['Craft', 'People'])}`;
    const anchor = random.chance(0.1) ? `&a${++anchors} ` : '';
    return `${margin}${dash}${id}${rest}${newline}${inner}group: ${anchor}${group}`;
  });
  if (!random.chance(0.4)) return grouped;
  const values = random.pick([
    ['values: [care, { id: candor, name: Candor }]'],
    [
      '# What counts',
      'values:',
      '  - id: care # most',
      '    name: Care',
      '  # Said in 2020',
      '  - candor',
      '',
    ],
    [
      'values:',
      '- { id: care, behaviors: [Helps new joiners] }',
      '',
      '- id: candor',
      '  competencies: [craft-1]',
    ],
  ]);
  const at = grouped.search(/^(levels|competencies):/m);
  return grouped.slice(0, at) + values.map((line) => line + newline).join('') + grouped.slice(at);
}

export function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
