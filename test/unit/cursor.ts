/** Completion in tests: a text with a cursor in it, and the text after an item is accepted. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CompletionItem,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { CompletionOptions } from '../../server/src/features/completion';
import type { LadderDocument } from '../../server/src/model/ladder';
import { parseLadder } from '../../server/src/model/parse';
import { LadderService } from '../../server/src/service';

/** A document and where the cursor is in it. */
export interface Marked {
  readonly document: TextDocument;
  readonly offset: number;
}

export function ladderDocument(text: string): TextDocument {
  return TextDocument.create('file:///ladder.yaml', 'career-ladder', ++version, text);
}

/** Takes the cursor mark out: `‸` where the text has one, for texts that hold `|` themselves, else `|`. */
export function marked(text: string): Marked {
  const mark = text.includes('‸') ? '‸' : '|';
  const offset = text.indexOf(mark);
  assert.ok(offset >= 0 && offset === text.lastIndexOf(mark), 'the text has one cursor mark');
  const source = text.slice(0, offset) + text.slice(offset + 1);
  return { document: ladderDocument(source), offset };
}

/** One for all tests, as one server serves many versions: what it remembers must not show. */
const service = new LadderService();
let version = 0;

export function complete(text: string | Marked, options?: CompletionOptions): CompletionItem[] {
  const { document, offset } = typeof text === 'string' ? marked(text) : text;
  const position = document.positionAt(offset);
  const items = service.completion(document, position, options);
  for (const item of items) checkItem(item, document, offset);
  return items;
}

/** What every client relies on, and what VS Code needs to show the item at all. */
function checkItem(
  { label, textEdit, insertTextMode }: CompletionItem,
  document: TextDocument,
  offset: number,
): void {
  assert.ok(textEdit && 'range' in textEdit, `${label} has a text edit`);
  const { start, end } = textEdit.range;
  assert.equal(start.line, end.line, `${label} replaces within one line`);
  assert.ok(
    document.offsetAt(start) <= offset && offset <= document.offsetAt(end),
    `${label}: the cursor is in it`,
  );
  assert.equal(insertTextMode, InsertTextMode.asIs, label);
  assert.doesNotMatch(textEdit.newText, /\t/, `${label} inserts no tab`);
}

/**
 * Whether an editor shows the item for what is typed, as VS Code decides: the letters between the start of the
 * edit and the cursor, without blanks in front, are found in the filter text in this order, the first one where a
 * word begins.
 */
function isShown(
  { label, filterText = label, textEdit }: CompletionItem,
  { document, offset }: Marked,
): boolean {
  const { start } = (textEdit as TextEdit).range;
  const typed = document.getText().slice(document.offsetAt(start), offset).trimStart();
  const letters = [...typed].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?:^|[^\\p{L}\\p{N}])${letters.join('.*?')}`, 'isu').test(filterText);
}

/** Labels in the order in which editors list them, those only that what is typed leaves. */
export function labels(text: string | Marked, options?: CompletionOptions): string[] {
  const place = typeof text === 'string' ? marked(text) : text;
  return complete(place, options)
    .filter((item) => isShown(item, place))
    .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
    .map(({ label }) => label);
}

/** The text after accepting the item with this label, tab stops filled with what they show. */
export function accept(text: string | Marked, label: string, options?: CompletionOptions): string {
  const texts = acceptEach(text, options);
  const found = texts.get(label);
  assert.ok(found !== undefined, `“${label}” is offered among: ${[...texts.keys()].join(' | ')}`);
  return found;
}

/** The text after accepting each of the items that an editor shows, by their labels. */
export function acceptEach(text: string | Marked, options?: CompletionOptions): Map<string, string> {
  const place = typeof text === 'string' ? marked(text) : text;
  const items = complete(place, options).filter((item) => isShown(item, place));
  return new Map(
    items.map(({ label, textEdit, insertTextFormat }) => {
      const { range, newText } = textEdit as TextEdit;
      const expanded = insertTextFormat === InsertTextFormat.Snippet ? expand(newText) : newText;
      return [label, TextDocument.applyEdits(place.document, [{ range, newText: expanded }])];
    }),
  );
}

/** A snippet with its placeholders and first choices, as an editor shows it. */
export function expand(snippet: string): string {
  let text = '';
  for (let at = 0; at < snippet.length; at++) {
    const rest = snippet.slice(at);
    const stop = /^\$\d+|^\$\{\d+(?::((?:\\.|[^\\}])*)|\|((?:\\.|[^\\|])*)\|)\}/.exec(rest);
    if (stop) {
      const choice = stop[2]?.split(/(?<!\\),/)[0];
      text += (stop[1] ?? choice ?? '').replace(/\\(.)/g, '$1');
      at += stop[0].length - 1;
    } else if (rest[0] === '\\' && /[\\$}]/.test(rest[1] ?? '')) {
      text += rest[1];
      at++;
    } else {
      assert.ok(rest[0] !== '$', `a tab stop that no editor understands: ${snippet}`);
      text += rest[0];
    }
  }
  return text;
}

/** The text read as a ladder, after checking that it is sound YAML. */
export function sound(text: string): LadderDocument {
  const document = parseLadder(text);
  assert.deepEqual(
    document.problems.map(({ rule, message }) => `${rule}: ${message}`),
    [],
    text,
  );
  return document;
}
