/** Questions about a text that is another by the time it could be answered. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { t } from '../l10n';
import type { Session } from './session';

export function stale(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, t('The ladder is another by now.'));
}

/** Reads all ladders, as far as they come in time; whether the text of one is still the same. */
export async function isSameAfterReading(session: Session, uri: string): Promise<boolean> {
  const version = session.ladder(uri)?.version;
  await session.readLadders();
  return session.ladder(uri)?.version === version;
}
