import { Note } from '../notes';
import type { Statement } from '../statements';
import { type Reading, read } from './reading';

const meaning = new Note(({ words }: Statement) => read(words));

/** What a statement means, as far as it was read. Remembered for as long as it is. */
export function meaningOf(statement: Statement): Reading | undefined {
  return meaning.of(statement);
}
