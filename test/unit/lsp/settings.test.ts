import assert from 'node:assert/strict';
import { configPaths, pathBelow } from '../../../server/src/lsp/configPaths';
import { isConfig } from '../../../server/src/lsp/isConfig';
import { Round, Settings, type SettingsHost } from '../../../server/src/lsp/settings';
import type { ConfigText } from '../../../server/src/protocol';

const name = '.career-ladder.yaml';

describe('where settings of a ladder may be', () => {
  const cases: readonly (readonly [
    uri: string,
    folders: readonly string[],
    looked: readonly string[],
    target: string | undefined,
  ])[] = [
    [
      'file:///w/a/b/x.ladder.yaml',
      ['file:///w'],
      ['file:///w/a/b', 'file:///w/a', 'file:///w'],
      'file:///w',
    ],
    ['file:///w/x.ladder.yaml', ['file:///w/'], ['file:///w'], 'file:///w'],
    ['file:///w/a/x.ladder.yaml', ['file:///v', 'file:///w', 'file:///w/a'], ['file:///w/a'], 'file:///w/a'],
    ['file:///wide/x.ladder.yaml', ['file:///w'], ['file:///wide'], 'file:///wide'],
    ['file:///x/y.ladder.yaml', [], ['file:///x'], 'file:///x'],
    [
      'file:///c%3A/w/a/x.ladder.yaml',
      ['file:///c:/w'],
      ['file:///c%3A/w/a', 'file:///c%3A/w'],
      'file:///c:/w',
    ],
    [
      'vscode-vfs://github/o/r/x.ladder.yaml',
      ['vscode-vfs://github/o/r'],
      ['vscode-vfs://github/o/r'],
      'vscode-vfs://github/o/r',
    ],
    ['untitled:/w/a/x.ladder.yaml', ['file:///w'], ['file:///w/a', 'file:///w'], 'file:///w'],
    ['untitled:Untitled-1', ['file:///w'], ['file:///w'], 'file:///w'],
    ['untitled:Untitled-1', [], [], undefined],
    ['file:///w/x.ladder.yaml?version=2#L1', ['file:///w'], ['file:///w'], 'file:///w'],
  ];
  for (const [uri, folders, looked, target] of cases) {
    it(`${uri} in ${folders.join(', ') || 'no folder'}`, () => {
      const { candidates, target: made } = configPaths(uri, folders);
      assert.deepEqual(
        candidates,
        looked.flatMap((folder) => [`${folder}/${name}`, `${folder}/.career-ladder.yml`]),
      );
      assert.equal(made, target && `${target}/${name}`);
    });
  }

  for (const [config, uri, path] of [
    ['file:///w/.career-ladder.yaml', 'file:///w/a/x.ladder.yaml', 'a/x.ladder.yaml'],
    ['file:///c:/w/.career-ladder.yaml', 'file:///c%3A/w/b%20c/x.ladder.yaml', 'b c/x.ladder.yaml'],
    ['file:///w/.career-ladder.yaml', 'untitled:/w/x.ladder.yaml', 'x.ladder.yaml'],
    ['file:///w/.career-ladder.yaml', 'untitled:Untitled-1', undefined],
    ['file:///v/.career-ladder.yaml', 'file:///w/x.ladder.yaml', undefined],
  ] as const) {
    it(`${uri} from ${config}`, () => assert.equal(pathBelow(config, uri, ['file:///w']), path));
  }

  for (const [uri, languageId, is] of [
    ['file:///w/.career-ladder.yaml', 'yaml', true],
    ['file:///w/.career-ladder.yml?x', 'yaml', true],
    ['untitled:Untitled-1', 'career-ladder-config', true],
    ['file:///w/career-ladder.yaml', 'yaml', false],
    ['file:///w/.career-ladder.yaml/x.yaml', 'yaml', false],
  ] as const) {
    it(`${uri} as ${languageId} is ${is ? 'one' : 'none'}`, () =>
      assert.equal(isConfig({ uri, languageId }), is));
  }
});

class Host implements SettingsHost {
  files: Record<string, string> = {};
  opened: Record<string, string> = {};
  pulled: unknown;
  asked: (readonly string[])[] = [];
  folders = () => ['file:///w'];
  open = (uri: string) => this.opened[uri];
  async read(uris: readonly string[]): Promise<ConfigText | null> {
    this.asked.push(uris);
    const uri = uris.find((other) => other in this.files);
    return uri === undefined ? null : { uri, text: this.files[uri] ?? '' };
  }
  async pull(): Promise<unknown> {
    return this.pulled;
  }
}

