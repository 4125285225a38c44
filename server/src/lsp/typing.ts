import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Clock } from './clock';

/** Milliseconds without a change after which a line counts as written. */
export const pause = 1000;

/** On which line of each file somebody is typing: until the cursor leaves it, or nothing is typed for a second. */
export class Typing {
  readonly #lines = new Map<string, { readonly line: number; readonly cancel: () => void }>();

  /** `ended` is told of a file on which nobody types any more; not of one that was closed. */
  constructor(
    readonly clock: Clock,
    readonly ended: (uri: string) => void,
  ) {}

  /** The line that is being typed on, from zero. */
  line(uri: string): number | undefined {
    return this.#lines.get(uri)?.line;
  }

  /** The file was changed on this line; undefined when nobody knows where. */
  edited(uri: string, line: number | undefined): void {
    this.#lines.get(uri)?.cancel();
    if (line === undefined) this.#lines.delete(uri);
    else this.#lines.set(uri, { line, cancel: this.clock.after(pause, () => this.#end(uri)) });
  }

  /** The cursor is on this line now; null when it has left the file. */
  moved(uri: string, line: number | null): void {
    const typed = this.line(uri);
    if (typed !== undefined && typed !== line) this.#end(uri);
  }

  close(uri: string): void {
    this.#lines.get(uri)?.cancel();
    this.#lines.delete(uri);
  }

  #end(uri: string): void {
    this.close(uri);
    this.ended(uri);
  }
}

/** The line that the cursor is on after these changes; undefined when they do not say. */
export function editedLine(changes: readonly TextDocumentContentChangeEvent[]): number | undefined {
  const last = changes.at(-1);
  if (!last || !('range' in last)) return undefined;
  return last.range.start.line + last.text.split(/\r\n|\n|\r/).length - 1;
}
