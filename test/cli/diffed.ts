import type { Files } from './run';

/** A ladder, and what became of it: one expectation raised, two removed, a cell emptied. */
export const before = `ladder: 1
role: Engineer
levels: [{ id: L1 }, { id: L2, name: Senior }]
competencies:
  - id: code
    name: Code
    cells:
      L1: [Writes tests for the team, Reads manuals]
      L2: Plans the work of the team
`;
export const after = before
  .replace('tests for the team, Reads manuals', 'tests for the company')
  .replace('Plans the work of the team', '');
export const two: Files = { 'a.yaml': before, 'b.yaml': after };
