// Whatever is accepted anywhere in a sound ladder leaves it sound.
import assert from 'node:assert/strict';
import { parseLadder } from '../../server/src/model/parse';
import { acceptEach, ladderDocument } from './cursor';

/** Sound ladders in the forms that people write. */
export const ladders = {
  'two blanks': `ladder: 1 # format
role: Engineer
inheritance: cumulative
values:
  - id: own
    competencies: [a]
  - id: "can: dor"
levels: # lowest first
  - id: L1
    name: Junior
  - id: L2
    follows: [L1]
  - id: 3
    follows:
      - L2
competencies:
  - id: a
    group: Craft
    values: [own, 'can: dor']
    cells:
      L1: { notExpected: Later }
      L2: # soon
        - Ships
        - behavior: Plans
          examples:
            - A plan
          values: [own]
  - id: b
    values:
      - own
    cells: { L1: Writes, L2: { unchanged: Same } }
`,
  'four blanks, lists under their key': `ladder: 1
role: Engineer
levels:
- id: L1
- id: L2
competencies:
- id: a
  summary: >-
      Words: here
      and there
  cells:
      L1:
          summary: Ships
          behaviors:
          - Ships it
          - behavior: Tests it
            examples:
            - One
      L2: {unchanged: Same}
- id: b
`,
  'four blanks, wide dashes': `ladder: 1
role: Engineer
values:
    -   id: own
levels:
    -   id: L1
    -   id: L2
        follows: [
            L1
        ]
competencies:
    -   id: a
        cells:
            L1:
                -   Ships
                -   behavior: Tests
                    values:
                        - own
`,
};

/** Accepts all that is offered at every so many places; gives how often something was. */
export function acceptEverywhere(text: string, every: number): number {
  assert.deepEqual(parseLadder(text).problems, []);
  let accepted = 0;
  for (let offset = 0; offset <= text.length; offset += every) {
    if (text.slice(offset - 1, offset + 1) === '\r\n') continue;
    for (const [label, after] of acceptEach({ document: ladderDocument(text), offset })) {
      assert.deepEqual(parseLadder(after).problems, [], `${label} at ${offset}\n${after}`);
      accepted++;
    }
  }
  return accepted;
}
