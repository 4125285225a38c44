/** Something the user can mend: its message is all there is to say. */
export class Failure extends Error {}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  EPERM: 'not permitted',
  ENOENT: 'no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
  ERR_STRING_TOO_LONG: 'it is too large',
};

/** What went wrong with a file, for people. */
export function messageOf(error: unknown, path: string): string {
  if (!(error instanceof Error)) return `“${path}”: ${String(error)}`;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error.message;
  return `“${path}”: ${reasons[code] ?? error.message}`;
}
