import type { Diagnostic } from 'vscode-languageserver';
import type { Client } from './client';

/** The diagnostic with what the client understands. */
export function tailor(diagnostic: Diagnostic, client: Client): Diagnostic {
  const { relatedInformation, codeDescription, ...rest } = diagnostic;
  return {
    ...rest,
    ...(relatedInformation && client.relatedInformation && { relatedInformation }),
    ...(codeDescription && client.codeDescription && { codeDescription }),
  };
}

/** A notification of so many related places is some 4 MB long, and more than any reader follows. */
export const mostRelated = 20_000;

/** All diagnostics of a file. Where they have too many related places together, each keeps its first. */
export function tailorAll(diagnostics: readonly Diagnostic[], client: Client): Diagnostic[] {
  const counts = diagnostics.map(({ relatedInformation = [] }) => relatedInformation.length);
  const most = counts.reduce((sum, count) => sum + count, 0) > mostRelated ? 1 : Number.POSITIVE_INFINITY;
  return diagnostics.map((diagnostic) => {
    const tailored = tailor(diagnostic, client);
    const related = tailored.relatedInformation;
    return related && related.length > most
      ? { ...tailored, relatedInformation: related.slice(0, most) }
      : tailored;
  });
}
