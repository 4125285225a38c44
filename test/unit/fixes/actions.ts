import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, CodeActionTriggerKind } from 'vscode-languageserver-types';
import { LadderService } from '../../../server/src/service';
import { readMarks } from '../marks';

const uri = 'file:///a.ladder.yaml';

/** The actions at an offset that change the ladder: not those that silence a finding. */
export function actionsAt(text: string, offset: number, snippets = false, only?: string[]): CodeAction[] {
  const document = TextDocument.create(uri, 'career-ladder', 1, text);
  const start = document.positionAt(offset);
  const context = {
    diagnostics: [],
    triggerKind: CodeActionTriggerKind.Invoked,
    ...(only && { only }),
  };
  return new LadderService()
    .codeActions(document, { start, end: start }, context, { snippets })
    .filter(({ title }) => !/^(Disable|Turn|Read about)/.test(title));
}

/** The text after an action, as an editor makes it. */
export function applied(text: string, { edit }: CodeAction): string {
  return TextDocument.applyEdits(TextDocument.create(uri, '', 1, text), edit?.changes?.[uri] ?? []);
}

/** A text with `¦` at the cursor, the title of an action there, and the text after it; `undefined`: not offered. */
export type Case = readonly [name: string, marked: string, title: string, wanted: string | undefined];

/** Each case with both kinds of line breaks. */
export function fixTable(what: string, cases: readonly Case[]): void {
  describe(`fixes: ${what}`, () => {
    for (const [name, marked, title, wanted] of cases) {
      for (const newline of ['\n', '\r\n']) {
        it(newline === '\n' ? name : `${name}, on Windows`, () => {
          const { text, cursor } = readMarks(marked.replaceAll('\n', newline));
          const actions = actionsAt(text, cursor);
          const action = actions.find((other) => other.title === title);
          const titles = actions.map((other) => other.title).join('\n');
          if (wanted === undefined) {
            assert.equal(action, undefined);
            return;
          }
          assert.ok(action, titles);
          assert.equal(applied(text, action), wanted.replaceAll('\n', newline));
        });
      }
    }
  });
}
