import type { Random } from '../bench/random.mjs';

/** One change of a text: the characters from `start` to `end` become `insert`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

/** What means something to YAML, to Git, to the ladder format, or to nobody. */
const tokens: readonly string[] = [
  ...['\n', '\r\n', '\r', '\t', ' ', '  ', '\n\n\n', '   \n', '\u2028', '\u00a0', '\ufeff', '\0', '\x1f'],
  ...[': ', ':', '- ', '-\n', '- - ', '? ', '?', '#', ' # note', '\n# note\n', ',', '[', ']', '{', '}'],
  ...['"', "'", '|', '|+\n', '>-\n', '>', '@', '`', '%', '%YAML 1.2\n', '---\n', '...\n', '---'],
  ...[
    '&a ',
    '*a',
    '*nowhere',
    '<<: *a',
    '!!str ',
    '!tag ',
    '!<x> ',
    '~',
    'null',
    'true',
    '0x1F',
    '1e3',
    '.nan',
  ],
  ...['<<<<<<< ours\n', '=======\n', '>>>>>>> theirs\n', '||||||| base\n'],
  ...['😀', '\ud83d', '\ude00', 'é', '\u202e', '漢字', '<b>&amp;</b>', '[x](javascript:0)', '\\', '${', '$1'],
  ...[
    'ladder: 1\n',
    'role: x\n',
    'levels:\n',
    'competencies:\n',
    'values:\n',
    'cells:\n',
    'inheritance: standalone\n',
  ],
  ...[
    '  - id: L1\n',
    '  - id: L9\n    follows: [L9, L1]\n',
    '- id: c\n',
    '    cells:\n      L1: x\n',
    '      L2:\n',
  ],
  ...[
    '      L1: { notExpected: }\n',
    '      L2: TBD\n',
    '      L3: { unchanged: same }\n',
    'behavior: ',
    'follows: ',
  ],
  ...[
    '__proto__: x\n',
    'constructor',
    'toString: { a: b }\n',
    'extends: x\n',
    '        - Reviews the code of others\n',
  ],
];

/** A change such as typing, pasting, deleting, merging or a cat on the keyboard make. */
export function randomEdit(text: string, random: Random): Edit {
  const at = random.int(text.length + 1);
  const line = lineAt(text, at);
  switch (random.int(9)) {
    case 0:
      return { start: at, end: Math.min(text.length, at + 1 + random.int(4)), insert: '' };
    case 1:
    case 2:
      return { start: at, end: at, insert: String.fromCharCode(97 + random.int(26)) };
    case 3:
      return { start: at, end: at, insert: random.pick(tokens) };
    case 4:
      return { start: line.start, end: line.start, insert: random.pick(tokens) };
    case 5:
      return { ...line, insert: '' };
    case 6:
      return { start: line.start, end: line.start, insert: text.slice(line.start, line.end) };
    case 7: {
      // Indents or dedents the line.
      const by = random.int(3) + 1;
      const blank = /^ */.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
      return random.chance(0.5)
        ? { start: line.start, end: line.start, insert: ' '.repeat(by) }
        : { start: line.start, end: line.start + Math.min(by, blank), insert: '' };
    }
    default: {
      // Puts a line of elsewhere over this one.
      const other = lineAt(text, random.int(text.length + 1));
      return { ...line, insert: text.slice(other.start, other.end) };
    }
  }
}

/** The line at an offset, with its line break. */
function lineAt(text: string, at: number): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  return { start: at === 0 ? 0 : start, end: newline < 0 ? text.length : newline + 1 };
}
