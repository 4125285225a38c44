import { levelGraph } from '../../server/src/analysis/graph';
import { commentOf, lineAt, nextLine } from '../../server/src/model/comments';
import type { Ladder } from '../../server/src/model/ladder';
import { parseLadder } from '../../server/src/model/parse';

/** All that a ladder says, one by one, in its order. */
export function factsOf(ladder: Ladder): string[] {
  const graph = levelGraph(ladder.levels);
  const facts = ladder.levels.map(
    ({ id, name, summary }) => `level ${id.value} ${name?.value} ${summary?.value}`,
  );
  ladder.levels.forEach(({ id }, index) => {
    const lower = graph.below(index).map((other) => ladder.levels[other]?.id.value);
    facts.push(`follows ${id.value} ${lower.sort().join(' ')}`);
  });
  for (const { id, name, description, behaviors, competencies } of ladder.values) {
    const lists = [...behaviors, ...competencies].map(({ value }) => value).join(', ');
    facts.push(`value ${id.value} ${name?.value} ${description?.value} ${lists}`);
  }
  for (const { id, name, description, group, values, cells } of ladder.competencies) {
    const head = [name, description, group, ...values].map((text) => text?.value).join(' ');
    facts.push(`competency ${id.value} ${head}`);
    const rank = ({ level }: (typeof cells)[number]) => graph.indexOf(level.value) ?? ladder.levels.length;
    const known = new Set<string>();
    for (const cell of [...cells].sort((a, b) => rank(a) - rank(b))) {
      const { level, behaviors, summary, examples, notExpected, unchanged } = cell;
      // Of two the first counts.
      if (known.has(level.value)) continue;
      known.add(level.value);
      const place = `[${id.value} ${level.value}]`;
      if (summary) facts.push(`summary ${place} ${summary.value}`);
      for (const { text, examples: own, values: carried } of behaviors) {
        facts.push(
          `behavior ${place} ${text.value} ${[...own, ...carried].map(({ value }) => value).join(', ')}`,
        );
      }
      for (const { value } of examples) facts.push(`example ${place} ${value}`);
      if (notExpected) facts.push(`answer ${place} notExpected ${notExpected.reason?.value}`);
      if (unchanged) facts.push(`answer ${place} unchanged ${unchanged.reason?.value}`);
    }
  }
  return facts;
}

/** Those of a list that another lacks, each as often as it lacks it. */
export function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = new Map<string, number>();
  for (const one of other) rest.set(one, (rest.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const left = rest.get(one) ?? 0;
    rest.set(one, left - 1);
    return left <= 0;
  });
}

/** The words of a text outside of its comments. */
export function wordsOf(text: string): string[] {
  const { root } = parseLadder(text);
  const words: string[] = [];
  for (let start: number | undefined = 0; start !== undefined; ) {
    const line = lineAt(text, start);
    const end = commentOf(text, line, root) ?? line.end;
    words.push(
      ...(text.slice(line.start, end).match(/[\p{L}\p{N}_'’.-]*[\p{L}\p{N}][\p{L}\p{N}_'’-]*/gu) ?? []),
    );
    start = nextLine(text, line);
  }
  return words.map((word) => word.replace(/^['-]+|['-]+$/g, '').replaceAll("''", "'"));
}

export function commentsOf(text: string): string[] {
  const { root } = parseLadder(text);
  const found: string[] = [];
  for (let start: number | undefined = 0; start !== undefined; ) {
    const line = lineAt(text, start);
    const comment = commentOf(text, line, root);
    if (comment !== undefined) found.push(text.slice(comment, line.end).trimEnd());
    start = nextLine(text, line);
  }
  return found.sort();
}

export function syntaxOf(text: string): string[] {
  return parseLadder(text)
    .problems.filter(({ rule }) => rule !== 'duplicate-key')
    .map(({ message }) => message);
}
