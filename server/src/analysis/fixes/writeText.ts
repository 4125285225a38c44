import { quoted, writeId } from '../../model/scalar';

/** Words of an author on one line: in quotes where YAML needs them. `flow`: they stand between brackets. */
export function writeText(words: string, flow: boolean): string {
  const plain = /^[\p{L}\p{N}]/u.test(words) && !/[:#\r\n]|\s$/.test(words) && !/^[\d.,:_+-]+$/.test(words);
  if (plain && !(flow && /[,[\]{}]/.test(words)) && writeId(words, flow) === words) return words;
  return quoted(words, '"');
}
