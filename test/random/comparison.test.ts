import assert from 'node:assert/strict';
import { changesOf } from '../../server/src/compare/changes';
import { type Comparison, compareVersions, isSame } from '../../server/src/compare/comparison';
import { sideOf } from '../../server/src/compare/side';
import { summarize } from '../../server/src/compare/summary';
import type { Ladder } from '../../server/src/model/ladder';
import { parseLadder } from '../../server/src/model/parse';
import { Random } from '../bench/random.mjs';
import { randomEdit } from './edits';
import { texts } from './texts';

const total = Number(process.env['CAREER_LADDER_EDITS'] ?? 10_000) / 5;
const wanted = process.env['CAREER_LADDER_SEED'] ?? '1';
const seed = wanted === 'random' ? Date.now() % 1_000_000 : Number(wanted);
const life = 12;

/** Where a ladder is written, and how its files are put together, is nothing that it says. */
const unsaid = new Set(['span', 'valueSpan', 'cellsSpan', 'extends', 'abstract', 'given', 'cleared']);

/** All that a ladder says. In a YAML map the order of keys says nothing: cells are sorted. */
function said({ competencies, ...rest }: Ladder): string {
  const sorted = competencies.map((competency) => ({
    ...competency,
    cells: competency.cells
      .map((cell, index) => ({ cell, index }))
      .sort((a, b) =>
        a.cell.level.value === b.cell.level.value
          ? a.index - b.index
          : a.cell.level.value < b.cell.level.value
            ? -1
            : 1,
      )
      .map(({ cell }) => cell),
  }));
  return JSON.stringify({ ...rest, competencies: sorted }, (key, value) =>
    unsaid.has(key) ? undefined : value,
  );
}

/** Every behavior with a place in the matrix is in exactly one group. */
function checkGroups({ groups, table, sides }: Comparison): void {
  sides.forEach((_, side) => {
    const grouped = groups.flatMap((group) => group.sides[side] ?? []);
    const all = table.rows.flatMap((_row, row) =>
      table.columns.flatMap((_column, column) => table.at(side, row, column)?.items ?? []),
    );
    assert.equal(grouped.length, all.length);
    assert.equal(new Set(grouped).size, all.length);
  });
}

describe(`a comparison after random edits (CAREER_LADDER_SEED=${seed})`, function () {
  this.timeout(300_000);
  const random = new Random(seed);
  const all = [...texts()];
  const each = Math.ceil(total / all.length);

  for (const [name, start] of all) {
    it(`of ${name} says that something differs exactly when it does (${each} edits)`, () => {
      let text = start;
      let before = parseLadder(start);
      for (let edit = 0; edit < each; edit++) {
        if (edit % life === 0) {
          text = start;
          before = parseLadder(start);
        }
        const { start: from, end, insert } = randomEdit(text, random);
        const next = text.slice(0, from) + insert + text.slice(end);
        const after = parseLadder(next);
        const comparison = compareVersions(sideOf(before), sideOf(after));
        const same = said(before.ladder) === said(after.ladder);
        const changes = changesOf(comparison);
        const report = () =>
          `${JSON.stringify(text.slice(Math.max(0, from - 60), end + 60))} → ${JSON.stringify(insert)}`;
        assert.equal(isSame(comparison), same, report());
        assert.equal(changes.length === 0, same, report());
        assert.equal(summarize(comparison).length === 0, same, report());
        checkGroups(comparison);
        // Each text against itself and backwards, now and then.
        if (edit % 10 === 0) {
          assert.ok(isSame(compareVersions(sideOf(after), sideOf(parseLadder(next)))));
          assert.equal(isSame(compareVersions(sideOf(after), sideOf(before))), same);
        }
        // From the whole text, and from the edited one, so that several edits come together.
        text = next;
        if (random.chance(0.5)) before = after;
      }
    });
  }
});
