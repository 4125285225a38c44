// Hovers over one place of a text.
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MarkupContent } from 'vscode-languageserver-types';
import { LadderService } from '../../server/src/service';
import { lines, readMarks } from './marks';

export const docs = 'https://docs.example/rules/';

/** What a hover says at the cursor, and the text under its range. */
export function hoverAt(
  marked: string,
): { readonly said: string; readonly over: string; readonly at: number } | null {
  const { text, cursor } = readMarks(marked);
  const document = TextDocument.create('file:///a%20b/x.ladder.yaml', 'career-ladder', 1, text);
  const hover = new LadderService({ docs }).hover(document, document.positionAt(cursor));
  if (!hover) return null;
  assert.ok(hover.range);
  const { kind, value } = hover.contents as MarkupContent;
  assert.equal(kind, 'markdown');
  return { said: value, over: document.getText(hover.range), at: document.offsetAt(hover.range.start) };
}

/** Asserts that the hover at `¦` covers the words in `«…»` and says exactly this. */
export function hovers(marked: string, said: string): void {
  const found = hoverAt(marked);
  assert.ok(found, 'nothing to say');
  assert.equal(found.said, said.trimEnd());
  const { text, spans } = readMarks(marked);
  const [span] = spans;
  assert.ok(span, 'mark the range of the hover');
  assert.deepEqual([found.over, found.at], [text.slice(span.start, span.end), span.start]);
}

export const head = 'ladder: 1\nrole: Engineer\n';

const ladder = lines`
  values:
    - id: ownership
      name: Ownership
      description: We look after what we build.
    - id: candor
      competencies: [quality]
    - id: unused
  levels:
    - id: L1
      name: Junior
      summary: Completes small tasks.
    - id: L2
      name: Engineer
    - id: L3
      name: Senior
    - id: L4
      name: Staff
    - id: M4
      name: Manager
      follows: [L3]
  competencies:
    - id: incidents
      name: Incident Management
      description: From the alert to the fix.
      group: Execution
      values: [ownership]
      cells:
        L1: { notExpected: Incidents start at L2 }
        L2: Joins incidents with a partner
        L3:
          - Leads incidents
          - behavior: Writes the postmortem
            examples:
              - Wrote the payments postmortem
            values: [candor]
        L4: TBD
    - id: quality
      name: Code Quality
      cells:
        L1: Leads incidents
        L2: { unchanged: Same bar }
        L3: { summary: Sets the bar, behaviors: [Leads incidents!], examples: [Did it] }
  `;
export const text = head + ladder;

/** The ladder with this stretch of it, given with its marks, in place of the same without. */
export function marking(marked: string): string {
  const plain = marked.replace(/[«»¦]/g, '');
  assert.equal(text.split(plain).length, 2, `“${plain}” is there once`);
  return text.replace(plain, () => marked);
}
