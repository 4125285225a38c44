import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { indented } from '../../server/src/features/formatting/indent';
import { laidOut } from '../../server/src/features/formatting/layout';
import { ordered } from '../../server/src/features/formatting/order';
import { commentsOf, saysTheSame } from '../../server/src/features/formatting/same';
import { parseLadder } from '../../server/src/model/parse';
import { LadderService } from '../../server/src/service';
import { Random } from '../bench/random.mjs';
import { randomEdit } from './edits';
import { OddLadder } from './oddLadder';
import { texts } from './texts';

const options = { tabSize: 2, insertSpaces: true };
const uri = 'file:///random.ladder.yaml';

function format(text: string): string {
  const document = TextDocument.create(uri, 'career-ladder', 1, text);
  return TextDocument.applyEdits(document, new LadderService().format(document, options));
}

/** What a comment stands above, whatever its margin. */
function below(text: string, comment: string): string | undefined {
  const rest = text.slice(text.indexOf(comment)).split(/\r?\n/).slice(1);
  return rest
    .find((line) => /^\s*[^\s#]/.test(line))
    ?.replace(/^[\s-]+|\{.*/g, '')
    .trimEnd();
}

describe('formatting of ladders in odd layouts', () => {
  for (let seed = 1; seed <= 200; seed++) {
    it(`ladder ${seed}`, () => {
      const odd = new OddLadder(new Random(seed));
      const before = odd.text();
      const plain: unknown = parse(before);
      const after = format(before);
      const told = `${before}\n=====\n${after}`;
      // Keys may stand in another order, as cells do.
      assert.deepEqual(parse(after), plain, told);
      assert.equal(commentsOf(parseLadder(after)), commentsOf(parseLadder(before)), told);
      for (const comment of odd.above) {
        assert.equal(below(after, comment), below(before, comment), `${comment}\n${told}`);
      }
      assert.equal(format(after), after, told);
      assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(before));
      // Blank lines that a text ends with are part of it: they stay, and so does the cell.
      const keeps = /[|>]\+/.test(before);
      if (!keeps) assert.doesNotMatch(after, /\n\s*\n\s*\n/, told);
      const { ladder } = parseLadder(after);
      const ids = ladder.levels.map(({ id }) => id.value);
      for (const { cells } of ladder.competencies) {
        const places = cells.map(({ level }) => ids.indexOf(level.value));
        if (keeps) continue;
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
          told,
        );
      }
      // Each step by itself, without the net below them.
      let document = parseLadder(before);
      for (const step of [ordered, indented, laidOut]) {
        const next = parseLadder(step(document, options));
        assert.ok(saysTheSame(document, next), `${step.name}\n${document.text}\n=====\n${next.text}`);
        document = next;
      }
    });
  }
});

describe('formatting of anything', () => {
  for (const [name, start] of texts()) {
    it(name, () => {
      const random = new Random(7);
      let text = start;
      for (let edit = 0; edit < 60; edit++) {
        const { start: from, end, insert } = randomEdit(text, random);
        text = edit % 20 === 0 ? start : text.slice(0, from) + insert + text.slice(end);
        const document = parseLadder(text);
        const after = format(text);
        assert.ok(saysTheSame(document, parseLadder(after)), text);
        const broken = !document.map || document.problems.some(({ rule }) => rule !== 'duplicate-key');
        if (broken) assert.equal(after, text);
        else assert.equal(format(after), after, `${text}\n=====\n${after}`);
      }
    });
  }
});
