/** Headings with lists under them → levels × competencies: most ladders on the web are written so. */
import type { UnplacedText } from '../protocol';
import { BlockReader } from './blocks';
import type { FoundBlock, FoundHeading, MarkdownDocument } from './document';
import type { Part } from './ladders';
import { looksLikeLevel } from './levels';
import { lowestFirst, type MatrixCompetency, readLevel } from './matrix';
import { Ids } from './names';
import { blank, type CellText, join } from './table';

export interface Outline {
  readonly parts: readonly Part[];
  /** Texts of `MarkdownDocument.others` that are in the parts. */
  readonly used: ReadonlySet<UnplacedText>;
  /** Headings whose whole text is in the parts. */
  readonly placed: ReadonlySet<FoundHeading>;
  /** What is in a list and has no place in a cell. */
  readonly unplaced: readonly UnplacedText[];
}

/** A heading with what stands right under it. */
interface Section {
  /** The heading itself, then those above it. */
  readonly path: readonly FoundHeading[];
  readonly blocks: FoundBlock[];
}

/** Where in a path the level stands: `## Senior`, `### Design` has it at 1, `## Design`, `### Senior` at 0. */
type Place = 0 | 1 | 2;

/** Nothing when no headings are levels, or only one is. */
export function readOutline(document: MarkdownDocument): Outline | undefined {
  const sections = sectionsOf(document);
  const lists = sections.filter(({ blocks }) => blocks.some(({ node }) => node.type === 'list'));
  const place = placeOfLevels(lists);
  if (place === undefined) return undefined;
  const blocks = new BlockReader(document);
  const reader = new Reader(blocks);
  const under = grouped(sections, ({ path }) => path[1]);
  const scopes = grouped(cellsIn(sections, place), (section) => scopeOf(section, place)[0]);
  const parts = [...scopes].flatMap(
    ([scope, cells]) => reader.read(cells, under.get(scope) ?? [], place) ?? [],
  );
  const { used, unplaced } = blocks;
  return parts.length > 0 ? { parts, used, placed: reader.placed, unplaced } : undefined;
}

function sectionsOf({ headings, blocks }: MarkdownDocument): Section[] {
  const sections = new Map<FoundHeading, Section>();
  let path: readonly FoundHeading[] = [];
  for (const heading of headings) {
    path = [heading, ...path.filter(({ depth }) => depth < heading.depth)];
    sections.set(heading, { path, blocks: [] });
  }
  for (const block of blocks) if (block.heading) sections.get(block.heading)?.blocks.push(block);
  return [...sections.values()];
}

/** Where at least half of the sections have a level; best of all where these are not all the same. */
function placeOfLevels(sections: readonly Section[]): Place | undefined {
  let best: { readonly place: Place; readonly worth: number } | undefined;
  for (const place of [0, 1, 2] as const) {
    const levels = sections.flatMap(({ path }) => {
      const label = path[place]?.text ?? '';
      return path.length > 1 && looksLikeLevel(label) ? [label] : [];
    });
    const share = levels.length / sections.length;
    const worth = share + (new Set(levels).size > 1 ? 1 : 0);
    if (share >= 0.5 && (!best || worth > best.worth)) best = { place, worth };
  }
  return best?.place;
}

function levelOf({ path }: Section, place: Place): FoundHeading {
  return path[place]!;
}

function competencyOf({ path }: Section, place: Place): FoundHeading {
  return path[place === 0 ? 1 : 0]!;
}

function groupOf({ path }: Section, place: Place): FoundHeading | undefined {
  return place === 2 ? path[1] : undefined;
}

/** What tells competencies apart. */
function keyOf(section: Section, place: Place): string {
  return JSON.stringify([competencyOf(section, place).text, groupOf(section, place)?.text]);
}

/** Headings above both the level and the competency, and above a group between them. */
function scopeOf({ path }: Section, place: Place): readonly FoundHeading[] {
  return path.slice(place === 2 ? 3 : 2);
}

/** What stands under a level that does not look like one still counts where its competencies are known. */
function cellsIn(sections: readonly Section[], place: Place): Section[] {
  const deep = sections.filter(
    (section) =>
      section.blocks.length > 0 &&
      section.path.length > Math.max(place, 1) &&
      levelOf(section, place).text !== '' &&
      competencyOf(section, place).text !== '',
  );
  const sure = (section: Section) => looksLikeLevel(levelOf(section, place).text);
  const known = new Set(deep.filter(sure).map((section) => competencyOf(section, place).text));
  const strange = new Map<FoundHeading, boolean[]>();
  for (const section of deep.filter((section) => !sure(section))) {
    const level = levelOf(section, place);
    const knows = known.has(competencyOf(section, place).text);
    const others = strange.get(level);
    if (others) others.push(knows);
    else strange.set(level, [knows]);
  }
  const levels = new Set(
    [...strange]
      .filter(([, knows]) => knows.filter(Boolean).length * 2 > knows.length)
      .map(([level]) => level),
  );
  return deep.filter((section) => sure(section) || levels.has(levelOf(section, place)));
}

