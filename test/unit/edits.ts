import { Random } from '../bench/random.mjs';

/** Whole numbers from 0, less than what is asked for, from a seed: a failing run can be run again. */
export function randomFrom(seed: number): (below: number) => number {
  const random = new Random(seed);
  return (below) => random.int(below);
}

/** What people and programs put into a YAML file, well meant or not. */
const pieces = [
  ...'-:#"\'\n []{},|>&*!%@`?~\t<=a1',
  '- ',
  ': ',
  '  ',
  '\n  ',
  '\n    ',
  '\n      ',
  '\n- ',
  '\n  - ',
  '\n      - ',
  ' #',
  '# why\n',
  '\r\n',
  '\n\n',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  'word',
  'two words',
  'é',
  '🪜',
  'k: v',
  '\nk: v',
  'k:\n',
  'id: x\n',
  'name: N',
  '\n    name: N',
  '|\n',
  '>-\n',
  '|+\n\n',
  '&a ',
  '*a',
  '<<: *a',
  '!!str ',
  '""',
  "''",
  '"a: b"',
  '[a, b]',
  '{ a: b }',
  'TBD',
  'null',
  'levels:\n',
  'competencies:\n',
  '\ncells:',
  'z',
  '- z\n',
  'zz:',
  'k:',
];

/** The text after one more edit: typed, deleted, moved or pasted. */
export function edited(text: string, random: (below: number) => number): string {
  const at = random(text.length + 1);
  const lines = () => text.split(/(?<=\n)/);
  switch (random(8)) {
    case 0:
    case 1:
    case 2:
      return text.slice(0, at) + pieces[random(pieces.length)] + text.slice(at);
    case 3:
      return text.slice(0, at) + text.slice(at + 1);
    case 4:
      return text.slice(0, at) + text.slice(at + random(20));
    case 5: {
      const all = lines();
      all.splice(random(all.length), 1);
      return all.join('');
    }
    case 6: {
      const all = lines();
      all.splice(random(all.length), 0, all[random(all.length)] ?? '');
      return all.join('');
    }
    default: {
      // Indents or outdents a line.
      const all = lines();
      const index = random(all.length);
      const line = all[index] ?? '';
      all[index] = random(2) ? `${' '.repeat(1 + random(3))}${line}` : line.replace(/^ {1,2}/, '');
      return all.join('');
    }
  }
}
