import assert from 'node:assert/strict';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { RefactorAnswer, RefactorChoices } from '../../server/src/protocol/refactor';
import { able, type Client, connect, ladderUri, stopAll } from './client';

const lazy = {
  ...able,
  textDocument: {
    ...able.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

const text = `ladder: 1
role: Engineer
levels:
  - id: L1
  - id: L2
  - id: L3
competencies:
  - id: craft
    cells:
      L1: Writes tests # first
      L2:
        - Plans a sprint
      L3: Leads a team
`;

async function actionsAt(client: Client, words: string, only = ['refactor']): Promise<CodeAction[]> {
  const position = client.behind(words);
  return client.request('textDocument/codeAction', {
    textDocument: { uri: ladderUri },
    range: { start: position, end: position },
    context: { diagnostics: [], only, triggerKind: 1 },
  });
}

function textAfter({ changes, documentChanges }: WorkspaceEdit, uri = ladderUri): string {
  const found = documentChanges?.find((change) => 'edits' in change && change.textDocument.uri === uri);
  const edits = found && 'edits' in found ? found.edits : changes?.[uri];
  const before = uri === ladderUri ? text : '';
  return TextDocument.applyEdits(TextDocument.create(uri, '', 1, before), (edits ?? []) as never[]);
}

const named = (actions: readonly CodeAction[], title: string): CodeAction => {
  const found = actions.find((action) => action.title === title);
  assert.ok(found, actions.map((action) => action.title).join('\n'));
  return found;
};

describe('refactorings over the protocol', () => {
  afterEach(stopAll);

  it('come without edits, which are worked out when one is taken', async () => {
    const client = await connect(lazy);
    await client.open(text);
    const action = named(await actionsAt(client, 'id: L2'), 'Remove L2 and its cell');
    assert.equal(action.edit, undefined);
    assert.ok(action.data);
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    const wanted = text.replace('  - id: L2\n', '').replace('      L2:\n        - Plans a sprint\n', '');
    assert.equal(textAfter(edit ?? {}), wanted);
  });

  it('come with edits for clients that do not ask again', async () => {
    const client = await connect();
    await client.open(text);
    const { edit } = named(await actionsAt(client, 'id: L2'), 'Move L2 above L3');
    assert.match(textAfter(edit ?? {}), /- id: L3\n {2}- id: L2\n/);
  });

  it('make a new file where one is to be shared', async () => {
    const client = await connect(lazy);
    await client.open(text);
    const action = named(await actionsAt(client, 'levels'), 'Extract 3 levels to a shared file');
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    const uri = ladderUri.replace('engineer', 'shared');
    assert.deepEqual(edit?.documentChanges?.[0], { kind: 'create', uri });
    assert.equal(
      textAfter(edit ?? {}, uri),
      'ladder: 1\nabstract: true\n\nlevels:\n  - id: L1\n  - id: L2\n  - id: L3\n',
    );
    assert.match(textAfter(edit ?? {}), /^role: Engineer\nextends: \.\/shared\.ladder\.yaml\ncompetencies:/m);
  });

  it('are refused when the text is another by now', async () => {
    const client = await connect(lazy);
    await client.open(text);
    const action = named(await actionsAt(client, 'id: L2'), 'Move L2 above L3');
    await client.replace('Engineer', 'Manager');
    await assert.rejects(client.request('codeAction/resolve', action), /The ladder is another by now/);
  });

  it('ask where the client can ask, and say why they cannot be done', async () => {
    const client = await connect(lazy, { asks: true });
    await client.open(text);
    const action = named(await actionsAt(client, 'id: L2'), 'Add a level above L2…');
    const asked = { kind: 'addLevel', beside: 'L2', side: 'above' };
    assert.deepEqual(action.command?.arguments, [ladderUri, asked]);
    const position = client.behind('- Plans');
    const choices = await client.request<RefactorChoices>('careerLadder/refactorChoices', {
      uri: ladderUri,
      position,
    });
    assert.deepEqual(
      choices.levels.map(({ id, above }) => [id, ...above]),
      [['L1', 'L2'], ['L2', 'L3'], ['L3']],
    );
    assert.deepEqual(choices.behavior, { text: 'Plans a sprint', level: 'L2', competency: 'craft' });
    const refactor = (refactoring: unknown, version = choices.version) =>
      client.request<RefactorAnswer | null>('careerLadder/refactor', {
        uri: ladderUri,
        version,
        refactoring,
      });
    const answer = await refactor({ ...asked, id: 'L2b', name: 'Lead', cells: true });
    assert.ok(answer?.kind === 'edits');
    const [file] = answer.files;
    const result = textAfter({ changes: { [ladderUri]: [...(file?.edits ?? [])] as never[] } });
    assert.match(result, / {2}- id: L2b\n {4}name: Lead\n {2}- id: L3\n[\s\S]* {6}L2b:\n {8}-\n {6}L3/);
    assert.deepEqual(await refactor({ kind: 'removeLevel', level: 'L9' }), {
      kind: 'refused',
      reason: 'There is no level “L9” in this file.',
    });
    assert.equal(await refactor({ kind: 'removeLevel', level: 'L1' }, 99), null);
  });

  it('mark a missing cell with the reason that was given', async () => {
    const client = await connect(lazy, { asks: true });
    await client.open(text.replace('      L3: Leads a team\n', ''));
    const asked = named(await actionsAt(client, 'id: L3', ['quickfix']), 'Mark craft as not expected at L3…');
    assert.deepEqual(asked.command?.arguments?.[1], {
      kind: 'notExpected',
      level: 'L3',
      competency: 'craft',
    });
    const answer = await client.request<RefactorAnswer>('careerLadder/refactor', {
      uri: ladderUri,
      version: 1,
      refactoring: { kind: 'notExpected', level: 'L3', competency: 'craft', reason: 'Later: see #1' },
    });
    assert.ok(answer.kind === 'edits');
    assert.match(answer.files[0]?.edits[0]?.newText ?? '', /L3:\n {8}notExpected: "Later: see #1"/);
  });

  it('say nothing when what they are sent is none', async () => {
    const client = await connect(lazy);
    await client.open(text);
    const action = { title: 'x', data: { uri: 1 } };
    assert.deepEqual(await client.request('codeAction/resolve', action), action);
  });
});
