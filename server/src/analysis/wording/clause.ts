/** How a demand begins: the form of its first verb. `none`: no verb was found. */
export type Form = 'third' | 'base' | 'ing' | 'past' | 'be' | 'have' | 'modal' | 'none';

/** How a demand follows the one before it. `means`: “…, using X”; `while`: “while doing X”. */
export type Link = 'start' | 'sentence' | 'and' | 'comma' | 'semicolon' | 'but' | 'or' | 'means' | 'while';

/** One demand: a verb of the main clause with what belongs to it. All numbers are indexes of tokens. */
export interface Clause {
  readonly link: Link;
  /** First token of the demand, conjunction not included. */
  readonly start: number;
  /** Behind its last token. */
  readonly end: number;
  /** Whoever does it: a person (`You`, `The engineer`), or a thing (`Code`). Undefined when it goes unsaid. */
  readonly subject:
    | { readonly kind: 'person' | 'thing'; readonly start: number; readonly end: number }
    | undefined;
  readonly form: Form;
  /** The first verb, modals and forms of be and have included; `start` when there is none. */
  readonly verb: number;
  /** The verb that carries the meaning (“lead” in “can often lead”), or, behind be and have, what they are said of. */
  readonly head: number;
}
