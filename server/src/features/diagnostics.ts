import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Severity } from '../analysis/finding';
import { rangeOf, type Snapshot } from './snapshot';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The name that editors show before the rule's id. */
export const source = 'career-ladder';

/**
 * `textDocument/publishDiagnostics`: the findings as LSP has them. `docs` is the URI, ending in a slash, of the
 * folder with a page for each rule; without it the findings have no link.
 */
export function diagnostics({ document, analysis }: Snapshot, docs?: string): Diagnostic[] {
  return analysis.findings.map(({ rule, severity, message, span, related }) => ({
    range: rangeOf(document, span),
    severity: severities[severity],
    source,
    code: rule,
    ...(docs && { codeDescription: { href: `${docs}${rule}.md` } }),
    message,
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({
        location: { uri: document.uri, range: rangeOf(document, other.span) },
        message: other.message,
      })),
    }),
  }));
}
