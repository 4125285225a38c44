import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Ladder } from '../../server/src/model/ladder';
import { parseLadder } from '../../server/src/model/parse';
import { accept, acceptEach, labels, ladderDocument, type Marked, sound } from './cursor';

interface Layout {
  readonly name: string;
  readonly indent: number;
  readonly indentSeq: boolean;
  readonly newline: string;
}

const layouts: readonly Layout[] = [2, 4].flatMap((indent) =>
  [true, false].flatMap((indentSeq) =>
    ['\n', '\r\n'].map((newline) => ({
      name: `indent ${indent}, lists ${indentSeq ? 'indented' : 'under their key'}, ${newline === '\n' ? 'LF' : 'CRLF'}`,
      indent,
      indentSeq,
      newline,
    })),
  ),
);

/** The example in another layout, with every other cell taken out; three competencies show all that nine would. */
function example({ indent, indentSeq, newline }: Layout): string {
  const document = parseDocument(readFileSync('examples/software-engineer.ladder.yaml', 'utf8'));
  const competencies = document.get('competencies');
  assert.ok(isSeq(competencies));
  competencies.items = competencies.items.filter((_competency, index) => index % 4 === 0);
  competencies.items.forEach((competency, column) => {
    const cells = isMap(competency) ? competency.get('cells') : undefined;
    assert.ok(isMap(cells));
    cells.items = cells.items.filter((_cell, row) => (row + column) % 2 === 0);
  });
  return document.toString({ indent, indentSeq, lineWidth: 0 }).replaceAll('\n', newline);
}

const cellsOf = (ladder: Ladder) =>
  ladder.competencies.map(({ id, cells }) => [id.value, cells.map(({ level }) => level.value)] as const);

/** The text with an empty line put in before `line`, and the cursor at `column` on it. */
function emptyLine(lines: readonly string[], line: number, column: number, newline: string): Marked {
  const inserted = [...lines.slice(0, line), ' '.repeat(column), ...lines.slice(line)].join(newline);
  const document = ladderDocument(inserted);
  return { document, offset: document.offsetAt({ line, character: column }) };
}

describe('completion keeps the layout of the file', () => {
  for (const layout of layouts) {
    it(`adds exactly the missing cells on every empty line under \`cells\`: ${layout.name}`, () => {
      const text = example(layout);
      const lines = text.split(layout.newline);
      const { ladder } = sound(text);
      const at = TextDocument.create('', '', 0, text);
      const levels = ladder.levels.map(({ id }) => id.value);
      const before = cellsOf(ladder);
      let places = 0;
      ladder.competencies.forEach(({ cells }, index) => {
        const column = at.positionAt(cells[0]?.level.span.start ?? 0).character;
        const starts = cells.map(({ level }) => at.positionAt(level.span.start).line);
        const last = at.positionAt(cells.at(-1)?.span.end ?? 0).line + 1;
        const [present] = [before[index]?.[1] ?? []];
        const missing = levels.filter((id) => !present.includes(id));
        [...starts, last].forEach((line, place) => {
          for (const cursor of new Set([column, place % 2 === 0 ? 0 : column + 1])) {
            const after = accept(emptyLine(lines, line, cursor, layout.newline), 'All missing cells');
            assert.equal(/(?<!\r)\n/.test(after), layout.newline === '\n');
            const cellsAfter = cellsOf(sound(after).ladder);
            const expected = before.map(([id, ids], column) =>
              column === index ? [id, ids.toSpliced(place, 0, ...missing)] : [id, ids],
            );
            assert.deepEqual(cellsAfter, expected, `line ${line}, column ${cursor}`);
            // As written by hand: at the column of the other cells.
            assert.equal(after.split(layout.newline)[line], `${' '.repeat(column)}${missing[0]}: `);
            places++;
          }
        });
      });
      assert.ok(places > 25);
    });

    it(`offers no cell between the behaviors of one: ${layout.name}`, () => {
      const text = example(layout);
      const lines = text.split(layout.newline);
      const at = TextDocument.create('', '', 0, text);
      const behaviors = parseLadder(text).ladder.competencies.flatMap(({ cells }) =>
        cells.flatMap((cell) => cell.behaviors.slice(1)),
      );
      assert.ok(behaviors.length > 5);
      for (const { span } of behaviors.slice(0, 8)) {
        const { line, character } = at.positionAt(span.start);
        const found = labels(emptyLine(lines, line, character, layout.newline));
        assert.ok(found.includes('Behavior with examples'));
        assert.ok(!found.includes('All missing cells'));
      }
    });
  }

  // Whatever is offered on an empty line, wherever it is, leaves a sound file.
  for (const [name, text] of [
    ['two', '  '],
    ['four', '    '],
    ['none', ''],
  ] as const) {
    it(`breaks nothing on any empty line, lists indented by ${name}`, () => {
      const step = text || '  ';
      const lines = [
        'ladder: 1',
        'values:',
        `${text}- id: own`,
        `${text}  behaviors:`,
        `${text}  ${text}- Fixes`,
        'levels:',
        `${text}- id: L1`,
        `${text}- id: L2`,
        `${text}  follows: [L1]`,
        'competencies:',
        `${text}- id: a`,
        `${text}  summary: |`.replace('summary', 'description'),
        `${text}  ${step}Words: of a text`,
        `${text}  cells:`,
        `${text}  ${step}L1: Ships`,
        `${text}  ${step}L2:`,
        `${text}  ${step}${text}- Leads`,
        `${text}  ${step}${text}- behavior: Plans`,
        `${text}  ${step}${text}  examples:`,
        `${text}  ${step}${text}  ${text}- A plan`,
        `${text}- id: b`,
        `${text}  values: [own]`,
        'role: Engineer',
      ];
      sound(lines.join('\n'));
      let accepted = 0;
      for (let line = 0; line <= lines.length; line++) {
        for (let column = 0; column <= 12; column++) {
          const place = emptyLine(lines, line, column, '\n');
          for (const [label, after] of acceptEach(place)) {
            const { problems, ladder } = parseLadder(after);
            assert.deepEqual(problems, [], `${label} at ${line}:${column}\n${after}`);
            assert.equal(ladder.role?.value, 'Engineer', `${label} at ${line}:${column}\n${after}`);
            accepted++;
          }
        }
      }
      assert.ok(accepted > 500);
    });
  }
});
