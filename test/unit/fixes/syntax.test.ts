import { fixTable } from './actions';

/** A ladder of two levels, with the lines of its cells as they are. */
function cells(lines: string): string {
  return `ladder: 1
role: E
levels:
  - id: L1
  - id: L2
competencies:
  - id: ops
    cells:
${lines}`;
}

const quote = 'Put the text in quotes';
const two = 'Write this as a list of 2 entries';
const asList = cells(
  '      L1:\n        - Restores one service\n        - Writes a runbook\n      L2: Leads\n',
);

/** Cells as somebody pasted them, all of which are to be the same list. */
const pasted: readonly (readonly [name: string, lines: string])[] = [
  ['dashes at the start of the line', '- Resto¦res one service\n- Writes a runbook\n'],
  ['dashes left of the key', '    - Res¦tores one service\n    - Writes a runbook\n'],
  ['dashes in two columns', '        - Restores one service\n       - Wr¦ites a runbook\n'],
  ['dashes left and right of the key', '      - Restores one service\n    - Wr¦ites a runbook\n'],
  ['a dash without its blank', '        - Restores one service\n        -Wri¦tes a runbook\n'],
  ['stars', '        * Re¦stores one service\n        * Writes a runbook\n'],
  ['bullets', '• Re¦stores one service\n• Writes a runbook\n'],
  ['bullets with tabs, blank lines between', '•\tRe¦stores one service\n\n•\tWrites a runbook\n'],
  ['bullets with blanks of their own', '•\u00a0Re¦stores one service\n•\u00a0Writes a runbook\n'],
  ['numbers', '1. Re¦stores one service\n2. Writes a runbook\n'],
  ['lines without any bullet', 'Res¦tores one service\nWrites a runbook\n'],
  ['a line that goes on', '• Re¦stores one\n  service\n• Writes a runbook\n'],
];

fixTable('lines that were meant as a list', [
  ...pasted.map(
    ([name, lines]) => [name, cells(`      L1:\n${lines}      L2: Leads\n`), two, asList] as const,
  ),
  [
    'that begins beside its key',
    cells('      L1: - Re¦stores one service\n        - Writes a runbook\n      L2: Leads\n'),
    two,
    asList,
  ],
  [
    'below a text',
    cells('      L1: Restores one service\nWri¦tes a runbook daily\n      L2: Leads\n'),
    two,
    asList.replace('runbook', 'runbook daily'),
  ],
  [
    'that is read as one text',
    cells('      L1: Restores one service\n        - Wri¦tes a runbook\n      L2: Leads\n'),
    two,
    asList,
  ],
  [
    'that is read as one text for a column',
    cells('      L1:\n        - Restores one service\n          - Wri¦tes a runbook\n      L2: Leads\n'),
    two,
    asList,
  ],
  [
    'that is read as one text for its bullets',
    cells('      L1:\n        1. Restores one service\n        2. Wri¦tes a runbook\n      L2: Leads\n'),
    two,
    asList,
  ],
  [
    'with a text that needs quotes',
    cells('      L1:\n* Owns¦: the release\n* Fixes #12\n'),
    two,
    cells('      L1:\n        - "Owns: the release"\n        - "Fixes #12"\n'),
  ],
  ['not the list of levels', 'ladder: 1\nrole: E\nlevels:\n  - id: L1\n - id¦: L2\n', two, undefined],
  ['not a key that is half typed', cells('      L1: Restores one service\n      L¦\n'), two, undefined],
]);

fixTable('texts that need quotes', [
  [
    'a colon',
    cells('      L1: Three thin¦gs: speed, care\n'),
    quote,
    cells('      L1: "Three things: speed, care"\n'),
  ],
  [
    'a colon in an entry',
    cells('      L1:\n        - Own¦s the release: plans it\n'),
    quote,
    cells('      L1:\n        - "Owns the release: plans it"\n'),
  ],
  ['an at sign', cells('      L1: @on¦call answers\n'), quote, cells('      L1: "@oncall answers"\n')],
  ['a star', cells('      L1: *Le¦ads* the team\n'), quote, cells('      L1: "*Leads* the team"\n')],
  ['a comparison', cells('      L1: >9¦0% of alerts\n'), quote, cells('      L1: ">90% of alerts"\n')],
  ['a bracket', cells('      L1: [Later] Re¦stores\n'), quote, cells('      L1: "[Later] Restores"\n')],
  [
    'a number sign',
    cells('      L1: Fixes bug #1¦2 within a day\n'),
    quote,
    cells('      L1: "Fixes bug #12 within a day"\n'),
  ],
  [
    'quotes in it',
    cells('      L1:\n        - "Yes, and" an¦swers\n'),
    quote,
    cells(`      L1:\n        - '"Yes, and" answers'\n`),
  ],
  [
    'an apostrophe between single quotes',
    cells("      L1: 'Restores the team's ser¦vice'\n"),
    quote,
    cells(`      L1: "Restores the team's service"\n`),
  ],
  [
    'a quote that is open',
    cells('      L1: "Resto¦res one service\n      L2: Leads\n'),
    'Close the quote at the end of the line',
    cells('      L1: "Restores one service"\n      L2: Leads\n'),
  ],
  [
    'several lines',
    cells('      L1: Resto¦res services\n        and says: this was it\n'),
    'Put the text of several lines in quotes',
    cells('      L1: "Restores services\n        and says: this was it"\n'),
  ],
  [
    'a comma between braces',
    cells('      L1: { notExpected: Later, at¦ L2 }\n'),
    quote,
    cells('      L1: { notExpected: "Later, at L2" }\n'),
  ],
]);

