/** A table with a row for each cell or behavior → a ladder: `Level, Competency, Behavior`. */
import { t } from '../l10n';
import type { CellDraft, CompetencyDraft, LadderDraft, LevelDraft } from '../model/draft';
import type { UnplacedText } from '../protocol';
import type { SourceRow } from '../sheet/read';
import { clean } from './items';
import { levelName, runsDownward } from './levels';
import { competencyId } from './matrix';
import { Ids } from './names';
import { groupWord, readCell, type Sheet } from './sheetLayout';

const columns = {
  level: /^(?:level|grade|band|rank|tier|seniority|stage)s?(?: (?:id|code|name))?$/i,
  competency:
    /^(?:competenc(?:y|ies)|skills?|capabilit(?:y|ies)|dimensions?|traits?|attributes?|topics?)(?: name)?$/i,
  group: groupWord,
  behavior:
    /^(?:behaviou?rs?|expectations?|statements?|descriptions?|criteri(?:on|a)|indicators?|texts?|demands?|what (?:it|good) looks like)$/i,
  example: /^examples?$/i,
  summary: /^summar(?:y|ies)$/i,
} as const;
type Column = keyof typeof columns;

export interface ReadRecords {
  readonly sheet: Sheet;
  readonly line: number;
  readonly draft: LadderDraft & { readonly role: string };
  /** What the ladder has no place for. */
  readonly aside: readonly UnplacedText[];
}

/** Undefined when it is no such table: its header must name the columns, and levels must come again. */
export function readRecords(sheet: Sheet, role: string): ReadRecords | undefined {
  const found = columnsOf(sheet);
  return found && new Records(sheet, found).read(role);
}

type Found = Readonly<Record<'level' | 'competency' | 'behavior', number>> & {
  readonly [P in Column]?: number | undefined;
};

function columnsOf({ header, body }: Sheet): Found | undefined {
  const names = header.cells.map(clean);
  const find = (column: Column) => {
    const at = names.findIndex((name) => columns[column].test(name));
    return at < 0 ? undefined : at;
  };
  const [level, group, behavior] = [find('level'), find('group'), find('behavior')];
  const competency = find('competency') ?? group;
  if (level === undefined || competency === undefined || behavior === undefined) return undefined;
  const levels = body.map(({ cells }) => clean(cells[level] ?? '')).filter((name) => name !== '');
  if (new Set(levels).size === levels.length && body.length > 1) return undefined;
  return {
    level,
    competency,
    behavior,
    group: group === competency ? undefined : group,
    example: find('example'),
    summary: find('summary'),
  };
}

interface OpenCell {
  readonly summary: string[];
  readonly behaviors: { readonly text: string; readonly examples: string[] }[];
  /** Of the whole cell. */
  readonly examples: string[];
}

interface OpenCompetency {
  readonly name: string;
  readonly group: string | undefined;
  readonly cells: Map<string, OpenCell>;
}

class Records {
  readonly #aside: UnplacedText[] = [];
  /** By label. */
  readonly #levels = new Map<string, LevelDraft>();
  readonly #competencies = new Map<string, OpenCompetency>();
  readonly #ids = new Ids();

  constructor(
    readonly sheet: Sheet,
    readonly found: Found,
  ) {}

  read(role: string): ReadRecords {
    const { header, body } = this.sheet;
    const used = new Set(Object.values(this.found));
    header.cells.forEach((cell, at) => {
      const known = used.has(at) && Object.values(columns).some((word) => word.test(clean(cell)));
      if (!known) this.#report(header, cell, t('The header of a column that ladders do not have.'));
    });
    let level = '';
    let competency = '';
    let group = '';
    for (const row of body) {
      const at = (column: Column) => clean(row.cells[this.found[column] ?? -1] ?? '');
      // Merged cells come out of a spreadsheet as one with empty ones below.
      level = at('level') || level;
      competency = at('competency') || competency;
      group = at('group') || group;
      row.cells.forEach((cell, index) => {
        const name = clean(header.cells[index] ?? '') || t('column {0}', index + 1);
        if (!used.has(index)) this.#report(row, cell, t('A ladder has no place for “{0}”.', name));
      });
      if (level === '' || competency === '') {
        for (const index of used) {
          this.#report(row, row.cells[index ?? -1] ?? '', t('A row without a level or a competency.'));
        }
      } else this.#enter(row, level, competency, group || undefined);
    }
    return { sheet: this.sheet, line: header.line, draft: { ...this.#draft(), role }, aside: this.#aside };
  }

  #enter(row: SourceRow, level: string, competency: string, group: string | undefined): void {
    const { behavior, example, summary } = this.found;
    const { id } = this.#levels.get(level) ?? this.#level(level);
    const key = `${group ?? ''}\n${competency}`;
    const column: OpenCompetency = this.#competencies.get(key) ?? {
      name: competency,
      group,
      cells: new Map(),
    };
    this.#competencies.set(key, column);
    const cell: OpenCell = column.cells.get(id) ?? { summary: [], behaviors: [], examples: [] };
    column.cells.set(id, cell);
    const lines = (at: number | undefined): string[] => {
      if (at === undefined) return [];
      const { lead, items } = readCell(row.cells[at] ?? '', row.line);
      return lead === undefined ? [...items] : [lead, ...items];
    };
    const { lead, items } = readCell(row.cells[behavior] ?? '', row.line);
    const examples = lines(example);
    // The same summary stands in each row of its cell.
    for (const text of [...lines(summary), ...(lead === undefined ? [] : [lead])]) {
      if (!cell.summary.includes(text)) cell.summary.push(text);
    }
    const [only] = items;
    const last = cell.behaviors.at(-1);
    if (items.length === 1 && only !== undefined) {
      // A behavior comes again for each further example of it.
      if (last?.text === only && examples.length > 0) for (const text of examples) last.examples.push(text);
      else cell.behaviors.push({ text: only, examples });
      return;
    }
    for (const text of items) cell.behaviors.push({ text, examples: [] });
    for (const text of examples) cell.examples.push(text);
  }

  #level(label: string): LevelDraft {
    const { id: wanted, name } = levelName(label);
    const id = this.#ids.take(wanted || `level-${this.#levels.size + 1}`);
    const level = { id, ...(name !== undefined && name !== id && { name }) };
    this.#levels.set(label, level);
    return level;
  }

  #draft(): LadderDraft {
    const ids = new Ids();
    const levels = [...this.#levels.values()];
    const ordered = runsDownward(levels.map(({ id, name }) => (/\d/.test(id) ? id : (name ?? id))))
      ? levels.toReversed()
      : levels;
    const competencies = [...this.#competencies.values()].map(
      ({ name, group, cells }, index): CompetencyDraft => {
        const id = ids.take(competencyId(name, index));
        const written = ordered.flatMap((level) => {
          const cell = cells.get(level.id);
          return cell ? [cellDraft(level.id, cell)] : [];
        });
        return { id, ...(name !== id && { name }), ...(group !== undefined && { group }), cells: written };
      },
    );
    return { levels: ordered, competencies };
  }

  #report({ line }: SourceRow, cell: string, reason: string): void {
    const text = clean(cell);
    if (text !== '') this.#aside.push({ line, text, reason });
  }
}

function cellDraft(level: string, { summary, behaviors, examples }: OpenCell): CellDraft {
  return {
    level,
    ...(summary.length > 0 && { summary: summary.join(' ') }),
    behaviors: behaviors.map(({ text, examples: shown }) => ({
      text,
      ...(shown.length > 0 && { examples: shown }),
    })),
    ...(examples.length > 0 && { examples }),
  };
}
