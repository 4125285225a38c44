/** Handing a ladder out: what is asked of the server, and what it answers. */

/** Request: an open ladder in another format. Params `ExportParams`, answers `ExportResult | null` (null: not an open ladder). */
export const exportRequest = 'careerLadder/export';

/** `matrix`: the Markdown table of the matrix alone. */
export type ExportFormat = 'html' | 'markdown' | 'matrix' | 'csv' | 'json' | 'pdf';

export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
  /** For HTML and PDF: what to print on, always in landscape. Without it, HTML leaves it to who prints; PDF is A4. */
  readonly paper?: 'a4' | 'a3' | 'letter' | 'tabloid';
  /** For CSV; a comma without it. */
  readonly separator?: ',' | ';' | '\t';
}

export type ExportResult =
  | {
      readonly kind: 'exported';
      /** Of text formats. */
      readonly text?: string;
      /** Of PDF. */
      readonly base64?: string;
      /** Why not all of the ladder could be read, so that something may be missing. */
      readonly broken?: string;
    }
  /** `no-browser`: nothing that prints is at hand where the server runs. */
  | { readonly kind: 'failed'; readonly reason: 'no-browser' | 'failed'; readonly message: string };
