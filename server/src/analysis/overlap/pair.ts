import { Noted } from '../notes';
import type { Reading } from './reading';

/** Two texts that are near each other, in the order in which they are spoken of. Kept with what is known of them. */
export class Pair extends Noted {
  constructor(
    readonly first: Reading,
    readonly second: Reading,
  ) {
    super();
  }
}
