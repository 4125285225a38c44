/** Ours by its name: `*.ladder.yaml`, `*.ladder.yml`, `ladder.yaml`, `ladder.yml`. */
const ladderName = /(?:^|[/.])ladder\.ya?ml$/i;

/** Whether a file is a ladder by its name. */
export function isLadderName(name: string): boolean {
  return ladderName.test(name);
}

/**
 * Whether a document is a ladder. Clients that know our language say so; others send what they call `yaml`, and
 * then the file's name tells. All other YAML is none of our business.
 */
export function isLadder({
  uri,
  languageId,
}: {
  readonly uri: string;
  readonly languageId: string;
}): boolean {
  if (languageId === 'career-ladder') return true;
  const path = uri.replace(/[?#].*$/, '');
  return ladderName.test(path.slice(path.lastIndexOf('/') + 1));
}
