import { copyOf } from '../../analysis/fixes/textEdit';
import { type Entry, entryOf, type MapNode, type ScalarNode } from '../../model/syntax';
import type { PlainValue } from '../../model/value';
import { type Layout, layoutOf } from '../completion/indent';
import { Lines } from '../completion/lines';
import { readNames, writeName } from '../completion/names';
import {
  literal,
  type MapTemplate,
  renderFlowEntries,
  renderMap,
  type Template,
} from '../completion/template';
import type { Snapshot } from '../snapshot';
import { type Edit, edit, type Made, meaning } from './offer';
import { columnOf, competencyPlace, type Gap, gapAbove, gapBelow, isBlank, opensLine } from './place';

/** A cell to write: its level by index, what stands in it with tab stops, and what that says. */
export interface NewCell {
  readonly level: number;
  readonly value: Template;
  readonly says: PlainValue;
}

/** What the edits of one snapshot have in common. */
export class Writer {
  readonly text: string;
  readonly layout: Layout;
  readonly #keys: ReadonlyMap<string, readonly [block: string, flow: string]>;

  constructor(readonly snapshot: Snapshot) {
    const { analysis, document } = snapshot;
    this.text = analysis.document.text;
    const lines = new Lines(document);
    this.layout = layoutOf(lines);
    this.#keys = new Map(
      readNames(analysis, lines, 'levels').map((name) => [
        name.id,
        [literal(writeName(name, false)), literal(writeName(name, true))],
      ]),
    );
  }

  /** Whether what is written into a competency stands between brackets. */
  inBrackets(competency: number): boolean {
    const place = competencyPlace(this.snapshot, competency);
    const cells = place?.node.kind === 'map' ? entryOf(place.node, 'cells')?.value : undefined;
    return !place || place.flow || [place.node, cells].some((node) => node?.kind === 'map' && node.flow);
  }

  /** The edits that write cells of a competency where they belong by the order of levels. */
  edits(competency: number, cells: readonly NewCell[]): readonly Edit[] | undefined {
    const place = competencyPlace(this.snapshot, competency);
    if (!place || cells.length === 0) return undefined;
    const { node, flow } = place;
    if (node.kind === 'scalar') return this.#intoId(node, flow, cells);
    const entry = entryOf(node, 'cells');
    if (!entry) return this.#withKey(node, cells);
    const { value } = entry;
    if (value.kind === 'map') {
      const first = value.entries[0];
      if (first) return this.#among(value, first, cells);
      return [edit(value.span.start, this.#flow(cells), value.span.end)];
    }
    if (!isBlank(value)) return undefined;
    if (node.flow) return [edit(entry.span.end, ` ${this.#flow(cells)}`)];
    const column = columnOf(this.text, entry.key.span.start);
    return this.#block(gapBelow(this.text, entry.span, column), column + this.layout.step, this.#map(cells));
  }

  /** What the whole file says once these cells are written. */
  expected(lists: readonly (readonly [competency: number, cells: readonly NewCell[]])[]): PlainValue {
    const { ladder } = this.snapshot.analysis;
    const { root } = this.snapshot.analysis.document;
    const plain = root ? copyOf(root) : null;
    const items = (plain as Plain | null)?.['competencies'];
    for (const [competency, cells] of lists) {
      const place = competencyPlace(this.snapshot, competency);
      if (!place || !Array.isArray(items)) continue;
      let item = items[place.item];
      if (place.node.kind === 'scalar') item = items[place.item] = { id: place.node.value as PlainValue };
      const fields = item as Plain;
      fields['cells'] ??= {};
      const into = fields['cells'] as Plain;
      for (const { level, says } of cells) into[ladder.levels[level]?.id.value ?? ''] = says;
    }
    return plain;
  }

  /** The edits that write these cells, and nothing else. */
  write(lists: readonly (readonly [competency: number, cells: readonly NewCell[]])[]): Made | undefined {
    const all = lists.map(([competency, cells]) => this.edits(competency, cells));
    if (all.some((edits) => edits === undefined)) return undefined;
    const edits = all.flatMap((some) => some ?? []);
    return meaning(this.snapshot, edits, () => this.expected(lists));
  }

  /** Lines at a column, put into a gap. */
  #block(gap: Gap | undefined, column: number, map: MapTemplate): readonly Edit[] | undefined {
    if (!gap) return undefined;
    const { newline } = this.layout;
    const lines = ' '.repeat(column) + renderMap(map, column, this.layout);
    return [edit(gap.offset, gap.atEnd ? newline + lines : lines + newline)];
  }

  #map(cells: readonly NewCell[], flow = false): MapTemplate {
    return { map: cells.map(({ level, value }) => [this.#key(level, flow), value] as const) };
  }

  #key(level: number, flow: boolean): string {
    const id = this.snapshot.analysis.ladder.levels[level]?.id.value ?? '';
    return this.#keys.get(id)?.[flow ? 1 : 0] ?? literal(id);
  }

  #flow(cells: readonly NewCell[]): string {
    return `{ ${renderFlowEntries(this.#map(cells, true))} }`;
  }

  /** A competency that is an id alone gets its cells. */
  #intoId(node: ScalarNode, flow: boolean, cells: readonly NewCell[]): readonly Edit[] | undefined {
    const { text } = this;
    if (flow) {
      return [edit(node.span.start, '{ id: '), edit(node.span.end, `, cells: ${this.#flow(cells)} }`)];
    }
    if (!opensLine(text, node.span.start)) return undefined;
    const column = columnOf(text, node.span.start);
    const below = this.#block(gapBelow(text, node.span, column), column, {
      map: [['cells', this.#map(cells)]],
    });
    return below && [edit(node.span.start, 'id: '), ...below];
  }

  #withKey(node: MapNode, cells: readonly NewCell[]): readonly Edit[] | undefined {
    const first = node.entries[0];
    const last = node.entries.at(-1);
    if (!first || !last) return undefined;
    if (node.flow) return [edit(last.span.end, `, cells: ${this.#flow(cells)}`)];
    const column = columnOf(this.text, first.span.start);
    if (!opensLine(this.text, first.span.start)) return undefined;
    return this.#block(gapBelow(this.text, last.span, column), column, {
      map: [['cells', this.#map(cells)]],
    });
  }

  /** Each behind the nearest level before it that has a cell; in front where there is none. */
  #among(map: MapNode, first: Entry, cells: readonly NewCell[]): readonly Edit[] | undefined {
    const { graph } = this.snapshot.analysis;
    const known = map.entries.flatMap((entry) => {
      const level = graph.indexOf(entry.key.text.trim());
      return level === undefined ? [] : [{ entry, level }];
    });
    const groups = new Map<Entry | undefined, NewCell[]>();
    for (const cell of cells) {
      let nearest: { readonly entry: Entry; readonly level: number } | undefined;
      for (const other of known) {
        if (other.level < cell.level && other.level > (nearest?.level ?? -1)) nearest = other;
      }
      const behind = nearest?.entry ?? (known.length > 0 ? undefined : map.entries.at(-1));
      const group = groups.get(behind);
      if (group) group.push(cell);
      else groups.set(behind, [cell]);
    }
    const edits = [...groups].map(([behind, group]) => this.#group(map, first, behind, group));
    return edits.some((each) => !each) ? undefined : edits.flatMap((each) => each ?? []);
  }

  #group(
    map: MapNode,
    first: Entry,
    behind: Entry | undefined,
    cells: readonly NewCell[],
  ): readonly Edit[] | undefined {
    const { text } = this;
    const template = this.#map(cells, map.flow);
    if (map.flow) {
      const entries = renderFlowEntries(template);
      return [behind ? edit(behind.span.end, `, ${entries}`) : edit(first.span.start, `${entries}, `)];
    }
    const column = columnOf(text, first.span.start);
    const gap = behind ? gapBelow(text, behind.span, column) : gapAbove(text, first.span.start);
    return this.#block(gap, column, template);
  }
}

type Plain = { [key: string]: PlainValue };
