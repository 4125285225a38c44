import type { Behavior, Cell, LadderDocument, Text } from '../../model/ladder';
import type { Context } from '../rule';
import type { Statement } from '../statements';

interface Place {
  readonly text: Text;
  readonly cell?: Cell;
  readonly behavior?: Behavior;
}

export interface Judged extends Place {
  readonly statement: Statement;
}

/** One list for all rules of a file, with the everyday texts and with all. */
const lists = new WeakMap<LadderDocument, [Judged[]?, Judged[]?]>();

/** What rules judge, with what is known of it; placeholders are left out. */
export function judged(
  context: Pick<Context, 'document' | 'ladder' | 'statements'>,
  everywhere = false,
): readonly Judged[] {
  const kept = lists.get(context.document) ?? [];
  lists.set(context.document, kept);
  const which = everywhere ? 1 : 0;
  kept[which] ??= [...statementsOf(context, everywhere)].flatMap((place) => {
    const statement = context.statements.of(place.text.value);
    return statement.placeholder ? [] : [{ ...place, statement }];
  });
  return kept[which];
}

/** What a rule judges, in the order of the file; a text behind aliases in many places once. */
function* statementsOf({ ladder }: Pick<Context, 'ladder'>, everywhere = false): Generator<Place> {
  if (everywhere) {
    if (ladder.summary) yield { text: ladder.summary };
    for (const { behaviors, description } of ladder.values) {
      if (description) yield { text: description };
      for (const text of behaviors) yield { text };
    }
    for (const { summary } of ladder.levels) if (summary) yield { text: summary };
  }
  for (const { cells, description } of ladder.competencies) {
    if (everywhere && description) yield { text: description };
    for (const cell of cells) {
      if (everywhere && cell.summary) yield { text: cell.summary };
      for (const behavior of cell.behaviors) yield { text: behavior.text, cell, behavior };
    }
  }
}
