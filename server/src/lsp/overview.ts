import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { OverviewParams, RoleView } from '../protocol/overview';
import type { LadderService } from '../service';
import type { Settings } from './settings';

/** What this needs of the server. */
export interface OverviewHost {
  readonly service: LadderService;
  readonly settings: Settings;
  /** The ladder that is open by this URI. */
  ladder(uri: string): TextDocument | undefined;
  /** Reads what a text builds on. */
  readBases(uri: string, text: string): Promise<void>;
  /** Reads the ladders of the workspace. */
  readLadders(): Promise<void>;
}

/**
 * What a ladder comes to: one that is open as it stands in the editor, another as its text is given. Settings are
 * read for it, since findings are counted as the Problems view would show them.
 *
 * @throws {ResponseError} for parameters that are none, and for a ladder that is not open and has no text given
 */
export async function overview(host: OverviewHost, params: OverviewParams): Promise<RoleView> {
  if (typeof params?.uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'uri is missing');
  const { uri, text } = params;
  const { service, settings } = host;
  const open = host.ladder(uri);
  const now = open?.getText() ?? (typeof text === 'string' ? text : '');
  await host.readBases(uri, now);
  // Who builds on it is in the others.
  if (/\babstract\b/.test(now)) await host.readLadders();
  if (open && settings.isKnown(uri)) return service.role(open, true);
  if (typeof text !== 'string' && !open) {
    throw new ResponseError(ErrorCodes.InvalidParams, `${uri} is not open, and no text is given`);
  }
  // A client that does not answer is to get its overview too, with the default settings.
  if (!settings.isKnown(uri)) await settings.refresh(uri).catch(() => false);
  const opened = host.ladder(uri);
  if (opened) return service.role(opened, true);
  const document = TextDocument.create(uri, 'career-ladder', 0, text ?? '');
  try {
    return service.role(document, false);
  } finally {
    settings.close(uri);
  }
}
