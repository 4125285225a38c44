import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Change, changesOf } from '../../compare/changes';
import type { Comparison } from '../../compare/comparison';
import { summarize } from '../../compare/summary';
import type { Item } from '../../compare/table';
import type { Span } from '../../model/syntax';
import type { Sources } from '../../workspace/address';
import type { ChangedLadder } from './changed';
import type { DiffedFile } from './sides';

/** The JSON that other programs read; docs/diff.md promises its form. One change to a line. */
export function diffAsJson(comparison: Comparison, files: readonly [DiffedFile, DiffedFile]): string {
  return `${ladderAsJson({ version: 1 }, comparison, files)}\n`;
}

/** The same for several ladders, each with how it came to be listed. */
export function diffsAsJson(ladders: readonly ChangedLadder[]): string {
  const list = ladders.map(({ path, was, status, comparison, sides }) =>
    ladderAsJson({ path, was: status === 'added' ? null : was, status }, comparison, sides),
  );
  const head = JSON.stringify({ version: 1, same: ladders.length === 0 });
  return `${head.slice(0, -1)},"ladders":${list.length > 0 ? `[\n${list.join(',\n')}\n]` : '[]'}}\n`;
}

function ladderAsJson(
  first: object,
  comparison: Comparison,
  files: readonly [DiffedFile, DiffedFile],
): string {
  const changes = changesOf(comparison);
  const documents = files.map(({ text }) => TextDocument.create('', '', 0, text));
  const write = new Writer(
    comparison,
    documents,
    files.map(({ sources }) => sources),
  );
  const [before, after] = files.map(({ label, side, broken }) => ({
    file: label,
    role: side.ladder.role?.value ?? null,
    complete: broken === undefined,
  }));
  const lines = changes.map((change) => JSON.stringify(write.change(change)));
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n]` : '[]';
  const head = JSON.stringify({
    ...first,
    before,
    after,
    same: changes.length === 0,
    summary: summarize(comparison),
    counts: countsOf(changes),
  });
  return `${head.slice(0, -1)},"changes":${list}}`;
}

const kinds = [
  'added',
  'removed',
  'raised',
  'lowered',
  'reworded',
  'moved',
  'split',
  'merged',
  'changed',
] as const;

/** Behaviors by what became of them, cells that were filled or emptied, and all other changes. */
function countsOf(changes: readonly Change[]): Record<string, number> {
  const count = (fits: (change: Change) => boolean) => changes.filter(fits).length;
  return {
    ...Object.fromEntries(
      kinds.map((kind) => [kind, count((change) => change.kind === 'behavior' && change.change === kind)]),
    ),
    cellsFilled: count((change) => change.kind === 'cell' && change.change === 'filled'),
    cellsEmptied: count((change) => change.kind === 'cell' && change.change === 'emptied'),
    cellsChanged: count((change) => change.kind === 'cell' && change.change === 'changed'),
    levels: count(({ kind }) => kind === 'level'),
    competencies: count(({ kind }) => kind === 'competency'),
    ladder: count(({ kind }) => kind === 'ladder'),
  };
}

class Writer {
  constructor(
    readonly comparison: Comparison,
    readonly documents: readonly TextDocument[],
    readonly sources: readonly Sources[],
  ) {}

  change(change: Change): object {
    switch (change.kind) {
      case 'ladder':
        return { kind: 'ladder', text: change.text, ...this.#ranges(change.spans) };
      case 'level':
      case 'competency': {
        const { kind, change: what, at, notes, spans } = change;
        const ids = [0, 1].map((side) =>
          kind === 'level' ? this.#level(side, at) : this.#competency(side, at),
        );
        return {
          kind,
          change: what,
          notes,
          before: this.#entry(ids[0] ?? null, 0, spans[0]),
          after: this.#entry(ids[1] ?? null, 1, spans[1]),
        };
      }
      case 'cell': {
        const { row, column, notes } = change;
        return {
          kind: 'cell',
          change: change.change,
          level: this.#level(1, row) ?? this.#level(0, row),
          competency: this.#competency(1, column) ?? this.#competency(0, column),
          notes,
          ...this.#ranges(change.spans),
        };
      }
      case 'behavior': {
        const { before, after, notes } = change;
        return {
          kind: 'behavior',
          change: change.change,
          notes,
          before: before.map((item) => this.#behavior(item)),
          after: after.map((item) => this.#behavior(item)),
        };
      }
    }
  }

  #entry(id: string | null, side: number, span: Span | undefined) {
    return id === null ? null : { id, range: this.#range(side, span) };
  }

  #behavior({ behavior, side, row, column }: Item) {
    return {
      level: this.#level(side, row),
      competency: this.#competency(side, column),
      text: behavior.text.value,
      examples: behavior.examples.map(({ value }) => value),
      values: behavior.values.map(({ value }) => value),
      range: this.#range(side, behavior.span),
    };
  }

  #ranges(spans: readonly [Span | undefined, Span | undefined]) {
    return { before: this.#range(0, spans[0]), after: this.#range(1, spans[1]) };
  }

  #range(side: number, span: Span | undefined) {
    const document = this.documents[side];
    if (!document || !span) return null;
    const place = this.sources[side]?.placeOf(span);
    if (!place) return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
    const base = TextDocument.create('', '', 0, place.file.document.text);
    const { start, end } = place.span;
    return { file: place.file.name, start: base.positionAt(start), end: base.positionAt(end) };
  }

  #level(side: number, row: number): string | null {
    const { sides, table } = this.comparison;
    return sides[side]?.ladder.levels[table.rows[row]?.sides[side] ?? -1]?.id.value ?? null;
  }

  #competency(side: number, column: number): string | null {
    const { sides, table } = this.comparison;
    return sides[side]?.ladder.competencies[table.columns[column]?.sides[side] ?? -1]?.id.value ?? null;
  }
}
