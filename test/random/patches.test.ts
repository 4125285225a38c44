import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { drawsTheSame, type Picture, settle } from '../../client/webview/settle';
import type { MatrixView } from '../../server/src/protocol';
import { isPatch, type MatrixAnswer, patched } from '../../server/src/protocol/patch';
import type { ReadingParams } from '../../server/src/protocol/reading';
import { LadderService } from '../../server/src/service';
import { ladder } from '../bench/ladders.mjs';
import { Random } from '../bench/random.mjs';
import { type Edit, randomEdit } from './edits';
import { texts } from './texts';

const total = Number(process.env['CAREER_LADDER_EDITS'] ?? 3000);
const wanted = process.env['CAREER_LADDER_SEED'] ?? '1';
const seed = wanted === 'random' ? Date.now() % 1_000_000 : Number(wanted);
/** After so many edits a text begins anew: else it would be rubble for most of the time. */
const life = 40;

const uri = 'file:///random/random.ladder.yaml';

/** A preview: it holds a picture, and puts what has changed into it. */
class Holder {
  reading: ReadingParams | undefined;
  /** How many answers told only what had changed. */
  patches = 0;
  #held: MatrixView | undefined;
  #page: Picture | undefined;

  ask(service: LadderService, document: TextDocument): void {
    const answer = sent(service.matrixSince(document, this.reading, this.#held?.stamp ?? null));
    if (isPatch(answer)) {
      assert.equal(answer.base, this.#held?.stamp);
      this.patches++;
    }
    this.#held = isPatch(answer) ? patched(this.#held!, answer) : answer;
    const { stamp: _, ...held } = this.#held;
    const whole = service.matrix(document, this.reading);
    assert.deepEqual(held, sent(whole));
    this.#page = settle(this.#page, this.#held);
    const { stamp: __, ...drawn } = this.#page.matrix;
    assert.ok(drawsTheSame(drawn, whole), 'the page draws it');
  }

  /** A page that is thrown away. */
  forget(): void {
    this.#held = undefined;
    this.#page = undefined;
  }
}

/** As it comes over the wire. */
function sent<T extends MatrixAnswer>(answer: T): T {
  return JSON.parse(JSON.stringify(answer));
}

/** Where the file is mostly whole, an edit that keeps it so: words, lines, and whole entries moved or taken out. */
function quietEdit(text: string, random: Random): Edit {
  const words = [...text.matchAll(/[a-z]{3,}/g)];
  const word = words[random.int(words.length)];
  const at = (word?.index ?? 0) + 1;
  if (random.chance(0.6)) return { start: at, end: at, insert: random.pick([...'aeiou']) };
  const blocks = [...text.matchAll(/^ {2}- id: .*\n(?: {3,}.*\n)*/gm)];
  const block = blocks[random.int(blocks.length)];
  if (!block) return { start: 0, end: 0, insert: '\n' };
  const { index: start } = block;
  if (random.chance(0.3)) return { start, end: start, insert: '# A comment\n\n' };
  const next = blocks.find((other) => other.index === start + block[0].length);
  if (random.chance(0.3) && next) {
    return { start, end: start + block[0].length + next[0].length, insert: next[0] + block[0] };
  }
  if (random.chance(0.5)) return { start, end: start + block[0].length, insert: '' };
  return { start, end: start, insert: block[0] };
}

describe(`what has changed of a matrix (CAREER_LADDER_SEED=${seed})`, function () {
  this.timeout(300_000);
  const starts = [
    ...texts(),
    ['large', ladder({ levels: 8, competencies: 12, behaviors: 3, examples: 1 }, seed)],
  ];
  const share = Math.ceil(total / starts.length);
  for (const [index, [name, start]] of starts.entries()) {
    it(`${name}: ${share} edits, and two previews that follow by patches show what is there`, () => {
      const random = new Random(seed + index);
      let service = new LadderService();
      let document = TextDocument.create(uri, 'career-ladder', 1, start!);
      const holders = [new Holder(), new Holder()];
      for (let count = 0; count < share; count++) {
        if (count % life === 0) {
          service = new LadderService({ session: String(count) });
          document = TextDocument.create(uri, 'career-ladder', 1, start!);
        }
        const edit = (random.chance(0.7) ? quietEdit : randomEdit)(document.getText(), random);
        const range = { start: document.positionAt(edit.start), end: document.positionAt(edit.end) };
        document = TextDocument.update(document, [{ range, text: edit.insert }], document.version + 1);
        if (random.chance(0.1)) service.setTyping(uri, random.chance(0.7) ? range.start.line : undefined);
        for (const holder of holders) {
          if (random.chance(0.02)) holder.forget();
          if (random.chance(0.1)) {
            holder.reading = random.pick([undefined, {}, { level: 'L2' }, { level: 'L3', from: null }]);
          }
          if (random.chance(0.8)) holder.ask(service, document);
        }
      }
      const patches = holders[0]!.patches + holders[1]!.patches;
      assert.ok(patches > share / 2, `${patches} patches`);
    });
  }
});
