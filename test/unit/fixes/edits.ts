import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/** The texts of files by their URIs; undefined: not there. */
export type Files = ReadonlyMap<string, string | undefined>;

/** The edits of each file that a workspace edit changes, in the plain form; a created file has one. */
export function editsByFile(edit: WorkspaceEdit): ReadonlyMap<string, readonly TextEdit[]> {
  const found = new Map<string, readonly TextEdit[]>(Object.entries(edit.changes ?? {}));
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) assert.equal(change.kind, 'create');
    else {
      const edits = change.edits.map((one) => {
        assert.ok('newText' in one, 'a plain edit');
        return { range: one.range, newText: one.newText };
      });
      found.set(change.textDocument.uri, edits);
    }
  }
  return found;
}

/** The files after an edit, as an editor makes it, and the edit that takes it back. */
export function appliedTo(
  files: Files,
  edit: WorkspaceEdit,
): { readonly after: Files; readonly undo: () => Files } {
  const after = new Map(files);
  const inverse = new Map<string, readonly TextEdit[]>();
  const created = (edit.documentChanges ?? []).flatMap((change) =>
    'kind' in change && change.kind === 'create' ? [change.uri] : [],
  );
  for (const uri of created) {
    assert.equal(files.get(uri), undefined, `${uri} is new`);
    after.set(uri, '');
  }
  for (const [uri, edits] of editsByFile(edit)) {
    const text = after.get(uri);
    assert.ok(text !== undefined, `${uri} is there`);
    const document = TextDocument.create(uri, '', 1, text);
    // Throws where edits overlap.
    const changed = TextDocument.applyEdits(document, [...edits]);
    inverse.set(uri, inverseOf(document, edits, changed));
    after.set(uri, changed);
  }
  return {
    after,
    undo() {
      const before = new Map(after);
      for (const [uri, edits] of inverse) {
        const document = TextDocument.create(uri, '', 2, before.get(uri) ?? '');
        before.set(uri, TextDocument.applyEdits(document, [...edits]));
      }
      for (const uri of created) before.set(uri, undefined);
      return before;
    },
  };
}

/** What an editor remembers of edits: where the new words stand, and which words stood there. */
function inverseOf(before: TextDocument, edits: readonly TextEdit[], after: string): TextEdit[] {
  const changed = TextDocument.create(before.uri, '', 2, after);
  const sorted = edits
    .map(({ range, newText }, index) => {
      return { start: before.offsetAt(range.start), end: before.offsetAt(range.end), newText, index };
    })
    .sort((a, b) => a.start - b.start || a.index - b.index);
  let moved = 0;
  return sorted.map(({ start, end, newText }) => {
    const from = start + moved;
    moved += newText.length - (end - start);
    const range = { start: changed.positionAt(from), end: changed.positionAt(from + newText.length) };
    return { range, newText: before.getText().slice(start, end) };
  });
}
