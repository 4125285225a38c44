// Overlaps found by the index, held against what comparing all with all finds.
import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis/analyse';
import type { Overlap } from '../../../server/src/analysis/overlap';
import { compare, likelihood } from '../../../server/src/analysis/overlap/compare';
import { thresholds } from '../../../server/src/analysis/overlap/model';
import { type Entry, Neighbors } from '../../../server/src/analysis/overlap/neighbors';
import { type Reading, read } from '../../../server/src/analysis/overlap/reading';
import { overlappingBehaviors } from '../../../server/src/analysis/rules/overlapping-behaviors';
import { Statements } from '../../../server/src/analysis/statements';
import { randomFrom } from '../edits';
import { ladder } from '../findings';
import { type Random, sentence, sentences } from './sentences';

export function readings(random: Random, count: number): Reading[] {
  const texts = new Set(sentences(random, count));
  return [...texts].flatMap((text) => read(text) ?? []);
}

function pairsOf(entries: readonly Entry[]): string[] {
  const found = entries.flatMap(({ reading, near }) =>
    [...near.keys()].map((other) => [reading.text, other.reading.text].sort().join(' | ')),
  );
  return [...new Set(found)].sort();
}

function exhaustive(texts: readonly Reading[]): string[] {
  const found: string[] = [];
  texts.forEach((first, index) => {
    for (const second of texts.slice(index + 1)) {
      if (compare(first, second)) found.push([first.text, second.text].sort().join(' | '));
    }
  });
  return found.sort();
}

/** The index against each with each, however the texts are added; gives how many pairs were found. */
export function compareIndex(seeds: number): number {
  let found = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const random = randomFrom(seed);
    const texts = readings(random, 10 + random(50));
    const neighbors = new Neighbors();
    const entries: Entry[] = [];
    for (let at = 0; at < texts.length; ) {
      const next = at + 1 + random(texts.length);
      entries.push(...neighbors.add(texts.slice(at, next)));
      at = next;
    }
    const pairs = pairsOf(entries);
    assert.deepEqual(pairs, exhaustive(texts), `seed ${seed}`);
    found += pairs.length;
  }
  return found;
}

/** What is found in random ladders against each behavior with each; gives how many overlaps there were. */
export function compareLadders(seeds: number): number {
  let found = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const analysis = analyse(randomLadder(randomFrom(seed)), {}, []);
    const expected = allOverlaps(analysis);
    assert.deepEqual(analysis.overlaps.map(named).sort(), expected, `seed ${seed}`);
    found += expected.length;
  }
  return found;
}

/** What is found after each of a dozen changes of random ladders against a fresh analysis. */
export function compareChanges(seeds: number): void {
  for (let seed = 1; seed <= seeds; seed++) {
    const random = randomFrom(seed);
    const statements = new Statements();
    let text = randomLadder(random);
    for (let step = 0; step < 12; step++) {
      const known = analyse(text, { statements }, [overlappingBehaviors]);
      assert.deepEqual(
        known.findings,
        analyse(text, {}, [overlappingBehaviors]).findings,
        `seed ${seed}, step ${step}`,
      );
      const lines = text.split('\n');
      const at = lines.length - 1 - random(20);
      if (lines[at]?.startsWith('        - ')) lines[at] = `        - ${sentence(random)}`;
      text = lines.join('\n');
    }
  }
}

function randomLadder(random: Random): string {
  const levels = 1 + random(3);
  const competencies = 1 + random(3);
  let text = `inheritance: ${random(2) ? 'cumulative' : 'standalone'}\nlevels:\n`;
  for (let level = 0; level < levels; level++) {
    text += `  - id: L${level}\n${level === 2 && random(2) ? '    follows: [L0]\n' : ''}`;
  }
  text += 'competencies:\n';
  const said = sentences(random, 45);
  for (let competency = 0; competency < competencies; competency++) {
    text += `  - id: c${competency}\n    cells:\n`;
    for (let level = 0; level < levels; level++) {
      text += `      L${level}:\n`;
      for (let item = 0; item <= random(4); item++) text += `        - ${said.pop()}\n`;
    }
  }
  return ladder(text);
}

function named({
  first,
  second,
  likelihood: likely,
}: Pick<Overlap, 'first' | 'second' | 'likelihood'>): string {
  return `${first.behavior.span.start} ${second.behavior.span.start} ${likely.toFixed(6)}`;
}

/** Each behavior with each, by the same measure and no index. */
function allOverlaps({
  ladder: { inheritance },
  grid,
  graph,
  statements,
}: ReturnType<typeof analyse>): string[] {
  const all = grid.cells.flatMap(({ level, competency, cell }) =>
    (cell?.behaviors ?? []).map((behavior) => {
      return { behavior, statement: statements.of(behavior.text.value), level, competency };
    }),
  );
  const found: string[] = [];
  all.forEach((one, index) => {
    for (const other of all.slice(index + 1)) {
      const below = graph.isBelow(one.level, other.level);
      const above = graph.isBelow(other.level, one.level);
      if (one.level !== other.level && !(inheritance === 'cumulative' && (below || above))) continue;
      const [a, b] = [one, other].map(({ statement }) => statement.words);
      const first = read(a ?? '');
      const second = read(b ?? '');
      const comparison =
        first && second && first.units.length > 1 && second.units.length > 1 && compare(first, second);
      const sameLevel = one.level === other.level;
      const relation = {
        sameLevel,
        sameCompetency: one.competency === other.competency,
        higher: above ? first : second,
      };
      const likely = a === b ? 1 : comparison ? likelihood(comparison, relation) : 0;
      if (likely < thresholds.possible) continue;
      found.push(named({ first: above ? other : one, second: above ? one : other, likelihood: likely }));
    }
  });
  return found.sort();
}
