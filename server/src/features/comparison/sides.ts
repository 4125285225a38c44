/** What is compared, read from its text. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Side, sideOf } from '../../compare/side';
import { t } from '../../l10n';
import type { Ladder, LadderDocument } from '../../model/ladder';
import { parseLadder } from '../../model/parse';
import type { Sources } from '../../workspace/address';
import { type Composition, compose } from '../../workspace/compose';
import { type Files, noFiles } from '../../workspace/files';

/** A ladder, or one of its levels, that is compared. */
export interface ComparedSide {
  readonly document: TextDocument;
  readonly side: Side;
  /** The files that it builds on. */
  readonly sources: Sources;
  readonly label?: string | undefined;
  /** The id of a level, to compare that alone. */
  readonly level?: string | undefined;
  /** Why not all of the text could be read. */
  readonly broken?: string | undefined;
}

/** Texts that are remembered: of a page that is drawn anew with each keystroke, only one side changes. */
const mostRemembered = 8;

interface Remembered {
  readonly text: string;
  /** All that the text makes with others is told by this one. */
  readonly ladder: Ladder;
  readonly side: Side;
}

/**
 * Reads texts for comparisons. They are not judged, so that it takes no longer than it must. The same text is the
 * same side, which is how levels of one ladder are known to build on each other.
 */
export class SideReader {
  #known: readonly Remembered[] = [];
  #read: readonly LadderDocument[] = [];

  constructor(readonly files: Files = noFiles) {}

  /** `files`: what it builds on, when that is not as it is now. */
  read(document: TextDocument, files: Files = this.files): ComparedSide {
    const text = document.getText();
    const read = this.#read.find((one) => one.text === text) ?? parseLadder(text);
    this.#read = [read, ...this.#read.filter((one) => one !== read)].slice(0, mostRemembered);
    const composition = compose(read, document.uri, files);
    const { ladder, sources } = composition;
    const known = this.#known.find((one) => one.ladder === ladder) ?? {
      text,
      ladder,
      side: sideOf(composition),
    };
    this.#known = [known, ...this.#known.filter((one) => one !== known)].slice(0, mostRemembered);
    const broken =
      read.problems.find(({ rule }) => rule !== 'duplicate-key')?.message ?? incomplete(composition);
    return { document, side: known.side, sources, broken };
  }
}

function incomplete({ faults: [fault], whole }: Composition): string | undefined {
  if (whole) return undefined;
  const file = fault?.way.at(-1);
  return file === undefined
    ? t('Something that it builds on is missing here.')
    : t('Of what it builds on, {0} is missing here.', file);
}
