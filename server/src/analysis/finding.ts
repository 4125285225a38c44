import type { Span } from '../model/syntax';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One thing a rule has to say about one place. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  /** What mends it for certain, the best first. Worked out when somebody asks. */
  readonly fixes?: readonly Fix[] | undefined;
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** A change of the text that mends a finding. */
export interface Fix {
  /** What it does, as the menu of the editor says it: `Remove “very”`. */
  readonly title: string;
  /** Of the text that was analysed. They do not touch each other. */
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
  /** The one to take where only one can be. */
  readonly preferred?: boolean;
}

/** A finding as rules report it. */
export class Reported implements Finding {
  #make: (() => readonly Fix[]) | undefined;
  #fixes: readonly Fix[] | undefined;

  constructor(
    readonly rule: string,
    readonly severity: Severity,
    readonly message: string,
    readonly span: Span,
    readonly related: readonly Related[] = [],
    fixes?: () => readonly Fix[],
  ) {
    this.#make = fixes;
  }

  get fixes(): readonly Fix[] {
    this.#fixes ??= this.#make?.() ?? [];
    this.#make = undefined;
    return this.#fixes;
  }
}
