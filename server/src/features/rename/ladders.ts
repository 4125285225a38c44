/** Whether ladders of several files stay the same when some of the files are edited. */
import type { Ladder, LadderDocument, Text } from '../../model/ladder';
import { parseLadder } from '../../model/parse';
import { compose } from '../../workspace/compose';
import type { Files, Found } from '../../workspace/files';
import type { Member } from '../../workspace/relations';
import { type Edit, edited } from './edits';

/** The first of these ladders that has other parts after the edits; undefined when all are as they were. */
export function brokenLadder(
  ladders: readonly Member[],
  files: Files,
  edits: ReadonlyMap<LadderDocument, readonly Edit[]>,
): Member | undefined {
  const after = new EditedFiles(files, edits);
  return ladders.find(({ uri, document }) => {
    const before = partsOf(compose(document, uri, files).ladder);
    const now = partsOf(compose(after.document(document), uri, after).ladder);
    return before.sizes !== now.sizes || now.unknown > before.unknown;
  });
}

class EditedFiles implements Files {
  readonly #documents = new Map<LadderDocument, LadderDocument>();
  readonly #byText = new Map<string, LadderDocument>();
  readonly #found = new Map<Found, Found>();

  constructor(
    readonly files: Files,
    edits: ReadonlyMap<LadderDocument, readonly Edit[]>,
  ) {
    for (const [document, list] of edits) {
      const after = parseLadder(edited(document.text, list));
      this.#documents.set(document, after);
      // What is open was read twice: for its own sake, and for those that build on it.
      this.#byText.set(document.text, after);
    }
  }

  document(document: LadderDocument): LadderDocument {
    return this.#documents.get(document) ?? document;
  }

  find(from: string, path: string): Found {
    const found = this.files.find(from, path);
    if (found.kind !== 'base') return found;
    let after = this.#found.get(found);
    if (!after) {
      const document = this.#documents.get(found.document) ?? this.#byText.get(found.document.text);
      after = document ? { ...found, document } : found;
      this.#found.set(found, after);
    }
    return after;
  }
}

/** How many parts a ladder has, and how many ids in it name nothing. */
function partsOf({ values, levels, competencies }: Ladder): {
  readonly sizes: string;
  readonly unknown: number;
} {
  const ids = (entries: readonly { readonly id: Text }[]) => new Set(entries.map(({ id }) => id.value));
  const known = { value: ids(values), level: ids(levels), competency: ids(competencies) };
  const count = (texts: readonly Text[], set: ReadonlySet<string>) =>
    texts.filter(({ value }) => !set.has(value)).length;
  let unknown = 0;
  for (const { follows = [] } of levels) unknown += count(follows, known.level);
  for (const value of values) unknown += count(value.competencies, known.competency);
  for (const competency of competencies) {
    unknown += count(competency.values, known.value);
    unknown += count(
      competency.cells.map(({ level }) => level),
      known.level,
    );
  }
  const cells = competencies.map((competency) => competency.cells.length);
  return { sizes: [values.length, levels.length, ...cells].join(), unknown };
}
