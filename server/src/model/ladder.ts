/**
 * The ladder: a matrix of levels × competencies, whose cells hold the behaviors expected there.
 * Everything is readonly and carries the span it was written at. Anything may be missing: a half-typed file is
 * still a ladder.
 */
import type { MapNode, Span, SyntaxNode } from './syntax';

/** Words of the author with the place they stand at. `value` is trimmed and never blank. */
export interface Text {
  readonly value: string;
  readonly span: Span;
}

export interface Ladder {
  readonly role?: Text;
  readonly family?: Text;
  readonly summary?: Text;
  /** BCP 47 tag of the language that the ladder is written in; English when absent. */
  readonly language?: Text;
  /** `cumulative`: a level also expects everything below it. `standalone`: each cell is complete. */
  readonly inheritance: 'cumulative' | 'standalone';
  /** Paths of the files that this one builds on, as written. */
  readonly extends: readonly Text[];
  /** Only there for others to build on: it is no role itself. */
  readonly abstract: boolean;
  /** Keys at the top that are written with a value that the format knows, though the default would be the same. */
  readonly given: readonly 'inheritance'[];
  readonly values: readonly Value[];
  /** Rows, lowest first. */
  readonly levels: readonly Level[];
  /** Columns. */
  readonly competencies: readonly Competency[];
}

/** Something the company values. */
export interface Value {
  readonly id: Text;
  readonly name?: Text;
  readonly description?: Text;
  /** Behaviors the company wants to see somewhere in the ladder. */
  readonly behaviors: readonly Text[];
  /** Ids of competencies that carry this value; the same as listing the value there. */
  readonly competencies: readonly Text[];
  /** Lists that are written and hold nothing: what another file says there is not to hold. */
  readonly cleared?: readonly string[];
  readonly span: Span;
}

export interface Level {
  readonly id: Text;
  readonly name?: Text;
  readonly summary?: Text;
  /** Ids of the levels below it, as written; undefined means the entry above. */
  readonly follows?: readonly Text[];
  /**
   * The id of the level below it, where `follows` is not written and that is not the entry above; null where there is
   * none. Only in what several files make together.
   */
  readonly implied?: string | null;
  readonly span: Span;
}

export interface Competency {
  readonly id: Text;
  readonly name?: Text;
  readonly description?: Text;
  readonly group?: Text;
  /** Ids of the values it carries. */
  readonly values: readonly Text[];
  /** As written, in the file's order: a cell may name an unknown level, and one level may occur twice. */
  readonly cells: readonly Cell[];
  /** The `cells` key and its value, when written. */
  readonly cellsSpan?: Span;
  /** Lists that are written and hold nothing: what another file says there is not to hold. */
  readonly cleared?: readonly string[];
  readonly span: Span;
}

/** What is written at a level of a competency. */
export interface Cell {
  /** The id of the level, at the key. */
  readonly level: Text;
  readonly summary?: Text;
  /** Only those that say something; blank items are left out. */
  readonly behaviors: readonly Behavior[];
  /** Examples of the whole cell. */
  readonly examples: readonly Text[];
  /** Blank on purpose, with the reason. */
  readonly notExpected?: Answer;
  /** Nothing new on purpose: the level below still holds. */
  readonly unchanged?: Answer;
  /** Key and value. */
  readonly span: Span;
  /** The value; zero-width when nothing is written. */
  readonly valueSpan: Span;
}

/** An answer in place of behaviors. Without a reason it is unfinished. */
export interface Answer {
  readonly reason?: Text;
  /** The key, `notExpected` or `unchanged`. */
  readonly span: Span;
}

export interface Behavior {
  readonly text: Text;
  readonly examples: readonly Text[];
  /** Ids of the values it carries. */
  readonly values: readonly Text[];
  /** The whole item. */
  readonly span: Span;
}

/** Something wrong with the text itself, found while reading it. */
export interface Problem {
  readonly rule: 'yaml-syntax' | 'merge-conflict' | 'duplicate-key';
  readonly message: string;
  readonly span: Span;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
}

/** What a text was read as. Always there, whatever the text. */
export interface LadderDocument {
  readonly text: string;
  /** Undefined when the text holds nothing, or nothing that can be read. */
  readonly root: SyntaxNode | undefined;
  /** The root when it is a map, as a ladder's should be. */
  readonly map: MapNode | undefined;
  readonly ladder: Ladder;
  readonly problems: readonly Problem[];
  /** The text has anchors or aliases: one part of it may say what another stands for. */
  readonly linked: boolean;
  /** Stands for this reading where the whole of it need not be remembered. */
  readonly token: object;
  /** How it differs from an earlier reading, where only a part was read anew. */
  readonly change?: Change | undefined;
}

/** One entry of a list at the top was read anew; all else is the same, but for its place. */
export interface Change {
  /** The token of the reading before. */
  readonly since: object;
  /** Key of the list. */
  readonly list: string;
  /** Index of the entry in the list. */
  readonly item: number;
  /** How many entries it has become: one, unless another dash was typed. */
  readonly items: number;
}

/** How to call something: its name, else its id. */
export function title(entry: { readonly id: Text; readonly name?: Text }): string {
  return entry.name?.value ?? entry.id.value;
}

/** Both, for where an id alone says little: `L3 (Senior)`. Just the name when it has the id in it: “Level 3”. */
export function idAndName(entry: { readonly id: Text; readonly name?: Text }): string {
  const { id, name } = entry;
  return name && !repeats(id, name) && !isIn(id, name) ? `${id.value} (${name.value})` : title(entry);
}

/** The id where it can stand alone (`L3`), else the name: for `3` and for `senior-engineer`. */
export function shortName(entry: { readonly id: Text; readonly name?: Text }): string {
  const { id, name } = entry;
  return name && (repeats(id, name) || !/\p{L}/u.test(id.value)) ? name.value : id.value;
}

/** By ids: asked for each of thousands of findings about a few levels. */
const repeating = new WeakMap<Text, { readonly name: Text; readonly repeats: boolean }>();

/** Whether a name has an id that is a number, or ends in one, among its words: `3` in “Level 3”, `L3` in “L3 Senior”. */
function isIn(id: Text, name: Text): boolean {
  const key = id.value.toLowerCase();
  return (
    /\d$/.test(key) &&
    name.value
      .toLowerCase()
      .split(/[^\p{L}\p{N}_-]+/u)
      .includes(key)
  );
}

function repeats(id: Text, name: Text): boolean {
  let known = repeating.get(id);
  if (known?.name !== name) {
    const bare = ({ value }: Text) => value.toLowerCase().replace(/[\s_-]+/g, '');
    known = { name, repeats: bare(id) === bare(name) };
    repeating.set(id, known);
  }
  return known.repeats;
}
