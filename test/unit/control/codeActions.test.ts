import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { analyse } from '../../../server/src/analysis/analyse';
import { type CodeActionOptions, fixActions, fixAllKind } from '../../../server/src/features/codeActions';
import { LadderService } from '../../../server/src/service';
import { withCells } from '../findings';

const uri = 'file:///work/a.ladder.yaml';
const configUri = 'file:///work/.career-ladder.yaml';
const everything: CodeActionOptions = {
  snippets: true,
  create: true,
  pages: true,
  config: { uri: configUri, text: undefined },
};

function actionsAt(
  text: string,
  words: string,
  options: CodeActionOptions = {},
  only?: string[],
): CodeAction[] {
  const document = TextDocument.create(uri, 'career-ladder', 1, text);
  const start = document.positionAt(text.indexOf(words));
  const context = { diagnostics: [], ...(only && { only }) };
  return new LadderService().codeActions(document, { start, end: start }, context, options);
}

function actionNamed(actions: readonly CodeAction[], title: string): CodeAction {
  const action = actions.find((other) => other.title === title);
  assert.ok(action, actions.map((other) => other.title).join('\n'));
  return action;
}

/** The text after an action, as an editor makes it; snippets with what they suggest. */
function edited(text: string, edit: WorkspaceEdit | undefined, of = uri): string {
  const document = TextDocument.create(of, '', 1, text);
  const edits = (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change ? [change as TextDocumentEdit] : [],
  );
  const plain = edits.flatMap((change) => {
    assert.equal(change.textDocument.uri, of);
    return change.edits.map((one) => ({
      range: one.range,
      newText:
        'snippet' in one
          ? one.snippet.value.replace(/\$\{1:(\w+)\}/, '$1').replace(/\\([\\$}])/g, '$1')
          : one.newText,
    }));
  });
  return TextDocument.applyEdits(document, [...(edit?.changes?.[of] ?? []), ...plain]);
}

const line = 'Disable placeholder-cell for this line';
const file = 'Disable placeholder-cell for this file';