function grouped(
  sections: readonly Section[],
  by: (section: Section) => FoundHeading | undefined,
): Map<FoundHeading | undefined, Section[]> {
  const groups = new Map<FoundHeading | undefined, Section[]>();
  for (const section of sections) {
    const known = groups.get(by(section));
    if (known) known.push(section);
    else groups.set(by(section), [section]);
  }
  return groups;
}

class Reader {
  readonly placed = new Set<FoundHeading>();
  readonly #blocks: BlockReader;

  constructor(blocks: BlockReader) {
    this.#blocks = blocks;
  }

  /**
   * The cells under one heading; `under`: the sections right under it. Nothing when they have one level
   * only, or are so strewn that they are no matrix.
   */
  read(cells: readonly Section[], under: readonly Section[], place: Place): Part | undefined {
    const [first] = cells;
    if (!first) return undefined;
    const depth = first.path[Math.max(place, 1)]?.depth;
    const beside = under.filter(({ path: [heading] }) => heading?.depth === depth);
    const names = levelNames(cells, beside, place);
    const keys = new Set(cells.map((section) => keyOf(section, place)));
    if (names.length < 2 || names.length * keys.size > mostCells) return undefined;
    const indexes = new Map(names.map((name, index) => [name, index]));
    const columns = new Map<string, { heading: FoundHeading; group?: FoundHeading; cells: CellText[] }>();
    const line = levelOf(first, place).line;
    for (const section of cells) {
      const at = indexes.get(levelOf(section, place).text);
      if (at === undefined) continue;
      const heading = competencyOf(section, place);
      const group = groupOf(section, place);
      const key = keyOf(section, place);
      let column = columns.get(key);
      if (!column) {
        column = { heading, ...(group && { group }), cells: names.map(() => blank(line)) };
        columns.set(key, column);
      }
      column.cells[at] = join(column.cells[at] ?? blank(line), this.#blocks.cell(section.blocks));
      for (const part of [heading, levelOf(section, place), ...(group ? [group] : [])]) this.#place(part);
    }
    const words = this.#words(
      beside,
      place === 0 ? new Set([...columns.values()].map(nameOf)) : new Set(names),
    );
    const competencies = [...columns.values()].map(
      (column): MatrixCompetency => ({
        name: nameOf(column),
        description: place === 0 ? words.get(nameOf(column)) : undefined,
        group: column.group?.text,
        cells: column.cells,
      }),
    );
    const ids = new Ids();
    const levels = names.map((name, index) => {
      const label: CellText = { line, label: name, bold: false, items: [name] };
      const summary = place === 0 ? undefined : words.get(name);
      return { ...readLevel(label, index, 'Level', ids), summary };
    });
    const matrix = lowestFirst({ line, levels, competencies }, names);
    return { matrix, headings: scopeOf(first, place) };
  }

  #place(heading: FoundHeading): void {
    if (heading.complete) this.placed.add(heading);
  }

  /** What stands right under the headings of these names, in front of the first one below them. */
  #words(beside: readonly Section[], names: ReadonlySet<string>): Map<string, string> {
    const found = new Map<string, string>();
    for (const { path, blocks } of beside) {
      const [heading] = path;
      if (!heading || !names.has(heading.text)) continue;
      this.#place(heading);
      const words = this.#blocks.words(blocks);
      const before = found.get(heading.text);
      if (words !== '') found.set(heading.text, before === undefined ? words : `${before} ${words}`);
    }
    return found;
  }
}

function nameOf({ heading }: { readonly heading: FoundHeading }): string {
  return heading.text;
}

/** A matrix of more cells has hardly any of them written. */
const mostCells = 250_000;

/**
 * The levels in the order that all of their appearances agree on, also those with nothing under them. A level that
 * is first seen after another comes behind it.
 */
function levelNames(cells: readonly Section[], beside: readonly Section[], place: Place): string[] {
  if (place > 0) {
    const written = new Set(cells.map((cell) => levelOf(cell, place)));
    const seen = beside.flatMap(({ path: [heading] }) =>
      heading && (written.has(heading) || looksLikeLevel(heading.text)) ? [heading.text] : [],
    );
    return [...new Set(seen)];
  }
  const names: string[] = [];
  const known = new Set<string>();
  let at = 0;
  let above: FoundHeading | undefined;
  for (const cell of cells) {
    const { text } = levelOf(cell, place);
    if (competencyOf(cell, place) !== above) at = 0;
    above = competencyOf(cell, place);
    if (known.has(text)) {
      at = names.indexOf(text) + 1;
    } else {
      known.add(text);
      names.splice(at++, 0, text);
    }
  }
  return names;
}
