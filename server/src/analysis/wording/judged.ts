import type { Behavior, Cell, Ladder, Text } from '../../model/ladder';
import { Note } from '../notes';
import type { Context } from '../rule';
import type { ColumnWords, Said } from '../said';
import type { Statement } from '../statements';
import type { Fault } from './fault';
import type { Reading } from './reading';

/** What a wording rule judges. */
export interface Judged extends Said {
  /** Those of a behavior; undefined for other texts. */
  readonly cell?: Cell;
  readonly behavior?: Behavior;
}

type Find = (reading: Reading) => readonly Fault[];

const notes = new Map<Find, Note<Statement, readonly Fault[]>>();
/** Those of the rules that judge behaviors, and of those that judge everything. */
const ofBehaviors: Note<Statement, readonly Fault[]>[] = [];
const everywhere: Note<Statement, readonly Fault[]>[] = [];

/** The faults of a statement, found once however many ask: other rules build on some of them. */
export function faultsBy(find: Find): Note<Statement, readonly Fault[]> {
  let note = notes.get(find);
  if (!note) {
    note = new Note(({ reading }) => {
      const faults = find(reading);
      return faults.length > 0 ? faults : none;
    });
    notes.set(find, note);
  }
  return note;
}

/** One list for all statements without a fault, which are most. */
const none: readonly never[] = [];

/** Makes `faultyTexts` look for these faults too; all of them are to be known before the first analysis. */
export function lookFor(faults: Note<Statement, readonly Fault[]>, everyText: boolean): void {
  if (everyText) everywhere.push(faults);
  ofBehaviors.push(faults);
}

const faultyBehavior = new Note((statement: Statement) =>
  ofBehaviors.some((faults) => has(faults, statement)),
);
const faultyText = new Note((statement: Statement) => everywhere.some((faults) => has(faults, statement)));

/** Also where a rule fails: it is to fail where its failure is reported. */
function has(faults: Note<Statement, readonly Fault[]>, statement: Statement): boolean {
  try {
    return faults.of(statement).length > 0;
  } catch {
    return true;
  }
}

/** Places in a competency's texts that have a fault. */
const faultyIn = new Note(({ judged, isBehavior }: ColumnWords) =>
  judged.flatMap((statement, at) =>
    (isBehavior[at] ? faultyBehavior : faultyText).of(statement) ? [at] : [],
  ),
);

const lists = new WeakMap<Ladder, readonly Judged[]>();

/**
 * The texts with a fault by any of the rules, in the order of the file: one list for all rules, since most texts have
 * none. A competency whose words are those of the analysis before is not looked through again.
 */
export function faultyTexts(context: Pick<Context, 'ladder' | 'columns' | 'statements'>): readonly Judged[] {
  let found = lists.get(context.ladder);
  if (!found) {
    found = [
      ...faultyAbove(context),
      ...context.columns.flatMap(({ words, judged }) => faultyIn.of(words).flatMap((at) => judged[at] ?? [])),
    ];
    lists.set(context.ladder, found);
  }
  return found;
}

/** Those above the competencies. */
function faultyAbove({ ladder, statements }: Pick<Context, 'ladder' | 'statements'>): readonly Judged[] {
  const found: Judged[] = [];
  const add = (text: Text | undefined) => {
    const statement = text && statements.of(text.value);
    if (statement && !statement.placeholder && faultyText.of(statement)) found.push({ text, statement });
  };
  add(ladder.summary);
  for (const { behaviors, description } of ladder.values) {
    add(description);
    behaviors.forEach(add);
  }
  for (const { summary } of ladder.levels) add(summary);
  return found;
}
