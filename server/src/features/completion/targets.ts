import type { Above, Frame, Trail } from './frames';
import type { Layout } from './indent';
import type { Line } from './lines';
import { type Format, shapes } from './path';

/** A map or list that the cursor may mean. */
export interface Target {
  readonly kind: 'map' | 'list';
  readonly column: number;
  readonly trail: Trail;
  /** It is not there yet, or its first line is below. */
  readonly pending: boolean;
}

/** The block maps and lists around a line. `below`: the next line with something on it. */
export class Targets {
  constructor(
    readonly above: Above,
    readonly below: Line | undefined,
    readonly layout: Layout,
    readonly format: Format,
  ) {}

  /** The block maps and lists that something may be inserted in without breaking what stands below. */
  all(): readonly Target[] {
    const { frames, end } = this.above;
    const pending = this.pending();
    const { below } = this;
    const column = below?.indent ?? 0;
    const dash = below?.dashes[0] !== undefined;
    if (below && (end.kind === 'key' || end.kind === 'dash')) {
      if (column > end.column || (dash && column === end.column && end.kind === 'key')) return pending;
    }
    let least = 0;
    if (below) {
      const is = (frame: Frame) => frame.column === column && (frame.kind === 'list') === dash;
      least = frames.findLastIndex(is);
      if (least < 0)
        least = Math.max(
          0,
          frames.findLastIndex((frame) => frame.column <= column),
        );
    }
    const root: Target[] =
      frames.length === 0 && end.kind === 'none'
        ? [{ kind: 'map', column: 0, trail: [], pending: false }]
        : [];
    return [...root, ...frames.slice(least).map((frame) => ({ ...frame, pending: false })), ...pending];
  }

  /** The value of the key or dash above, which is still missing or begins below. */
  pending(): readonly Target[] {
    const { end } = this.above;
    const { below, layout } = this;
    if (end.kind !== 'key' && end.kind !== 'dash') return [];
    const { map, list } = shapes(end.trail, this.format);
    const least = end.kind === 'key' ? end.column : end.column + 1;
    const written =
      below && (below.dashes.length > 0 ? below.indent >= least : below.indent > end.column)
        ? { column: below.indent, list: below.dashes.length > 0 }
        : undefined;
    const targets: Target[] = [];
    if (list && written?.list !== false) {
      const step = end.kind === 'key' ? layout.list : layout.dash;
      targets.push({
        kind: 'list',
        column: written?.column ?? end.column + step,
        trail: end.trail,
        pending: true,
      });
    }
    if (map && written?.list !== true) {
      const step = end.kind === 'key' ? layout.step : layout.dash;
      targets.push({
        kind: 'map',
        column: written?.column ?? end.column + step,
        trail: end.trail,
        pending: true,
      });
    }
    return targets;
  }

  /** The list that a dash at `column` belongs to, or should: people press Enter and type a dash. */
  list(column: number): Target | undefined {
    const { end, frames } = this.above;
    const exact = frames.findLast((frame) => frame.kind === 'list' && frame.column === column);
    const lists = this.all().filter(({ kind }) => kind === 'list');
    const pending = lists.find((list) => list.pending);
    if (pending && 'column' in end && (column > end.column || (column === end.column && !exact))) {
      const written = this.below !== undefined && this.below.dashes[0] === pending.column;
      return written ? pending : { ...pending, column };
    }
    if (exact) return { ...exact, pending: false };
    return nearest(lists, column);
  }

  /** The map that a key at `column` belongs to, or should. */
  map(column: number): Target | undefined {
    const exact = this.above.frames.findLast((frame) => frame.kind === 'map' && frame.column === column);
    if (exact) return { ...exact, pending: false };
    const { end } = this.above;
    const targets = this.all();
    const pending = targets.find((target) => target.pending && target.kind === 'map');
    if (pending && 'column' in end && column > end.column) return pending;
    return nearest(
      targets.filter(({ kind, pending: waits }) => kind === 'map' && !waits),
      column,
    );
  }
}

function nearest(targets: readonly Target[], column: number): Target | undefined {
  const distance = (target: Target) => Math.abs(target.column - column);
  return targets.toReversed().sort((a, b) => distance(a) - distance(b))[0];
}
