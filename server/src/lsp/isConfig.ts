import { configNames } from '../protocol';

/** Whether a document is a settings file of ours: by its language, or where a client calls it YAML, by its name. */
export function isConfig({
  uri,
  languageId,
}: {
  readonly uri: string;
  readonly languageId: string;
}): boolean {
  if (languageId === 'career-ladder-config') return true;
  const path = uri.replace(/[?#].*$/s, '');
  return (configNames as readonly string[]).includes(path.slice(path.lastIndexOf('/') + 1));
}
