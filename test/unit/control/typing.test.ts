import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readRules } from '../../../server/src/analysis/settings';
import type { Clock } from '../../../server/src/lsp/clock';
import { editedLine, pause, Typing } from '../../../server/src/lsp/typing';
import { LadderService } from '../../../server/src/service';
import { withCells } from '../findings';

/** A clock that goes on when it is told to. */
class ManualClock implements Clock {
  #now = 0;
  #waiting: { at: number; run: () => void }[] = [];

  after(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.#now + milliseconds, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#waiting.filter(({ at }) => at <= this.#now);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.#now);
    for (const { run } of due) run();
  }

  get waiting(): number {
    return this.#waiting.length;
  }
}

describe('the line that is being typed on', () => {
  let clock: ManualClock;
  let ended: string[];
  let typing: Typing;
  beforeEach(() => {
    clock = new ManualClock();
    ended = [];
    typing = new Typing(clock, (uri) => ended.push(uri));
  });

  it('is written when a second passes without a change', () => {
    typing.edited('a', 3);
    clock.pass(pause - 1);
    typing.edited('a', 3);
    clock.pass(pause - 1);
    assert.equal(typing.line('a'), 3);
    assert.deepEqual(ended, []);
    clock.pass(1);
    assert.equal(typing.line('a'), undefined);
    assert.deepEqual(ended, ['a']);
  });

  it('is written when the cursor leaves it', () => {
    typing.edited('a', 3);
    typing.moved('a', 3);
    assert.deepEqual(ended, []);
    typing.moved('a', 4);
    assert.deepEqual(ended, ['a']);
    typing.moved('a', 5);
    clock.pass(pause);
    assert.deepEqual(ended, ['a']);
  });

  it('is written when the cursor leaves the file', () => {
    typing.edited('a', 0);
    typing.moved('a', null);
    assert.deepEqual(ended, ['a']);
  });

  it('is another when something else is changed', () => {
    typing.edited('a', 3);
    typing.edited('a', 4);
    assert.equal(typing.line('a'), 4);
    clock.pass(pause);
    assert.deepEqual(ended, ['a']);
  });

  it('is none when nobody knows where the change was', () => {
    typing.edited('a', 3);
    typing.edited('a', undefined);
    assert.equal(typing.line('a'), undefined);
    assert.equal(clock.waiting, 0);
  });

  it('is each file’s own, and forgotten when the file is closed', () => {
    typing.edited('a', 1);
    typing.edited('b', 2);
    typing.moved('b', 1);
    typing.close('a');
    clock.pass(pause);
    assert.deepEqual(ended, ['b']);
    assert.equal(clock.waiting, 0);
  });

  const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 1 } });
  for (const [changes, line] of [
    [[{ range: at(3), text: 'x' }], 3],
    [[{ range: at(3), text: '\n' }], 4],
    [[{ range: at(3), text: 'a\r\nb\rc\n' }], 6],
    [[{ range: at(3), text: '' }], 3],
    [
      [
        { range: at(9), text: 'x' },
        { range: at(3), text: 'x' },
      ],
      3,
    ],
    [[{ text: 'whole' }], undefined],
    [[], undefined],
  ] as const) {
    it(`${JSON.stringify(changes)}: ${line}`, () => assert.equal(editedLine([...changes]), line));
  }
});

