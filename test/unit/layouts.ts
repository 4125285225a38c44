// The example ladder as others would lay it out, and what completion does to it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Ladder } from '../../server/src/model/ladder';
import { parseLadder } from '../../server/src/model/parse';
import { accept, acceptEach, ladderDocument, type Marked, sound } from './cursor';

export interface Layout {
  readonly name: string;
  readonly indent: number;
  readonly indentSeq: boolean;
  readonly newline: string;
}

export const layouts: readonly Layout[] = [2, 4].flatMap((indent) =>
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
export function example({ indent, indentSeq, newline }: Layout): string {
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
export function emptyLine(lines: readonly string[], line: number, column: number, newline: string): Marked {
  const inserted = [...lines.slice(0, line), ' '.repeat(column), ...lines.slice(line)].join(newline);
  const document = ladderDocument(inserted);
  return { document, offset: document.offsetAt({ line, character: column }) };
}

/**
 * Accepts all missing cells on one of every so many empty lines below `cells`: exactly they must come in, laid out as
 * the others. Gives at how many places.
 */
export function fillEmptyLines(layout: Layout, every: number): number {
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
      if ((index + place) % every !== 0) return;
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
  return places;
}

/**
 * Accepts whatever is offered on any empty line of a ladder whose lists are indented by `text`, at one of every so
 * many columns: the file must stay sound. Gives how often something was accepted.
 */
export function acceptOnEmptyLines(text: string, every: number): number {
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
    for (let column = line % every; column <= 12; column += every) {
      const place = emptyLine(lines, line, column, '\n');
      for (const [label, after] of acceptEach(place)) {
        const { problems, ladder } = parseLadder(after);
        assert.deepEqual(problems, [], `${label} at ${line}:${column}\n${after}`);
        assert.equal(ladder.role?.value, 'Engineer', `${label} at ${line}:${column}\n${after}`);
        accepted++;
      }
    }
  }
  return accepted;
}