fixTable('lines in the wrong column', [
  [
    'a cell, too far left',
    cells('      L1: Restores\n     L¦2: Leads\n'),
    'Put “L2” in line with “L1”',
    cells('      L1: Restores\n      L2: Leads\n'),
  ],
  [
    'a cell, too far right, with what is below it',
    cells('      L1: Res¦tores\n       L2:\n         - Leads\n         - Plans\n'),
    'Put “L2” in line with “L1”',
    cells('      L1: Restores\n      L2:\n        - Leads\n        - Plans\n'),
  ],
  [
    'a name',
    'ladder: 1\nrole: E\nlevels:\n  - id: L1\n   na¦me: Junior\n',
    'Put “name” in line with “id: L1”',
    'ladder: 1\nrole: E\nlevels:\n  - id: L1\n    name: Junior\n',
  ],
  [
    'a level',
    'ladder: 1\nrole: E\nlevels:\n  - id: L1\n   - i¦d: L2\n',
    'Put “- id: L2” in line with “- id: L1”',
    'ladder: 1\nrole: E\nlevels:\n  - id: L1\n  - id: L2\n',
  ],
  [
    'examples',
    cells('      L1:\n        - behavior: Leads\n        exam¦ples:\n          - Led\n'),
    'Put “examples” in line with “behavior”',
    cells('      L1:\n        - behavior: Leads\n          examples:\n            - Led\n'),
  ],
  [
    'a tab',
    cells('      L1: Restores\n¦\tL2: Leads\n'),
    'Put “L2” in line with “L1”',
    cells('      L1: Restores\n      L2: Leads\n'),
  ],
  [
    'tabs everywhere',
    cells('      L1: Restores\n      L2: Leads\n')
      .replaceAll('  ', '\t')
      .replace('\t- id: L1', '\t¦- id: L1'),
    'Indent with spaces instead of tabs',
    cells('      L1: Restores\n      L2: Leads\n'),
  ],
  [
    'cells beside their key',
    cells('    L¦1: Restores\n    L2: Leads\n'),
    'Move the cells under `cells`',
    cells('      L1: Restores\n      L2: Leads\n'),
  ],
  [
    'cells without their key',
    cells('    L¦1:\n      - Restores\n    L2: Leads\n').replace('    cells:\n', ''),
    'Move the cells under `cells`',
    cells('      L1:\n        - Restores\n      L2: Leads\n'),
  ],
  [
    'blanks of a document',
    cells('      L1: Restores\n\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0L¦2: Leads\n'),
    'Write spaces in place of other blanks',
    cells('      L1: Restores\n      L2: Leads\n'),
  ],
]);

fixTable('signs that are missing', [
  [
    'a colon behind a level',
    cells('      L1 Rest¦ores one service\n      L2: Leads\n'),
    'Write a colon behind “L1”',
    cells('      L1: Restores one service\n      L2: Leads\n'),
  ],
  ['a colon behind a key', 'ladder: 1\nro¦le E\n', 'Write a colon behind “role”', 'ladder: 1\nrole: E\n'],
  [
    'a wide colon',
    cells('      L¦1： Restores\n      L2: Leads\n'),
    'Write a colon behind “L1”',
    cells('      L1: Restores\n      L2: Leads\n'),
  ],
  [
    'a blank behind a colon',
    cells('      L¦1:Restores\n      L2: Leads\n'),
    'Write a space behind the colon',
    cells('      L1: Restores\n      L2: Leads\n'),
  ],
  [
    'a brace',
    cells('      L1: { notExp¦ected: Later\n      L2: Leads\n'),
    'Close with “}”',
    cells('      L1: { notExpected: Later }\n      L2: Leads\n'),
  ],
  [
    'a bracket',
    'ladder: 1\nrole: E\nlevels:\n  - id: L2\n    follows: [L¦1\n  - id: L1\n',
    'Close with “]”',
    'ladder: 1\nrole: E\nlevels:\n  - id: L2\n    follows: [L1]\n  - id: L1\n',
  ],
  [
    'the key of a behavior',
    cells('      L1:\n        - Lea¦ds\n          examples:\n            - Led\n'),
    'Write `behavior:` before the text',
    cells('      L1:\n        - behavior: Leads\n          examples:\n            - Led\n'),
  ],
  [
    'the id of a level',
    'ladder: 1\nrole: E\nlevels:\n  - L¦1\n  - id: L2\n',
    'Write `id:` in front of “L1”',
    'ladder: 1\nrole: E\nlevels:\n  - id: L1\n  - id: L2\n',
  ],
  [
    'the dashes of levels',
    'ladder: 1\nrole: E\nlev¦els:\n  L1: Junior\n  L2:\n',
    'Write this as a list',
    'ladder: 1\nrole: E\nlevels:\n  - id: L1\n    name: Junior\n  - id: L2\n',
  ],
]);
