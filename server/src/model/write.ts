/** A new ladder as YAML text. Existing files are never written this way: it knows nothing of comments or style. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { BehaviorDraft, CellDraft, CompetencyDraft, LadderDraft, LevelDraft, ValueDraft } from './draft';

/**
 * The ladder file. Texts are quoted where YAML needs it, also where only YAML 1.1 does (`no`, `1:30`), since other
 * tools read these files too; lines are never folded. Read back, it gives the same draft.
 */
export function writeLadder(draft: LadderDraft): string {
  const { role, family, summary, language, inheritance, values = [] } = draft;
  const document = new Document<YAMLMap, false>(undefined, { compat: 'yaml-1.1' });
  document.contents = map({
    ladder: 1,
    role,
    family,
    summary,
    language,
    inheritance: inheritance === 'standalone' ? inheritance : undefined,
  });
  for (const [key, entries] of [
    ['values', values.map(writeValue)],
    ['levels', draft.levels.map(writeLevel)],
    ['competencies', draft.competencies.map(writeCompetency)],
  ] as const) {
    if (entries.length > 0) document.contents.add(section(key, entries));
  }
  return document.toString({ indent: 2, lineWidth: 0, flowCollectionPadding: false });
}

function writeValue({ id, name, description, behaviors, competencies }: ValueDraft): YAMLMap {
  const item = map({ id, name, description });
  addList(item, 'behaviors', behaviors);
  addIds(item, 'competencies', competencies);
  return item;
}

function writeLevel({ id, name, summary, follows }: LevelDraft): YAMLMap {
  const item = map({ id, name, summary });
  if (follows) item.items.push(new Pair(new Scalar('follows'), ids(follows)));
  return item;
}

function writeCompetency(
  { id, name, description, group, values, cells }: CompetencyDraft,
  index: number,
): YAMLMap {
  const item = map({ id, name, description, group });
  item.spaceBefore = index > 0;
  addIds(item, 'values', values);
  if (cells.length === 0) return item;
  const written = new YAMLMap();
  for (const cell of cells) written.items.push(new Pair(new Scalar(cell.level), writeCell(cell)));
  item.items.push(new Pair(new Scalar('cells'), written));
  return item;
}

/** In the shortest form that holds it: one behavior, a list of them, or a mapping. */
function writeCell({ summary, behaviors, examples = [], notExpected, unchanged }: CellDraft) {
  const list = new YAMLSeq();
  for (const behavior of behaviors) list.add(writeBehavior(behavior));
  if (
    summary === undefined &&
    examples.length === 0 &&
    notExpected === undefined &&
    unchanged === undefined
  ) {
    const [first, ...others] = list.items;
    if (first === undefined) return new Scalar(null);
    return others.length === 0 && first instanceof Scalar ? first : list;
  }
  const whole = map({ summary });
  if (behaviors.length > 0) whole.items.push(new Pair(new Scalar('behaviors'), list));
  addList(whole, 'examples', examples);
  for (const [key, reason] of Object.entries({ notExpected, unchanged })) {
    if (reason !== undefined) whole.items.push(new Pair(new Scalar(key), new Scalar(reason || null)));
  }
  whole.flow =
    whole.items.length === 1 &&
    (notExpected ?? unchanged ?? '\n').length < 100 &&
    !/\n/.test(notExpected ?? unchanged ?? '');
  return whole;
}

function writeBehavior({ text, examples = [], values = [] }: BehaviorDraft): Scalar | YAMLMap {
  if (examples.length === 0 && values.length === 0) return new Scalar(text);
  const item = map({ behavior: text });
  addList(item, 'examples', examples);
  addIds(item, 'values', values);
  return item;
}

function addList(item: YAMLMap, key: string, texts: readonly string[] = []): void {
  if (texts.length === 0) return;
  const list = new YAMLSeq();
  for (const text of texts) list.add(new Scalar(text));
  item.items.push(new Pair(new Scalar(key), list));
}

function addIds(item: YAMLMap, key: string, list: readonly string[] = []): void {
  if (list.length > 0) item.items.push(new Pair(new Scalar(key), ids(list)));
}

/** `[a, b]`; one below the other where an id has more than one line. */
function ids(list: readonly string[]): YAMLSeq {
  const written = new YAMLSeq();
  for (const id of list) written.add(new Scalar(id));
  written.flow = list.every((id) => id.length < 60 && !/[\r\n]/.test(id));
  return written;
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
function section(key: string, entries: readonly YAMLMap[]): Pair<Scalar, YAMLSeq> {
  const scalar = new Scalar(key);
  scalar.spaceBefore = true;
  const list = new YAMLSeq<YAMLMap>();
  for (const entry of entries) list.add(entry);
  return new Pair(scalar, list);
}
