import { writeId } from '../../model/scalar';
import { type Named, writeName } from './names';
import { literal, type Template } from './template';

/** Hands out the numbers of tab stops in the order of reading. */
export class Stops {
  #last = 0;

  /** A stop; `text` stands there until something is typed. */
  next(text?: string): string {
    const number = ++this.#last;
    return text ? `\${${number}:${literal(text)}}` : `$${number}`;
  }
}

export function levelTemplate(levels: readonly Named[], stops = new Stops()): Template {
  const id = stops.next(writeId(nextLevelId(levels.map((level) => level.id)), false));
  return {
    map: [
      ['id', id],
      ['name', stops.next()],
      ['summary', stops.next()],
    ],
  };
}

export function valueTemplate(values: readonly Named[], stops = new Stops()): Template {
  const id = stops.next(unused('value-id', values));
  return {
    map: [
      ['id', id],
      ['name', stops.next()],
      ['description', stops.next()],
    ],
  };
}

/** A column with a cell for every level. */
export function competencyTemplate(
  competencies: readonly Named[],
  levels: readonly Named[],
  stops = new Stops(),
): Template {
  const id = stops.next(unused('competency-id', competencies));
  const head = [
    ['id', id],
    ['name', stops.next()],
    ['description', stops.next()],
  ] as const;
  return { map: [...head, ...(levels.length > 0 ? [['cells', cellsTemplate(levels, stops)] as const] : [])] };
}

/** An entry for each of these levels. */
export function cellsTemplate(levels: readonly Named[], stops = new Stops()) {
  return { map: levels.map((level) => [literal(writeName(level, false)), stops.next()] as const) };
}

export function behaviorTemplate(stops = new Stops()): Template {
  return {
    map: [
      ['behavior', stops.next()],
      ['examples', { list: [stops.next()] }],
    ],
  };
}

/** A whole small ladder, to be made one's own from top to bottom. */
export function ladderTemplate(): Template {
  const stops = new Stops();
  const role = stops.next('Software Engineer');
  const value: Template = {
    map: [
      ['id', stops.next('ownership')],
      ['name', stops.next('Ownership')],
    ],
  };
  const names = ['Junior Engineer', 'Engineer', 'Senior Engineer'];
  const levels = names.map(
    (name, index) =>
      ({
        map: [
          ['id', `L${index + 1}`],
          ['name', stops.next(name)],
        ],
      }) as Template,
  );
  const cells = names.map((_name, index) => [`L${index + 1}`, ''] as const);
  const competency: Template = {
    map: [
      ['id', stops.next('delivery')],
      ['name', stops.next('Delivery')],
      ['cells', { map: cells.map(([id]) => [id, stops.next()] as const) }],
    ],
  };
  return {
    spaced: true,
    map: [
      ['ladder', '1'],
      ['role', role],
      ['inheritance', 'cumulative'],
      ['values', { list: [value] }],
      ['levels', { list: levels }],
      ['competencies', { list: [competency] }],
    ],
  };
}

/** The last id with its number one up: `L3` after `L2`; a free one. */
export function nextLevelId(ids: readonly string[]): string {
  const last = ids.at(-1);
  const match = /^(.*?)(\d{1,6})$/s.exec(last ?? 'L0');
  if (!match)
    return unused(
      'level-id',
      ids.map((id) => ({ id })),
    );
  const taken = new Set(ids);
  for (let number = Number(match[2]) + 1; ; number++) {
    const id = `${match[1]}${number}`;
    if (!taken.has(id)) return id;
  }
}

function unused(id: string, entries: readonly Named[]): string {
  const taken = new Set(entries.map((entry) => entry.id));
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}
