/** The findings of one document as a report that a client can keep: with an id that says what is in it. */
import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isLadder } from './isLadder';
import type { Session } from './session';
import { tailorAll } from './tailor';

export interface Report {
  readonly uri: string;
  /** Of the open document; null for a file that is not open. */
  readonly version: number | null;
  /** The same for the same findings, whenever they were found. */
  readonly id: string;
  readonly items: Diagnostic[];
}

export class Reports {
  /** By what they were made of, which is another object whenever something is. */
  readonly #made = new WeakMap<object, Report>();

  constructor(readonly session: Session) {}

  /** Of a document that is open, as it stands. */
  open(document: TextDocument): Report {
    const { service, configs } = this.session;
    if (!isLadder(document)) return this.#report(document, configs.diagnostics(document), document.version);
    const snapshot = service.snapshot(document);
    const known = this.#made.get(snapshot);
    if (known && known.version === document.version) return known;
    const report = this.#report(document, service.diagnostics(document), document.version);
    this.#made.set(snapshot, report);
    return report;
  }

  /** Of a file that is not open. `document` has its text. */
  closed(document: TextDocument): Report {
    const { service, configs } = this.session;
    const diagnostics = isLadder(document) ? service.diagnostics(document) : configs.diagnostics(document);
    return this.#report(document, diagnostics, null);
  }

  #report({ uri }: TextDocument, found: readonly Diagnostic[], version: number | null): Report {
    const items = tailorAll(found, this.session.client);
    return { uri, version, id: idOf(JSON.stringify(items)), items };
  }
}

/** What a client that was told nothing has of a file. */
export const emptyId: string = idOf('[]');

/**
 * 64 bits that tell one text from another, by the FNV-1a hash in two halves with different starts. A client that
 * was told the same before is told that nothing is new; two texts of one file with the same id are a matter of
 * billions of years.
 */
function idOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193 ^ text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
    high ^= high >>> 15;
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
