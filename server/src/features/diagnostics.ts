import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Finding, Severity } from '../analysis/finding';
import { noSources, type Sources } from '../workspace/address';
import { placeIn, rangeOf } from './snapshot';

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
export function diagnostics(
  document: TextDocument,
  findings: readonly Finding[],
  docs?: string,
  sources: Sources = noSources,
): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(document, finding, docs, sources));
}

export function toDiagnostic(
  document: TextDocument,
  { rule, severity, message, span, related }: Finding,
  docs?: string,
  sources: Sources = noSources,
): Diagnostic {
  return {
    range: rangeOf(document, span),
    severity: severities[severity],
    source,
    code: rule,
    ...(docs && { codeDescription: { href: `${docs}${rule}.md` } }),
    message,
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => {
        const { uri = document.uri, ...range } = placeIn(document, sources, other.span);
        return { location: { uri, range }, message: other.message };
      }),
    }),
  };
}
