/** A new ladder as YAML text. Existing files are never written this way: it knows nothing of comments or style. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

export interface LadderDraft {
  readonly role: string;
  readonly levels: readonly LevelDraft[];
  readonly competencies: readonly CompetencyDraft[];
}

export interface LevelDraft {
  readonly id: string;
  readonly name?: string | undefined;
  readonly summary?: string | undefined;
}

export interface CompetencyDraft {
  readonly id: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly group?: string | undefined;
  /** Only cells that say something. */
  readonly cells: readonly CellDraft[];
}

export interface CellDraft {
  /** Id of the level. */
  readonly level: string;
  readonly summary?: string | undefined;
  readonly behaviors: readonly string[];
}

/**
 * The ladder file. Texts are quoted where YAML needs it, also where only YAML 1.1 does (`no`, `1:30`), since other
 * tools read these files too; lines are never folded. Read back, it gives the same texts.
 */
export function writeLadder(draft: LadderDraft): string {
  const levels = new YAMLSeq<YAMLMap>();
  for (const { id, name, summary } of draft.levels) levels.add(map({ id, name, summary }));
  const competencies = new YAMLSeq<YAMLMap>();
  for (const competency of draft.competencies) {
    const item = writeCompetency(competency);
    item.spaceBefore = competencies.items.length > 0;
    competencies.add(item);
  }
  const document = new Document<YAMLMap, false>(undefined, { compat: 'yaml-1.1' });
  document.contents = map({ ladder: 1, role: draft.role });
  if (levels.items.length > 0) document.contents.add(section('levels', levels));
  if (competencies.items.length > 0) document.contents.add(section('competencies', competencies));
  return document.toString({ indent: 2, lineWidth: 0 });
}

function writeCompetency({ id, name, description, group, cells }: CompetencyDraft): YAMLMap {
  const item = map({ id, name, description, group });
  if (cells.length === 0) return item;
  const written = new YAMLMap();
  for (const cell of cells) written.items.push(new Pair(new Scalar(cell.level), writeCell(cell)));
  item.items.push(new Pair(new Scalar('cells'), written));
  return item;
}

function writeCell({ summary, behaviors }: CellDraft): Scalar | YAMLSeq | YAMLMap {
  const [first, ...others] = behaviors;
  const list = new YAMLSeq();
  for (const behavior of behaviors) list.add(new Scalar(behavior));
  if (summary !== undefined) {
    const whole = map({ summary });
    if (behaviors.length > 0) whole.items.push(new Pair(new Scalar('behaviors'), list));
    return whole;
  }
  return first !== undefined && others.length === 0 ? new Scalar(first) : list;
}

/** A map of the entries that are there. Built by hand: an object would lose keys such as `__proto__`. */
function map(entries: Readonly<Record<string, string | number | undefined>>): YAMLMap {
  const built = new YAMLMap();
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) built.items.push(new Pair(new Scalar(key), new Scalar(value)));
  }
  return built;
}

/** A key with a blank line over it. */
function section(key: string, value: YAMLSeq): Pair<Scalar, YAMLSeq> {
  const scalar = new Scalar(key);
  scalar.spaceBefore = true;
  return new Pair(scalar, value);
}