describe('code actions: suppressing on the line', () => {
  const comment = '# career-ladder-disable-next-line placeholder-cell: reason';
  const cases: readonly (readonly [name: string, cells: string, wanted: string])[] = [
    ['a cell', 'L1: TBD', `${comment}\nL1: TBD`],
    ['an item', 'L1:\n  - TBD', `L1:\n  ${comment}\n  - TBD`],
    ['an item without indentation', 'L1:\n- TBD', `L1:\n${comment}\n- TBD`],
    [
      'a behavior with examples',
      'L1:\n  - behavior: TBD\n    examples: [x]',
      `L1:\n  ${comment}\n  - behavior: TBD\n    examples: [x]`,
    ],
    [
      'an example below',
      'L1:\n  - behavior: x\n    examples:\n      - TBD',
      `L1:\n  - behavior: x\n    examples:\n      ${comment}\n      - TBD`,
    ],
    ['a block text', 'L1: |\n  TBD\nL2: x', `${comment}\nL1: |\n  TBD\nL2: x`],
    ['an item that is a block text', 'L1:\n  - >-\n    TBD', `L1:\n  ${comment}\n  - >-\n    TBD`],
    ['behind a block text', 'L1: |\n  x\nL2: TBD', `L1: |\n  x\n${comment}\nL2: TBD`],
    ['brackets over several lines', 'L1: [x,\n  TBD]', `${comment}\nL1: [x,\n  TBD]`],
    [
      'a map in brackets over several lines',
      'L1: {\n  behaviors: [\n    TBD] }',
      `${comment}\nL1: {\n  behaviors: [\n    TBD] }`,
    ],
    ['a text below its key', 'L1:\n  TBD', `L1:\n  ${comment}\n  TBD`],
    ['quotes over several lines', 'L1: "\n  TBD"', `${comment}\nL1: "\n  TBD"`],
    ['below another comment', '# Words\nL1: TBD', `# Words\n${comment}\nL1: TBD`],
  ];
  for (const [name, cells, wanted] of cases) {
    for (const [system, newline] of [
      ['', '\n'],
      [', on Windows', '\r\n'],
    ] as const) {
      it(`${name}${system}`, () => {
        const text = withCells(cells).replaceAll('\n', newline);
        // A placeholder of several lines is found where it begins.
        const at = /: TBD/.test(cells) ? 'TBD' : (/[|>]-?$|"$/m.exec(cells)?.[0] ?? 'TBD');
        const action = actionNamed(actionsAt(text, at, everything), line);
        const result = edited(text, action.edit);
        assert.equal(result, withCells(wanted).replaceAll('\n', newline));
        const { findings, suppressed } = analyse(result);
        assert.equal(suppressed, 1);
        assert.deepEqual(
          findings.filter(({ rule }) => /suppression|placeholder|unknown-rule/.test(rule)),
          [],
        );
      });
    }
  }

  it('leaves out the reason where the client has no tab stops', () => {
    const text = withCells('L1: TBD');
    const { edit } = actionNamed(actionsAt(text, 'TBD'), line);
    assert.equal(edit?.documentChanges, undefined);
    assert.equal(
      edited(text, edit),
      withCells('# career-ladder-disable-next-line placeholder-cell\nL1: TBD'),
    );
  });

  it('names the diagnostic that it is for', () => {
    const [diagnostic] = actionNamed(actionsAt(withCells('L1: TBD'), 'TBD'), line).diagnostics ?? [];
    assert.equal(diagnostic?.code, 'placeholder-cell');
  });
});

describe('code actions: suppressing in the file', () => {
  const comment = '# career-ladder-disable placeholder-cell: reason\n';
  for (const [name, head] of [
    ['on top', ''],
    ['below a modeline', '# yaml-language-server: $schema=x\n'],
    ['below a licence', '# A\n# B\n'],
    ['below a directive', '%YAML 1.2\n'],
  ] as const) {
    it(name, () => {
      const text = `${head}${head.startsWith('%') ? '---\n' : ''}${withCells('L1: TBD')}`;
      const { edit } = actionNamed(actionsAt(text, 'TBD', everything), file);
      assert.equal(
        edited(text, edit),
        text.replace(head, () => head + comment),
      );
      assert.equal(analyse(edited(text, edit)).suppressed, 1);
    });
  }
});

describe('code actions: settings and pages', () => {
  const title = 'Turn placeholder-cell off in .career-ladder.yaml';
  const text = withCells('L1: TBD');
  const titles = (options: CodeActionOptions) =>
    actionsAt(text, 'TBD', options).map((action) => action.title);

  it('makes the file', () => {
    const { edit } = actionNamed(actionsAt(text, 'TBD', everything), title);
    assert.deepEqual(edit?.documentChanges?.[0], {
      kind: 'create',
      uri: configUri,
      options: { ignoreIfExists: true },
    });
    assert.equal(edited('', edit, configUri), 'rules:\n  placeholder-cell: off\n');
  });

  it('changes the file that is there, and nothing else in it', () => {
    const config = '# Ours\nrules:\n  schema: hint # why\nignore: []\n';
    const { edit } = actionNamed(actionsAt(text, 'TBD', { config: { uri: configUri, text: config } }), title);
    assert.equal(
      edited(config, edit, configUri),
      config.replace('# why\n', '# why\n  placeholder-cell: off\n'),
    );
  });

  it('is not offered where it cannot be done', () => {
    assert.ok(!titles({}).includes(title));
    assert.ok(!titles({ config: { uri: configUri, text: undefined } }).includes(title));
    assert.ok(!titles({ config: { uri: configUri, text: 'rules: [' } }).includes(title));
  });

  it('opens the page of the rule, where the client can', () => {
    const page = 'Read about placeholder-cell';
    assert.ok(!titles({}).includes(page));
    const { command } = actionNamed(actionsAt(text, 'TBD', everything), page);
    assert.deepEqual(command?.arguments, ['placeholder-cell']);
  });

  it('offers nothing of this for what must stay', () => {
    const broken = 'role: [';
    const actions = actionsAt(broken, '[', everything).map((action) => action.title);
    assert.deepEqual(
      actions.filter((action) => /Disable|Turn/.test(action)),
      [],
    );
    const about = actionsAt('role: x # career-ladder-disable', 'career', everything).map(
      (action) => action.title,
    );
    assert.deepEqual(
      about.filter((action) => /^Disable/.test(action)),
      [],
    );
    assert.ok(about.includes('Turn invalid-suppression off in .career-ladder.yaml'));
  });

  it('offers nothing where nothing is found, or something else is asked for', () => {
    assert.deepEqual(actionsAt(text, 'role', everything), []);
    assert.deepEqual(
      actionsAt(text, 'TBD', everything, ['refactor']).map(({ title }) => title),
      ['Add another behavior', 'Add an example'],
    );
    assert.deepEqual(actionsAt(text, 'TBD', everything, ['source']), []);
    assert.ok(actionsAt(text, 'TBD', everything, ['quickfix']).length > 0);
  });
});

describe('code actions: fixes', () => {
  const text =
    'ladder: 1\nrole: x\n# career-ladder-disable placeholder-cel: a\n# career-ladder-disable empty-cel: b\n';

  it('mend one finding, the preferred first', () => {
    const [first] = actionsAt(text, 'placeholder-cel', everything);
    assert.equal(first?.title, 'Change to “placeholder-cell”');
    assert.equal(first?.isPreferred, true);
    assert.equal(edited(text, first?.edit), text.replace('placeholder-cel:', 'placeholder-cell:'));
  });

  it('mend all of a kind', () => {
    const { edit } = actionNamed(
      actionsAt(text, 'placeholder-cel'),
      'Fix all 2 of unknown-rule in this file',
    );
    assert.equal(edited(text, edit), text.replaceAll('cel:', 'cell:'));
  });

  it('mend all that is certain when a file is saved', () => {
    const [all, ...others] = actionsAt(text, 'ladder', {}, [fixAllKind]);
    assert.deepEqual(others, []);
    assert.equal(all?.kind, fixAllKind);
    assert.equal(edited(text, all?.edit), text.replaceAll('cel:', 'cell:'));
    assert.equal(actionsAt(text, 'ladder', {}, ['source.fixAll']).length, 1);
    assert.deepEqual(actionsAt('ladder: 1\nrole: x\n', 'ladder', {}, [fixAllKind]), []);
  });

  it('leave out what would touch another', () => {
    const document = TextDocument.create(uri, '', 1, 'abcdef');
    const finding = (start: number, end: number) => ({
      rule: 'r',
      severity: 'warning' as const,
      message: '',
      span: { start, end },
      related: [],
      fixes: [{ title: 't', preferred: true, edits: [{ span: { start, end }, newText: '-' }] }],
    });
    const judged = { document, findings: [finding(0, 2), finding(1, 3), finding(4, 6)] };
    const start = { line: 0, character: 0 };
    const actions = fixActions(judged, { start, end: start }, { diagnostics: [], only: [fixAllKind] });
    assert.equal(edited('abcdef', actions[0]?.edit), '-cd-');
  });
});
