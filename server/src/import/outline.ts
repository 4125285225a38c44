/** Headings with lists under them → levels × competencies: most ladders on the web are written so. */
import type { List, ListItem, Nodes } from 'mdast';
import type { UnplacedText } from '../protocol';
import { type FoundBlock, type FoundHeading, lineOf, type MarkdownDocument, sourceOf } from './document';
import { clean } from './items';
import type { Part } from './ladders';
import { looksLikeLevel } from './levels';
import { lowestFirst, type MatrixCompetency, readLevel } from './matrix';
import { Ids } from './names';
import { plainLines } from './phrasing';
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
  const reader = new Reader(document);
  const parts = [...byScope(cellsIn(sections, place), place).values()].flatMap(
    (cells) => reader.read(cells, sections, place) ?? [],
  );
  return parts.length > 0 ? { parts, ...reader } : undefined;
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
    strange.set(level, [...(strange.get(level) ?? []), known.has(competencyOf(section, place).text)]);
  }
  return deep.filter((section) => {
    const others = strange.get(levelOf(section, place)) ?? [];
    return sure(section) || others.filter(Boolean).length * 2 > others.length;
  });
}

function byScope(cells: readonly Section[], place: Place): Map<FoundHeading | undefined, Section[]> {
  const scopes = new Map<FoundHeading | undefined, Section[]>();
  for (const cell of cells) {
    const [scope] = scopeOf(cell, place);
    const known = scopes.get(scope);
    if (known) known.push(cell);
    else scopes.set(scope, [cell]);
  }
  return scopes;
}

class Reader implements Omit<Outline, 'parts'> {
  readonly used = new Set<UnplacedText>();
  readonly placed = new Set<FoundHeading>();
  readonly unplaced: UnplacedText[] = [];

  constructor(readonly document: MarkdownDocument) {}

  /** The cells under one heading. Nothing when they have one level only. */
  read(cells: readonly Section[], all: readonly Section[], place: Place): Part | undefined {
    const [first] = cells;
    if (!first) return undefined;
    const names = levelNames(cells, all, place);
    if (names.length < 2) return undefined;
    const columns = new Map<string, { heading: FoundHeading; group?: FoundHeading; cells: CellText[] }>();
    const line = levelOf(first, place).line;
    for (const section of cells) {
      const at = names.indexOf(levelOf(section, place).text);
      if (at < 0) continue;
      const heading = competencyOf(section, place);
      const group = place === 2 ? section.path[1] : undefined;
      const key = JSON.stringify([heading.text, group?.text]);
      let column = columns.get(key);
      if (!column) {
        column = { heading, ...(group && { group }), cells: names.map(() => blank(line)) };
        columns.set(key, column);
      }
      column.cells[at] = join(column.cells[at] ?? blank(line), this.#cell(section));
      for (const part of [heading, levelOf(section, place), ...(group ? [group] : [])]) this.#place(part);
    }
    const competencies = [...columns.values()].map(
      ({ heading, group, cells: written }): MatrixCompetency => ({
        name: heading.text,
        description: place === 0 ? this.#words(all, heading.text, first, place) : undefined,
        group: group?.text,
        cells: written,
      }),
    );
    const ids = new Ids();
    const levels = names.map((name, index) => {
      const label: CellText = { line, label: name, bold: false, items: [name] };
      const summary = place === 0 ? undefined : this.#words(all, name, first, place);
      return { ...readLevel(label, index, 'Level', ids), summary };
    });
    for (const section of place === 0 ? [] : all) {
      const [heading] = section.path;
      if (heading && names.includes(heading.text) && isBeside(section, first, place)) this.#place(heading);
    }
    const matrix = lowestFirst({ line, levels, competencies }, names);
    return { matrix, headings: scopeOf(first, place) };
  }

  #place(heading: FoundHeading): void {
    if (heading.complete) this.placed.add(heading);
  }

