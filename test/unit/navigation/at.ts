import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import { LadderService } from '../../../server/src/service';
import { type Marked, readMarks } from '../marks';

export const uri = 'file:///work/a.ladder.yaml';
export const docs = 'file:///docs/';

export interface At extends Marked {
  readonly document: TextDocument;
  readonly position: Position;
  readonly service: LadderService;
}

/** A text with marks in it, as a service has it open: `¦` the cursor, `«…»` what is wanted. */
export function at(marked: string): At {
  const read = readMarks(marked);
  const document = TextDocument.create(uri, 'career-ladder', 1, read.text);
  return {
    ...read,
    document,
    position: document.positionAt(Math.max(read.cursor, 0)),
    service: new LadderService({ docs }),
  };
}

/** `line:column:words` of ranges, so that a failing test can be read. */
export function shown(document: TextDocument, ranges: readonly Range[]): string[] {
  return ranges.map((range) => {
    const { line, character } = range.start;
    return `${line + 1}:${character}:${document.getText(range)}`;
  });
}

/** These ranges are what is marked. */
export function assertMarked({ document, spans }: At, ranges: readonly Range[]): void {
  const wanted = spans.map(({ start, end }) => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  }));
  assert.deepEqual(shown(document, ranges), shown(document, wanted));
}
