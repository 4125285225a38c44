/** Two levels become one. */
import { levelGraph } from '../../analysis/graph';
import { t } from '../../l10n';
import { draftOf } from '../../model/draft';
import type { Ladder, LadderDocument } from '../../model/ladder';
import { writeId } from '../../model/scalar';
import { type Follows, followsOf, mendFollows } from './follows';
import { cellMaps, levelItem, levelList } from './levels';
import { type TextEdit, without } from './parts';
import { isCells, unite, type WrittenCell } from './unite';
import { notHere, RefactorRefused, type Rewriting } from './world';

/** What levels follow when one has become a part of another. */
export function followsMerged(ladder: Ladder, from: string, into: string): Follows {
  const graph = levelGraph(ladder.levels);
  const before = followsOf(ladder);
  const own = graph.indexOf(into) ?? -1;
  const after = new Map<string, readonly string[]>();
  for (const [upper, lower] of before) {
    if (upper !== from) after.set(upper, [...new Set(lower.map((id) => (id === from ? into : id)))]);
  }
  const below = [...(before.get(into) ?? []), ...(before.get(from) ?? [])].filter((id) => {
    const index = graph.indexOf(id) ?? -1;
    return id !== from && id !== into && !graph.isBelow(own, index);
  });
  after.set(into, [...new Set(below)]);
  return after;
}

/** Puts a level into another: cells united, references led there, and the level gone. */
export function mergeLevels(rewriting: Rewriting, from: string, into: string): void {
  const { document, newline } = rewriting;
  const wanted = followsMerged(document.ladder, from, into);
  mergeCells(rewriting, from, into);
  const list = levelList(rewriting.document);
  const at = levelItem(rewriting.document, from);
  if (!list || at < 0) throw notHere();
  rewriting.edit(without(rewriting.document, list, new Set([at]), newline));
  rewriting.edit(mendFollows(rewriting.document, wanted));
}

/** Unites the cells of two levels in all competencies of a file. */
export function mergeCells(rewriting: Rewriting, from: string, into: string): void {
  const { document, newline } = rewriting;
  const drafts = draftOf(document.ladder).competencies;
  const edits: TextEdit[] = [];
  for (const { item, cells } of cellMaps(document)) {
    const column = document.ladder.competencies.findIndex(({ span }) => span.start === item.span.start);
    const cell = (id: string): WrittenCell | undefined => {
      const all = cells.entries.flatMap((entry, index) =>
        entry.key.text.trim() === id ? [{ entry, index }] : [],
      );
      const says = drafts[column]?.cells.find(({ level }) => level === id);
      if (all.length > 1) {
        throw new RefactorRefused(t('A competency has two cells of “{0}”: make one of them first.', id));
      }
      if (!isCells(cells)) throw notHere();
      return all[0] && says && { ...all[0], says };
    };
    const [source, target] = [cell(from), cell(into)];
    if (!source) continue;
    const some = unite(document, cells, target, source, keyOf(document, into, cells.flow), newline);
    if (!some) throw notHere();
    edits.push(...some);
  }
  rewriting.edit(edits);
}

/** The id as the list of levels has it. */
function keyOf({ text, ladder }: LadderDocument, id: string, flow: boolean): string {
  const span = ladder.levels.find((level) => level.id.value === id)?.id.span;
  const written = span ? text.slice(span.start, span.end) : '';
  return /^(["']).*\1$/.test(written) ? written : writeId(id, flow);
}
