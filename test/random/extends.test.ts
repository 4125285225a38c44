import assert from 'node:assert/strict';
import { internalError } from '../../server/src/analysis/analyse';
import { Random } from '../bench/random.mjs';
import { Memory } from '../unit/workspace/files';
import { randomEdit } from './edits';

const seed = 1;
/** A workspace begins anew after so many edits: else it would be rubble for most of the time. */
const life = 30;
const rounds = 12;

const base = `ladder: 1
abstract: true
values:
  - { id: care, name: Care, behaviors: [Helps new joiners through their first week] }
levels:
  - { id: L1, name: Junior }
  - { id: L2, name: Engineer }
  - { id: L3, name: Senior }
competencies:
  - id: craft
    name: Craft
    values: [care]
    cells:
      L1: Reviews the code of others within a day
      L2:
        - Designs services that three teams build on
        - behavior: Deletes code that nobody uses
          examples: [Removed two services]
      L3: TBD
  - id: people
    group: People
    cells:
      L1: Helps new joiners through their first week
`;

const middle = `ladder: 1
abstract: true
extends: ./base.ladder.yaml
competencies:
  - id: people
    cells: { L2: Mentors two engineers, L3: { unchanged: Same } }
  - id: systems
    cells: { L1: Runs one service }
`;

const role = `ladder: 1
role: Engineer
extends: [./base.ladder.yaml, ./middle.ladder.yaml]
levels:
  - { id: L3, name: Expert }
  - { id: L4, follows: [L2] }
competencies:
  - id: craft
    cells:
      L3: Reviews the code of others within a day
      L4: Plans the work of two teams
  - id: systems
    cells: { L2: Runs one service }
`;

const files = { 'base.ladder.yaml': base, 'middle.ladder.yaml': middle, 'role.ladder.yaml': role };
const names = Object.keys(files);

/** What a service says of a file that nobody has asked about before. */
function fresh(memory: Memory): Memory {
  const other = new Memory({});
  for (const [uri, text] of memory.texts) other.texts.set(uri, text);
  return other;
}

describe('random edits of files that build on each other', function () {
  this.timeout(300_000);
  for (let round = 0; round < rounds; round++) {
    it(`round ${round}: each answer is that of a service that sees the files for the first time`, () => {
      const random = new Random(seed + round);
      const memory = new Memory(files);
      for (const name of names) memory.findings(name);
      for (let count = 0; count < life; count++) {
        const name = names[random.int(names.length)] ?? '';
        const text = memory.document(name).getText();
        const { start, end, insert } = randomEdit(text, random);
        const gone = random.int(24);
        if (gone === 0) memory.set(name, undefined);
        else if (gone === 1) memory.set(name, { kind: 'missing' });
        else memory.set(name, text.slice(0, start) + insert + text.slice(end));
        if (random.chance(0.1)) memory.set(name, files[name as keyof typeof files]);
        const other = fresh(memory);
        for (const asked of names) {
          const document = memory.document(asked);
          const where = `edit ${count} of ${name}, ${asked}`;
          const warm = memory.service.diagnostics(document);
          assert.deepEqual(warm, other.service.diagnostics(document), where);
          assert.ok(!warm.some(({ code }) => code === internalError), where);
          for (const { range } of warm) {
            assert.equal(range.start.line, range.end.line);
            assert.ok(range.end.line < document.lineCount, where);
          }
          const matrix = memory.service.matrix(document);
          if (!matrix.broken) assert.deepEqual(matrix, other.service.matrix(document), where);
          const position = document.positionAt(random.int(document.getText().length + 1));
          assert.deepEqual(memory.service.hover(document, position), other.service.hover(document, position));
          assert.deepEqual(
            memory.service.completion(document, position),
            other.service.completion(document, position),
          );
          assert.deepEqual(memory.service.documentLinks(document), other.service.documentLinks(document));
          assert.deepEqual(
            memory.service.references(document, position, true),
            other.service.references(document, position, true),
          );
          assert.deepEqual(memory.service.codeLenses(document), other.service.codeLenses(document));
        }
      }
    });
  }
});