describe('while a line is being typed on', () => {
  const uri = 'file:///x.ladder.yaml';
  const rule = 'overlapping-behaviors';
  const text = withCells(
    'L1:\n  - Reviews designs of teammates\n  - Writes tests\n  - Reviews designs of teammates',
  );
  const lineOf = (words: string, from = 0) => text.slice(0, text.indexOf(words, from)).split('\n').length - 1;
  const second = lineOf('Reviews', text.indexOf('Reviews') + 1);

  function open(content: string, typing?: number) {
    const document = TextDocument.create(uri, 'career-ladder', 1, content);
    const service = new LadderService();
    service.setTyping(uri, typing);
    const rules = () => service.diagnostics(document).map(({ code }) => String(code));
    return { document, service, rules };
  }

  it('what is written there is not judged, and what was said of it goes', () => {
    const { document, service, rules } = open(text);
    assert.ok(rules().includes(rule));
    service.setTyping(uri, second);
    assert.ok(!rules().includes(rule));
    assert.ok(service.isWaiting(document));
    service.setTyping(uri, undefined);
    assert.ok(rules().includes(rule));
    assert.ok(!service.isWaiting(document));
  });

  it('nor is what is judged only because of it', () => {
    assert.ok(!open(text, lineOf('Reviews')).rules().includes(rule));
    assert.ok(open(text, lineOf('Writes')).rules().includes(rule));
  });

  it('all of a text over several lines counts', () => {
    const long = text.replace(
      '- Reviews designs of teammates\n',
      '- >-\n          Reviews designs\n          of teammates\n',
    );
    const typed = long.split('\n').findIndex((line) => line.includes('of teammates'));
    assert.ok(open(long).rules().includes(rule));
    assert.ok(!open(long, typed).rules().includes(rule));
  });

  it('the preview marks nothing of it', () => {
    const marks = (typing?: number) => {
      const { document, service } = open(text, typing);
      return service
        .matrix(document)
        .cells.flat()
        .flatMap(({ behaviors }) => behaviors.flatMap(({ overlaps }) => overlaps));
    };
    assert.equal(marks().length, 2);
    assert.equal(marks(second).length, 0);
  });

  it('structure is judged at once', () => {
    const { rules } = open(withCells('L9: TBD'), 7);
    assert.ok(rules().includes('unknown-reference'));
    assert.ok(rules().includes('placeholder-cell'));
  });

  it('a line that is not there any more hides nothing', () => {
    assert.ok(open(text, 10_000).rules().includes(rule));
  });

  it('the analysis is made once', () => {
    const { document, service } = open(text);
    const { analysis } = service.snapshot(document);
    service.setTyping(uri, 3);
    assert.equal(service.snapshot(document).analysis, analysis);
    service.setTyping(uri, undefined);
    assert.equal(service.snapshot(document).analysis, analysis);
  });
});

describe('what is turned off', () => {
  const text = withCells('L1:\n  - Reviews designs of teammates\n  - Reviews designs of teammates\nL2: TBD');
  const view = (content: string, options: ConstructorParameters<typeof LadderService>[0] = {}) => {
    const document = TextDocument.create('file:///x.ladder.yaml', 'career-ladder', 1, content);
    const service = new LadderService(options);
    const behaviors = service
      .matrix(document)
      .cells.flat()
      .flatMap((cell) => cell.behaviors);
    const hover = service.hover(document, document.positionAt(content.indexOf('Reviews')));
    return {
      codes: service.diagnostics(document).map(({ code }) => code),
      marks: behaviors.flatMap(({ overlaps }) => overlaps).length,
      hover: JSON.stringify(hover),
    };
  };
  const before = view(text);

  it('is shown otherwise', () => {
    assert.ok(before.codes.includes('overlapping-behaviors'));
    assert.equal(before.marks, 2);
    assert.match(before.hover, /Says the same/);
  });

  it('by a comment, is neither in the preview nor in hovers', () => {
    const { codes, marks, hover } = view(`# career-ladder-disable overlapping-behaviors: why\n${text}`);
    assert.ok(!codes.includes('overlapping-behaviors'));
    assert.equal(marks, 0);
    assert.doesNotMatch(hover, /Says the same/);
  });

  it('by settings, likewise', () => {
    const settings = { rules: readRules({ 'overlapping-behaviors': 'off' }), ignored: false };
    const { codes, marks } = view(text, { settings: () => settings });
    assert.deepEqual(
      codes,
      before.codes.filter((code) => code !== 'overlapping-behaviors'),
    );
    assert.equal(marks, 0);
  });

  it('for the whole file, leaves nothing', () => {
    const settings = { rules: readRules({}), ignored: true };
    const { codes, marks } = view(text, { settings: () => settings });
    assert.deepEqual(codes, []);
    assert.equal(marks, 0);
  });

  it('counts from the moment that the settings change', () => {
    let settings = { rules: readRules({}), ignored: false };
    const service = new LadderService({ settings: () => settings });
    const document = TextDocument.create('file:///x.ladder.yaml', 'career-ladder', 1, text);
    const codes = () => service.diagnostics(document).map(({ code }) => code);
    assert.ok(codes().includes('placeholder-cell'));
    settings = { rules: readRules({ 'placeholder-cell': 'off' }), ignored: false };
    assert.ok(!codes().includes('placeholder-cell'));
  });
});
