import assert from 'node:assert/strict';
import { importReport, importSummary } from '../../../client/src/importReport';
import type { Coverage, ImportResult } from '../../../server/src/protocol';

const ladder = { role: 'Engineer', yaml: 'ladder: 1\n', line: 4 };
const unplaced = [{ line: 9, text: 'See ```the``` wiki', reason: 'It stands after the table.' }];
const coverage: Coverage = { answered: 2, empty: 21, placeholder: 1, total: 24 };

describe('importSummary', () => {
  const cases: readonly (readonly [result: ImportResult, coverage: Coverage | undefined, text: string])[] = [
    [
      { ladders: [ladder], unplaced: [] },
      coverage,
      'Imported the ladder “Engineer” from “m.md”: 24 cells (2 written, 21 empty, 1 placeholder).',
    ],
    [
      { ladders: [ladder], unplaced },
      { answered: 1, empty: 0, placeholder: 0, total: 1 },
      'Imported the ladder “Engineer” from “m.md”: 1 cell (1 written, 0 empty). 1 piece of its text found no place in it.',
    ],
    [
      { ladders: [ladder, ladder], unplaced: [...unplaced, ...unplaced] },
      undefined,
      'Imported 2 ladders from “m.md”. 2 pieces of its text found no place in them.',
    ],
    [
      { ladders: [], unplaced },
      undefined,
      'No table and no headings of levels and competencies were found in “m.md”, so no ladder was made.',
    ],
  ];
  for (const [result, known, text] of cases)
    it(text, () => assert.equal(importSummary(result, 'm.md', known), text));
});

describe('importReport', () => {
  it('holds every text without a place, whatever is in it', () => {
    const report = importReport({ ladders: [ladder], unplaced }, 'm.md');
    assert.match(report, /^# Import of m\.md\n\n- “Engineer”, from line 5\n\n## Text without a place \(1\)/);
    assert.ok(
      report.includes('Line 10: It stands after the table.\n\n````markdown\nSee ```the``` wiki\n````\n'),
    );
  });
  it('says when nothing is left over', () => {
    assert.match(
      importReport({ ladders: [ladder], unplaced: [] }, 'm.md'),
      /None: all of the text is in a ladder\.\n$/,
    );
  });
  it('says when there is no table', () => {
    assert.match(
      importReport({ ladders: [], unplaced }, 'm.md'),
      /No table and no headings of levels and competencies were found\./,
    );
  });
});
