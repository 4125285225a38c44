import type { Fix } from '../../finding';

/** Something that the author may have meant. Whether the text can then be read is for others to find out. */
export interface Candidate {
  readonly title: string;
  readonly edits: Fix['edits'];
  /** Of several candidates with one purpose only the best is offered: the one after which least is wrong. */
  readonly purpose?: string;
}

export function replace(title: string, start: number, end: number, newText: string): Candidate {
  return { title, edits: [{ span: { start, end }, newText }] };
}
