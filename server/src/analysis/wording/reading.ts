import type { Clause } from './clause';
import { readClauses } from './clauses';
import { type Part, partsOf, type Token, tokenise } from './tokens';

/** A statement as the wording rules read it. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The tokens, those with hyphens taken apart. */
  readonly parts: readonly Part[];
  /** The demands, in the order written. The verbs of subordinate clauses and infinitives are none. */
  readonly clauses: readonly Clause[];
}

/** Reads a statement. Never throws; of what is no English it makes fragments. */
export function read(text: string): Reading {
  const tokens = tokenise(text);
  return { text, tokens, parts: partsOf(tokens), clauses: readClauses(tokens) };
}
