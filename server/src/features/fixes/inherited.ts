/** Cells that a file lacks in competencies which it only inherits: written here, the base stays as it is. */
import { copyOf } from '../../analysis/fixes/textEdit';
import { plural, t } from '../../l10n';
import { type Competency, idAndName, title } from '../../model/ladder';
import { entryOf, type ListNode } from '../../model/syntax';
import type { PlainValue } from '../../model/value';
import { isInherited } from '../../workspace/address';
import { layoutOf } from '../completion/indent';
import { Lines } from '../completion/lines';
import { writeName } from '../completion/names';
import { literal, renderList, type Template } from '../completion/template';
import { Stops } from '../completion/templates';
import type { Snapshot } from '../snapshot';
import { edit, type Made, meaning, type Offer, short } from './offer';
import { dashOf, gapBelow, isBlank } from './place';

/** Of more competencies than this, only all together. */
const mostAlone = 3;
const mostTogether = 200;

/** For a level: the cells that it lacks in competencies of other files, one by one and all together. */
export function inheritedCells(snapshot: Snapshot, level: number): Offer[] {
  const { grid, ladder } = snapshot.analysis;
  const row = ladder.levels[level];
  const lacking = ladder.competencies.filter(
    ({ id }, index) => isInherited(id.span) && grid.at(level, index).state === 'missing',
  );
  if (!row || lacking.length === 0 || lacking.length > mostTogether) return [];
  const offers: Offer[] = [];
  const offer = (name: string, columns: readonly Competency[]) => {
    const made = written(snapshot, columns, row.id.value);
    if (made) offers.push({ title: name, kind: 'fix', rule: 'empty-cell', ...made });
  };
  const at = short(idAndName(row));
  if (lacking.length > 1) {
    const all = plural(
      lacking.length,
      'Write the {0} inherited cell that {1} lacks, in this file',
      'Write the {0} inherited cells that {1} lacks, in this file',
      at,
    );
    offer(all, lacking);
  }
  for (const one of lacking.length > mostAlone ? [] : lacking) {
    offer(t('Write the cell of {0} at {1}, in this file', short(title(one)), at), [one]);
  }
  return offers;
}

/** The edits that add these competencies with a cell to the file's own. */
function written(snapshot: Snapshot, columns: readonly Competency[], level: string): Made | undefined {
  const { document, analysis } = snapshot;
  const { text, map, root } = analysis.document;
  if (!map || map.flow) return undefined;
  const layout = layoutOf(new Lines(document));
  const stops = new Stops();
  const items = columns.map(({ id }): Template => {
    const cell = [literal(writeName({ id: level }, false)), stops.next()] as const;
    return {
      map: [
        ['id', literal(writeName({ id: id.value }, false))],
        ['cells', { map: [cell] }],
      ],
    };
  });
  const entry = entryOf(map, 'competencies');
  const list = entry?.value.kind === 'list' ? entry.value : undefined;
  const column = list ? columnOf(text, list) : layout.list;
  const above = list?.items.at(-1) ?? entry ?? map.entries.at(-1);
  if (column === undefined || !above || (entry && !list && !isBlank(entry.value))) return undefined;
  const gap = gapBelow(text, above.span, list ? column : 0);
  if (!gap) return undefined;
  const { newline } = layout;
  const lines = ' '.repeat(column) + renderList({ list: items }, column, layout);
  const whole = entry ? lines : `competencies:${newline}${lines}`;
  return meaning(snapshot, [edit(gap.offset, gap.atEnd ? newline + whole : whole + newline)], () => {
    const plain = root ? copyOf(root) : null;
    if (!plain || typeof plain !== 'object' || Array.isArray(plain)) return undefined;
    const says = plain as { [key: string]: PlainValue };
    const own = Array.isArray(says['competencies']) ? says['competencies'] : [];
    const added = columns.map(({ id }): PlainValue => ({ id: id.value, cells: { [level]: null } }));
    says['competencies'] = [...own, ...added];
    return plain;
  });
}

/** The column of a list's dashes; undefined for one in brackets, or in a place of its own. */
function columnOf(text: string, { flow, items }: ListNode): number | undefined {
  const [first] = items;
  return flow || !first ? undefined : dashOf(text, first);
}
