import assert from 'node:assert/strict';
import { parseLadder } from '../../server/src/model/parse';
import { ladders, plain } from '../unit/reread';

/** What is typed: letters, signs that mean something to YAML, and some that do not. */
const typed = [
  ...'ax0 :#\'"\\,-!&*|>[]{}%?@~`.',
  '\n',
  '\r\n',
  '\t',
  ': ',
  ' #',
  '- ',
  'é',
  '\u2028',
  '\ufeff',
];

const texts: readonly (readonly [name: string, text: string])[] = [
  ...ladders,
  [
    'words of all kinds',
    `role: Software Engineer
summary: 'It''s one'
levels:
  - id: L1 # a note
    name: "Junior"
    summary: !!str One
  - id: nul
    name: tru
competencies:
  - id: c
    cells:
      L1: Reviews code, and more
      nul:
        - behavior: 'Reviews code'
          examples: [Reviewed one, 'Another']
        - "Leads: one"
        - Plans a sprint
        - Runs
          over lines
  - id: d
`,
  ],
];

describe('a letter typed or deleted anywhere', function () {
  this.timeout(300_000);
  for (const [name, text] of texts) {
    it(`is read as in a reading of the whole: ${name}`, () => {
      const before = parseLadder(text);
      const check = (start: number, end: number, insert: string) => {
        const next = text.slice(0, start) + insert + text.slice(end);
        const again = plain(parseLadder(next, before));
        if (again !== plain(parseLadder(next)))
          assert.equal(again, plain(parseLadder(next)), JSON.stringify(next));
      };
      for (let at = 0; at <= text.length; at++) {
        // At each place a part of them, at the next the others.
        for (let next = at % 3; next < typed.length; next += 3) check(at, at, typed[next] ?? '');
        check(at, at + 1, '');
        check(at, at + 3, '');
        check(at, at + 2, 'new words');
      }
    });
  }

  it('costs no parsing where only words change', () => {
    const before = parseLadder('role: E\nlevels:\n  - id: L1\n    name: One\n  - id: L2\n');
    const again = parseLadder('role: E\nlevels:\n  - id: L1\n    name: Ones\n  - id: L2\n', before);
    const [role, levels] = again.map?.entries ?? [];
    assert.equal(role, before.map?.entries[0]);
    const [first] = levels?.value.kind === 'list' ? levels.value.items : [];
    const [old] = before.map?.entries[1]?.value.kind === 'list' ? before.map.entries[1].value.items : [];
    assert.ok(first?.kind === 'map' && old?.kind === 'map');
    assert.equal(first.entries[0], old.entries[0]);
    assert.notEqual(first.entries[1], old.entries[1]);
  });
});
