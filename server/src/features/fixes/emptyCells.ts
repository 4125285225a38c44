import { writeText } from '../../analysis/fixes/writeText';
import { plural, t } from '../../l10n';
import { idAndName, title } from '../../model/ladder';
import { literal, type Template } from '../completion/template';
import { Stops } from '../completion/templates';
import type { Snapshot } from '../snapshot';
import { checked, type Edit, type Offer, short } from './offer';
import { cellEntry, competencyPlace } from './place';
import type { NewCell, Writer } from './writeCells';

/** Of more competencies than this, only all together: a menu is to be read. */
const mostAlone = 4;

/** Files are asked for so many skeletons at once; more are no help to anybody. */
const mostTogether = 200;

const rule = 'empty-cell';

/** For a level: the cells it lacks, one by one and all together. */
export function cellsOfLevel(snapshot: Snapshot, writer: Writer, level: number): Offer[] {
  const { grid, ladder } = snapshot.analysis;
  const row = ladder.levels[level];
  const lacking = ladder.competencies.flatMap((competency, index) =>
    grid.at(level, index).state === 'missing' ? [{ competency, index }] : [],
  );
  if (!row || lacking.length > mostTogether) return [];
  const offers: Offer[] = [];
  const offer = (
    name: string,
    columns: readonly number[],
    make: (stops: Stops, column: number) => NewCell,
    more: Pick<Offer, 'asks'> = {},
  ) => {
    const stops = new Stops();
    const made = writer.write(columns.map((column) => [column, [make(stops, column)]] as const));
    if (made) offers.push({ title: name, kind: 'fix', rule, ...made, ...more });
  };
  const skeleton = (stops: Stops, column: number) => skeletonOf(snapshot, column, level, stops);
  const at = short(idAndName(row));
  if (lacking.length > 1) {
    const all = lacking.map(({ index }) => index);
    const name = plural(
      all.length,
      'Write the missing cell of {1}',
      'Write the {0} missing cells of {1}',
      at,
    );
    offer(name, all, skeleton);
  }
  for (const { competency, index } of lacking.length > mostAlone ? [] : lacking) {
    const name = short(title(competency));
    offer(t('Write the cell of {0} at {1}', name, at), [index], skeleton);
    const asks = { kind: 'notExpected', level: row.id.value, competency: competency.id.value } as const;
    const marked = (stops: Stops) => notExpectedAt(level, stops.next('TODO'), 'TODO');
    offer(t('Mark {0} as not expected at {1}', name, at), [index], marked, { asks });
  }
  return offers;
}

/** For a competency: all the cells it lacks. */
export function cellsOfCompetency(snapshot: Snapshot, writer: Writer, competency: number): Offer[] {
  const { grid, graph, ladder } = snapshot.analysis;
  const column = ladder.competencies[competency];
  const lacking = ladder.levels.flatMap(({ id }, level) =>
    // Of two levels with one id there is one cell.
    grid.at(level, competency).state === 'missing' && graph.indexOf(id.value) === level ? [level] : [],
  );
  if (!column || lacking.length === 0 || lacking.length > mostTogether) return [];
  const stops = new Stops();
  const cells = lacking.map((level) => skeletonOf(snapshot, competency, level, stops));
  const made = writer.write([[competency, cells]]);
  const name = plural(
    lacking.length,
    'Write the missing cell of {1}',
    'Write the {0} missing cells of {1}',
    short(title(column)),
  );
  return made ? [{ title: name, kind: 'fix', ...made }] : [];
}

/** For the ladder: all the cells that more than one of its levels lack. */
export function cellsOfLadder(snapshot: Snapshot, writer: Writer): Offer[] {
  const { grid, graph, ladder } = snapshot.analysis;
  const stops = new Stops();
  let count = 0;
  const rows = new Set<number>();
  const lists = ladder.competencies.flatMap((_, competency) => {
    const lacking = ladder.levels.flatMap(({ id }, level) =>
      grid.at(level, competency).state === 'missing' && graph.indexOf(id.value) === level ? [level] : [],
    );
    for (const level of lacking) rows.add(level);
    count += lacking.length;
    const cells = lacking.map((level) => skeletonOf(snapshot, competency, level, stops));
    return cells.length > 0 ? [[competency, cells] as const] : [];
  });
  if (rows.size < 2 || lists.length < 2 || count > mostTogether) return [];
  const made = writer.write(lists);
  const all = plural(
    count,
    'Write the missing cell of the ladder',
    'Write the {0} missing cells of the ladder',
  );
  return made ? [{ title: all, kind: 'fix', rule, ...made }] : [];
}

/** The edits that mark a cell which is not written as not expected; undefined where they would do more. */
export function markMissing(
  snapshot: Snapshot,
  writer: Writer,
  level: number,
  competency: number,
  reason: string,
): readonly Edit[] | undefined {
  const { grid, ladder } = snapshot.analysis;
  const words = reason.replace(/\s+/g, ' ').trim();
  if (!ladder.levels[level] || !ladder.competencies[competency] || words === '') return undefined;
  const { state } = grid.at(level, competency);
  if (state !== 'missing') return undefined;
  const value = literal(writeText(words, writer.inBrackets(competency)));
  return checked(writer.write([[competency, [notExpectedAt(level, value, words)]]]));
}

function notExpectedAt(level: number, reason: string, says: string): NewCell {
  return { level, value: { map: [['notExpected', reason]] }, says: { notExpected: says } };
}

/** Laid out as the cells beside it. */
export function skeletonOf(snapshot: Snapshot, competency: number, level: number, stops: Stops): NewCell {
  return inLists(snapshot, competency)
    ? { level, value: { list: [stops.next()] }, says: [null] }
    : { level, value: stops.next() as Template, says: null };
}

function inLists(snapshot: Snapshot, competency: number): boolean {
  const place = competencyPlace(snapshot, competency);
  const { cells = [] } = snapshot.analysis.ladder.competencies[competency] ?? {};
  return cells.some(({ level }) => {
    const found = cellEntry(place, level.span);
    return found?.entry.value.kind === 'list' && !found.entry.value.flow;
  });
}