describe('what is set for a ladder', () => {
  const uri = 'file:///w/a/x.ladder.yaml';
  const top = `file:///w/${name}`;
  const near = `file:///w/a/${name}`;
  let host: Host;
  let settings: Settings;
  beforeEach(() => {
    host = new Host();
    settings = new Settings(host);
  });
  const severity = (rule: string) => settings.of(uri).rules.get(rule)?.severity;

  it('nothing, where nobody says anything', async () => {
    assert.equal(await settings.refresh(uri), false);
    assert.equal(settings.of(uri).rules.size, 0);
    assert.deepEqual(settings.config(uri), { uri: top, text: undefined });
  });

  it('the editor, and on top of it the nearest file alone', async () => {
    host.pulled = { vague: 'hint', schema: 'hint' };
    host.files = { [top]: 'rules: { compound: off }', [near]: 'rules: { vague: error }' };
    assert.equal(await settings.refresh(uri), true);
    assert.equal(severity('vague'), 'error');
    assert.equal(severity('schema'), 'hint');
    assert.equal(severity('compound'), undefined);
    assert.deepEqual(settings.config(uri), { uri: near, text: 'rules: { vague: error }' });
  });

  it('what is open counts more than what is on disk', async () => {
    host.files = { [top]: 'rules: { vague: error }' };
    host.opened = { [top]: 'rules: { vague: hint }' };
    await settings.refresh(uri);
    assert.equal(severity('vague'), 'hint');
    host.files = { [near]: 'rules: { vague: off }' };
    await settings.refresh(uri);
    assert.equal(severity('vague'), 'off');
  });

  it('stays the same object until something changes', async () => {
    host.files = { [top]: 'rules: { vague: error }' };
    await settings.refresh(uri);
    const first = settings.of(uri);
    host.files = { [top]: '# Why\nrules:\n  vague: error\n' };
    assert.equal(await settings.refresh(uri), false);
    assert.equal(settings.of(uri), first);
    host.files = {};
    assert.equal(await settings.refresh(uri), true);
    assert.equal(severity('vague'), undefined);
  });

  it('goes on while somebody types in the file', async () => {
    host.opened = { [top]: 'rules: { vague: error }' };
    await settings.refresh(uri);
    host.opened = { [top]: 'rules: { vague: error, com' };
    assert.equal(await settings.refresh(uri), false);
    assert.equal(severity('vague'), 'error');
  });

  it('leaves files out', async () => {
    host.files = { [top]: 'ignore: [a/]' };
    assert.equal(await settings.refresh(uri), true);
    assert.equal(settings.of(uri).ignored, true);
  });

  it('is asked for once for all ladders of a folder that are asked about together, which share it', async () => {
    host.files = { [top]: 'rules: { vague: error }\nignore: [a/y.ladder.yaml]' };
    const round = new Round();
    const uris = ['x', 'y', 'z'].map((file) => `file:///w/a/${file}.ladder.yaml`);
    await Promise.all([...uris, 'file:///w/b/x.ladder.yaml'].map((other) => settings.refresh(other, round)));
    assert.equal(host.asked.length, 2);
    const all = uris.map((other) => settings.of(other));
    assert.deepEqual(
      all.map(({ ignored }) => ignored),
      [false, true, false],
    );
    assert.equal(new Set(all.map(({ rules }) => rules)).size, 1);
    assert.equal(settings.of('file:///w/b/x.ladder.yaml').rules, all[0]?.rules);
    assert.deepEqual(settings.files(), [{ uri: top, text: host.files[top] }]);
  });

  it('an answer that comes late does not undo a later one', async () => {
    const answers: ((text: ConfigText | null) => void)[] = [];
    host.read = () => new Promise((done) => answers.push(done));
    const first = settings.refresh(uri);
    const second = settings.refresh(uri);
    answers[1]?.({ uri: top, text: 'rules: { vague: off }' });
    assert.equal(await second, true);
    answers[0]?.({ uri: top, text: 'rules: { vague: error }' });
    assert.equal(await first, false);
    assert.equal(severity('vague'), 'off');
  });

  it('a client that fails is an error for the caller, and nothing is known', async () => {
    host.pull = () => Promise.reject(new Error('no'));
    await assert.rejects(settings.refresh(uri));
    assert.equal(settings.isKnown(uri), false);
  });
});
