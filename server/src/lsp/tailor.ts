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