  /** Words in front of a list are its summary; without a list each paragraph is a behavior. */
  #cell({ blocks }: Section): CellText {
    const line = blocks[0]?.other.line ?? 0;
    const start = blocks.findIndex(({ node }) => node.type === 'list');
    const lead: string[] = [];
    const items: string[] = [];
    blocks.forEach((block, index) => {
      const { node, other } = block;
      if (node.type === 'list') {
        this.used.add(other);
        this.#items(node, items, 0);
      } else if (start < 0 || index < start) {
        this.used.add(other);
        (start < 0 ? items : lead).push(this.#text(node));
      }
    });
    const summary = lead.filter((words) => words !== '').join(' ');
    const behaviors = items.filter((words) => words !== '');
    return { line, label: '', bold: false, items: behaviors, ...(summary && { lead: summary }) };
  }

  #items(list: List, items: string[], depth: number): void {
    for (const item of list.children) {
      const paragraphs = item.children.filter(({ type }) => type === 'paragraph');
      items.push(paragraphs.map((paragraph) => this.#text(paragraph)).join(' '));
      this.#nested(item, items, depth);
    }
  }

  #nested(item: ListItem, items: string[], depth: number): void {
    for (const node of item.children) {
      if (node.type === 'paragraph') continue;
      if (node.type === 'list' && depth < deepest) this.#items(node, items, depth + 1);
      else this.#leave(node, 'Not a list or a text.');
    }
  }

  #text(node: Nodes): string {
    const { lines, dropped } = plainLines(
      'children' in node ? (node.children as never) : [],
      this.document.definitions,
    );
    for (const words of dropped) this.#leave(node, 'A comment, or an attribute of an HTML tag.', words);
    return clean(lines.map(({ text }) => text).join(' '));
  }

  #leave(node: Nodes, reason: string, text = sourceOf(node, this.document.text)): void {
    this.unplaced.push({ line: lineOf(node), text, reason });
  }

  /** What stands right under a heading of this name, in front of the first one below it. */
  #words(all: readonly Section[], name: string, first: Section, place: Place): string | undefined {
    const found: string[] = [];
    for (const section of all) {
      if (section.path[0]?.text !== name || !isBeside(section, first, place)) continue;
      for (const { node, other } of section.blocks) {
        if (node.type !== 'paragraph' || this.used.has(other)) continue;
        this.used.add(other);
        found.push(this.#text(node));
      }
    }
    return found.filter((words) => words !== '').join(' ') || undefined;
  }
}

/** Lists inside each other past this depth are left as they are. */
const deepest = 30;

/** Whether a section's heading stands where the outer of level and competency does, under the same headings. */
function isBeside({ path: [heading, above] }: Section, first: Section, place: Place): boolean {
  const outer = first.path[Math.max(place, 1)];
  return heading?.depth === outer?.depth && above === scopeOf(first, place)[0];
}

/**
 * The levels in the order that all of their appearances agree on, also those with nothing under them. A level that
 * is first seen after another comes behind it.
 */
function levelNames(cells: readonly Section[], all: readonly Section[], place: Place): string[] {
  const [first] = cells;
  if (!first) return [];
  const names: string[] = [];
  let at = 0;
  let above: FoundHeading | undefined;
  const see = (heading: FoundHeading, under: FoundHeading | undefined) => {
    if (under !== above) at = 0;
    above = under;
    const known = names.indexOf(heading.text);
    if (known >= 0) at = known + 1;
    else names.splice(at++, 0, heading.text);
  };
  if (place === 0) {
    for (const cell of cells) see(levelOf(cell, place), competencyOf(cell, place));
    return names;
  }
  const written = new Set(cells.map((cell) => levelOf(cell, place)));
  for (const section of all) {
    const [heading] = section.path;
    if (heading && isBeside(section, first, place) && (written.has(heading) || looksLikeLevel(heading.text)))
      see(heading, undefined);
  }
  return names;
}
