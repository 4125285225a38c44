import type { Behavior, Cell, Ladder, Text } from '../../model/ladder';
import type { Context } from '../rule';
import type { Said } from '../said';

/** What a rule judges. */
export interface Judged extends Said {
  /** Those of a behavior; undefined for other texts. */
  readonly cell?: Cell;
  readonly behavior?: Behavior;
}

type Part = Pick<Context, 'document' | 'ladder' | 'said' | 'statements'>;

/** One list for all rules of a ladder, with the everyday texts and with all. */
const lists = new WeakMap<Ladder, [(readonly Judged[])?, (readonly Judged[])?]>();

/** What rules judge, in the order of the file; placeholders are left out. */
export function judged(context: Part, everywhere = false): readonly Judged[] {
  const kept = lists.get(context.ladder) ?? [];
  lists.set(context.ladder, kept);
  const which = everywhere ? 1 : 0;
  kept[which] ??= everywhere ? allTexts(context) : context.said.flat().flatMap(({ behaviors }) => behaviors);
  return kept[which];
}

function allTexts({ ladder, said, statements }: Part): readonly Judged[] {
  const found: Judged[] = [];
  const add = (text: Text | undefined) => {
    const statement = text && statements.of(text.value);
    if (statement && !statement.placeholder) found.push({ text, statement });
  };
  add(ladder.summary);
  for (const { behaviors, description } of ladder.values) {
    add(description);
    behaviors.forEach(add);
  }
  for (const { summary } of ladder.levels) add(summary);
  ladder.competencies.forEach(({ description }, index) => {
    add(description);
    for (const { summary, behaviors } of said[index] ?? []) {
      if (summary && !summary.statement.placeholder) found.push(summary);
      for (const behavior of behaviors) found.push(behavior);
    }
  });
  return found;
}
