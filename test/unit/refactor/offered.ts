import assert from 'node:assert/strict';
import { CodeActionTriggerKind } from 'vscode-languageserver-types';
import { appliedTo } from '../fixes/edits';
import { readMarks } from '../marks';
import { Memory, type Texts, uriOf } from '../workspace/files';

const name = 'a.ladder.yaml';

/** What the light bulb offers of refactorings at the cursor `¦`, or for the selection `«…»`. */
export function actionsAt(marked: string, others: Texts = {}) {
  const { text, cursor, spans } = readMarks(marked);
  const memory = new Memory({ [name]: text, ...others });
  const document = memory.document(name);
  const [selected = { start: cursor, end: cursor }] = spans;
  const range = { start: document.positionAt(selected.start), end: document.positionAt(selected.end) };
  const context = { diagnostics: [], only: ['refactor'], triggerKind: CodeActionTriggerKind.Invoked };
  const actions = memory.service.codeActions(document, range, context, { create: true });
  return { text, actions };
}

/** A text with `¦` at the cursor, the title of an action there, and the text after it; `undefined`: not offered. */
export type Case = readonly [
  name: string,
  marked: string,
  title: string,
  wanted: string | undefined,
  /** Other files: before, and after where they change. */
  others?: Texts,
  after?: Texts,
];

/** Each case with both kinds of line breaks. */
export function refactorTable(what: string, cases: readonly Case[]): void {
  describe(`refactorings: ${what}`, () => {
    for (const [title, marked, action, wanted, others = {}, after = {}] of cases) {
      for (const newline of ['\n', '\r\n']) {
        it(newline === '\n' ? title : `${title}, on Windows`, () => {
          const broken = (text: string) => text.replaceAll('\n', newline);
          const files = Object.fromEntries(
            Object.entries(others).map(([path, text]) => [path, broken(text)]),
          );
          const { text, actions } = actionsAt(broken(marked), files);
          const found = actions.find((one) => one.title === action);
          const titles = actions.map((one) => one.title).join('\n');
          if (wanted === undefined) {
            assert.equal(found, undefined);
            return;
          }
          assert.ok(found, titles);
          const before = new Map([
            [uriOf(name), text],
            ...Object.entries(files).map(([path, words]) => [uriOf(path), words] as const),
          ]);
          const { after: now, undo } = appliedTo(before, found.edit ?? {});
          assert.equal(now.get(uriOf(name)), broken(wanted));
          for (const [path, words] of Object.entries({ ...others, ...after })) {
            assert.equal(now.get(uriOf(path)), broken(words), path);
          }
          for (const [uri, words] of before) assert.equal(undo().get(uri), words, uri);
        });
      }
    }
  });
}
