import type { Trail } from './frames';

/** The stretch of the cursor's line that an item replaces. */
export interface Edit {
  /** Columns. `start` is never behind the cursor and `end` never before it. */
  readonly start: number;
  readonly end: number;
  /** What goes in front of the item: missing indentation, a dash, a blank. */
  readonly before: string;
  readonly after: string;
  /** A dash in front of the cursor that the item takes the place of: what is typed is compared with it as well. */
  readonly passed?: string;
  /** A comment that follows on the line, with the blanks in front of it. */
  readonly tail: string;
  /** Words follow on the line that are not replaced, or the cursor is in front of its word. */
  readonly rest: boolean;
}

interface Base {
  readonly edit: Edit;
  /** What is typed of the word, up to the cursor, without quotes. */
  readonly typed: string;
  readonly quote?: Quote;
  /** Inside brackets. */
  readonly flow: boolean;
  /** 0 where the cursor's column says that this is meant; more for the other places that the cursor may mean. */
  readonly rank: number;
  /** The author's own words could stand here as well. */
  readonly prose: boolean;
}

/** A key of the map at `trail`. */
export interface EntrySlot extends Base {
  readonly kind: 'entry';
  readonly trail: Trail;
  /** Where the key begins. */
  readonly column: number;
  /** A colon follows. */
  readonly colon: boolean;
  /** The map's other entries; values that are no words are blank. */
  readonly entries: () => ReadonlyMap<string, string>;
}

/** An item, at `trail`, which ends in `*`. */
export interface ItemSlot extends Base {
  readonly kind: 'item';
  readonly trail: Trail;
  /** Where the dash is or will be; for an item in brackets, nothing. */
  readonly column: number;
  /** Where what follows the dash begins. */
  readonly inner: number;
  /** The dash is written: only what follows it is missing. */
  readonly dash: boolean;
  /** The list's other items, as far as they are words. */
  readonly items: () => readonly string[];
  /** The entries of the map that the list's key is in. */
  readonly owner: () => ReadonlyMap<string, string>;
}

/** What follows `key:`. `trail` ends in the key. */
export interface ValueSlot extends Base {
  readonly kind: 'value';
  readonly trail: Trail;
  /** Where the key begins. */
  readonly column: number;
  /** Behind the colon: where a value over several lines replaces from. Undefined in brackets. */
  readonly colon: number | undefined;
  /** More indented lines follow, which are already its value: where they begin, and with what. */
  readonly inner?: {
    readonly column: number;
    readonly dash: boolean;
    readonly entries: () => ReadonlyMap<string, string>;
  };
  /** The other entries of the map that the key is in. */
  readonly owner: () => ReadonlyMap<string, string>;
}

export type Quote = '"' | "'";

export type Slot = EntrySlot | ItemSlot | ValueSlot;
