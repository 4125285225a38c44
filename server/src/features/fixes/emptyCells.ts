import { idAndName, title } from '../../model/ladder';
import type { Template } from '../completion/template';
import { Stops } from '../completion/templates';
import type { Snapshot } from '../snapshot';
import { type Offer, short } from './offer';
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
  ) => {
    const stops = new Stops();
    const edits = writer.write(columns.map((column) => [column, [make(stops, column)]] as const));
    if (edits) offers.push({ title: name, kind: 'fix', rule, edits });
  };
  const skeleton = (stops: Stops, column: number) => skeletonOf(snapshot, column, level, stops);
  const at = short(idAndName(row));
  if (lacking.length > 1) {
    const all = lacking.map(({ index }) => index);
    offer(`Write the ${all.length} missing cells of ${at}`, all, skeleton);
  }
  for (const { competency, index } of lacking.length > mostAlone ? [] : lacking) {
    const name = short(title(competency));
    offer(`Write the cell of ${name} at ${at}`, [index], skeleton);
    offer(`Mark ${name} as not expected at ${at}`, [index], (stops) => ({
      level,
      value: { map: [['notExpected', stops.next('TODO')]] },
      says: { notExpected: 'TODO' },
    }));
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
  const edits = writer.write([[competency, cells]]);
  const count = lacking.length === 1 ? 'the missing cell' : `the ${lacking.length} missing cells`;
  return edits ? [{ title: `Write ${count} of ${short(title(column))}`, kind: 'fix', edits }] : [];
}

/** Laid out as the cells beside it. */
function skeletonOf(snapshot: Snapshot, competency: number, level: number, stops: Stops): NewCell {
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
