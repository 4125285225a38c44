import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { internalError } from '../../server/src/analysis/analyse';
import { LadderService } from '../../server/src/service';
import { Random } from '../bench/random.mjs';
import { type Edit, randomEdit } from './edits';
import { texts } from './texts';

/** Edits of all texts together. */
const total = Number(process.env['CAREER_LADDER_EDITS'] ?? 10_000);
/** The same for everyone unless asked otherwise: a number, or `random`. */
const wanted = process.env['CAREER_LADDER_SEED'] ?? '1';
const seed = wanted === 'random' ? Date.now() % 1_000_000 : Number(wanted);
/** After so many edits a text begins anew: else it would be rubble for most of the time. */
const life = 40;
/** The server is compared with a fresh one after every so many edits. */
const compareEvery = 4;

const uri = 'file:///random/random.ladder.yaml';

/** One file, edited and asked about as by an editor. */
class Session {
  readonly service = new LadderService();
  document: TextDocument;

  constructor(readonly start: string) {
    this.document = TextDocument.create(uri, 'career-ladder', 1, start);
  }

  apply({ start, end, insert }: Edit): void {
    const { document } = this;
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    this.document = TextDocument.update(document, [{ range, text: insert }], document.version + 1);
  }

  /** What the server that saw every edit says, and one that sees the text for the first time. */
  compare(random: Random): void {
    const fresh = new LadderService();
    const copy = TextDocument.create(uri, 'career-ladder', this.document.version, this.document.getText());
    const warm = this.service.diagnostics(this.document);
    assert.deepEqual(warm, fresh.diagnostics(copy));
    assert.deepEqual(
      warm.filter(({ code }) => code === internalError),
      [],
    );
    this.checkRanges(warm.map(({ range }) => range));
    assert.deepEqual(this.service.codeLenses(this.document), fresh.codeLenses(copy));
    const matrix = this.service.matrix(this.document);
    assert.equal(matrix.version, this.document.version);
    // While the text is broken, a server that saw it whole still has that picture.
    if (!matrix.broken) assert.deepEqual(matrix, fresh.matrix(copy));
    for (let i = 0; i < 2; i++) {
      const position = this.document.positionAt(random.int(copy.getText().length + 1));
      assert.deepEqual(this.service.hover(this.document, position), fresh.hover(copy, position));
      const trigger = random.chance(0.2) ? { trigger: ' ' } : {};
      assert.deepEqual(
        this.service.completion(this.document, position, trigger),
        fresh.completion(copy, position, trigger),
      );
    }
  }

  /** Every range lies in the text, and on one line. */
  private checkRanges(ranges: readonly { readonly start: Position; readonly end: Position }[]): void {
    for (const { start, end } of ranges) {
      assert.equal(start.line, end.line);
      assert.ok(start.character <= end.character);
      const line = this.document.getText({
        start: { line: start.line, character: 0 },
        end: { line: start.line + 1, character: 0 },
      });
      assert.ok(start.line < this.document.lineCount && end.character <= line.length);
    }
  }
}

describe(`random edits (CAREER_LADDER_SEED=${seed})`, function () {
  // Far more than they take: what ends here hangs.
  this.timeout(300_000);
  const starts = [...texts()];
  const share = Math.ceil(total / starts.length);
  for (const [index, [name, start]] of starts.entries()) {
    it(`${name}: ${share} edits, none throws, and each answer is a fresh server's`, () => {
      const random = new Random(seed + index);
      let session = new Session(start);
      const edits: Edit[] = [];
      for (let count = 0; count < share; count++) {
        if (count % life === 0) {
          session.service.close(uri);
          session = new Session(start);
          edits.length = 0;
        }
        const edit = randomEdit(session.document.getText(), random);
        edits.push(edit);
        try {
          session.apply(edit);
          session.service.diagnostics(session.document);
          if (count % compareEvery === 0) session.compare(random);
        } catch (error) {
          const last = JSON.stringify(edits);
          throw new Error(
            `seed ${seed}, ${name}, edit ${count}: ${error}\nThe edits since its start: ${last}`,
            {
              cause: error,
            },
          );
        }
      }
    });
  }
});
