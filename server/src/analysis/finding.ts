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
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}
