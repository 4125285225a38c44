/** The files that a refactoring sees, and how what it means to do is held against what it does. */

import { edited } from '../../analysis/fixes/textEdit';
import { t } from '../../l10n';
import type { Ladder, LadderDocument } from '../../model/ladder';
import { parseLadder } from '../../model/parse';
import { type Composition, compose } from '../../workspace/compose';
import { type FilesHost, WorkspaceFiles } from '../../workspace/files';
import { uriKey } from '../../workspace/paths';
import { newlineOf } from '../formatting/lines';
import { commentsOf } from '../formatting/same';
import { type Meaning, meaningOf, same, settled } from './meaning';
import type { TextEdit } from './parts';

/** Why something cannot be done, in words for its author. */
export class RefactorRefused extends Error {}

/** A ladder file as it is now. */
export interface LadderFile {
  readonly uri: string;
  readonly document: LadderDocument;
}

/** What is around the file that is changed. */
export interface World {
  readonly host: FilesHost;
  /** The files that build on it, as far as they are known. */
  readonly dependants: readonly LadderFile[];
}

export const alone: World = {
  host: { roots: () => [], text: () => ({ kind: 'missing' }) },
  dependants: [],
};

/** A text that is changed in steps, each of which reads what the last one wrote. */
export class Rewriting {
  readonly newline: '\n' | '\r\n';
  #document: LadderDocument;

  constructor(readonly before: LadderDocument) {
    this.newline = newlineOf(before.text) === '\r\n' ? '\r\n' : '\n';
    this.#document = before;
  }

  get document(): LadderDocument {
    return this.#document;
  }

  get text(): string {
    return this.#document.text;
  }

  /** Makes edits that do not overlap. Throws `RefactorRefused` where the text could not be read then. */
  edit(edits: readonly TextEdit[] | undefined): void {
    if (!edits) throw notHere();
    if (edits.length === 0) return;
    this.become(edited(this.text, edits));
  }

  become(text: string): void {
    if (text === this.text) return;
    const next = parseLadder(text);
    if (next.problems.some(({ rule }) => rule !== 'duplicate-key')) throw notHere();
    this.#document = next;
  }
}

export function notHere(): RefactorRefused {
  return new RefactorRefused(
    t('The file is laid out in a way in which this would change something else as well.'),
  );
}

/** The files as they will be. */
export function overlaid(host: FilesHost, texts: ReadonlyMap<string, string>): WorkspaceFiles {
  return new WorkspaceFiles({
    roots: (uri) => host.roots(uri),
    text: (uri) => {
      const text = texts.get(uriKey(uri));
      return text === undefined ? host.text(uri) : { kind: 'text', text };
    },
    ...(host.located && { located: (uri: string) => host.located?.(uri) ?? uri }),
  });
}

/** A file with all that it builds on. */
export function composed(
  { host }: World,
  { uri, document }: LadderFile,
  texts: ReadonlyMap<string, string> = new Map(),
): Composition {
  return compose(document, uri, overlaid(host, texts));
}

/** Throws `RefactorRefused` unless a ladder, read again, says what is meant. */
export function demand(after: Ladder, meant: Meaning): void {
  if (!same(meaningOf(after), settled(meant))) throw notHere();
}

/** Throws `RefactorRefused` unless all comments are still there. */
export function demandComments(before: LadderDocument, ...after: readonly LadderDocument[]): void {
  const left = new Map<string, number>();
  for (const document of after) {
    for (const comment of commentsOf(document).split('\n')) left.set(comment, (left.get(comment) ?? 0) + 1);
  }
  for (const comment of commentsOf(before).split('\n')) {
    if (comment === '') continue;
    const count = left.get(comment) ?? 0;
    if (count === 0 && !/^#\s*career-ladder-disable-/.test(comment)) throw notHere();
    left.set(comment, count - 1);
  }
}
