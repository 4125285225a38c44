// The comparison as one table: sides are columns, so that they scroll together and line up by themselves.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { plural, t } from '../../../server/src/l10n';
import type { AlignedEntry, ComparisonView, SideView } from '../../../server/src/protocol/comparison';
import { WarningIcon } from '../icons';
import { Hidden, More } from '../parts';
import { parts } from '../sentence';
import { competencyName, entryOf, levelName } from './changes';
import type { Grouping } from './host';
import type { Group, Picture } from './picture';
import { CellRows, EntryVerdict } from './row';
import { SideText } from './texts';

export interface TableProps {
  readonly picture: Picture;
  readonly groups: readonly Group[];
  readonly grouping: Grouping;
  readonly onlyDifferences: boolean;
  /** Keys of the groups that show what is unchanged, too. */
  readonly open: ReadonlySet<string>;
  /** So many cells are drawn; the rest on demand. */
  readonly limit: number;
  onFold(key: string): void;
  onMore(): void;
}

/** A native table for the same reasons as the preview's: rows, headers and reading order come with it. */
export function Table(props: TableProps) {
  const { picture, groups, grouping, onlyDifferences, open, limit, onFold, onMore } = props;
  const { view } = picture;
  const { sides, kind } = view;
  const rowName = grouping === 'level' ? competencyName : levelName;
  const span = sides.length + 2;
  const oneRole = sides.every(({ role }) => role === sides[0]?.role);
  const table = useRef<HTMLTableElement>(null);
  // Through the CSSOM, as the security policy forbids style attributes: the table's least width.
  useLayoutEffect(() => {
    table.current?.style.setProperty('--sides', String(sides.length));
  }, [sides.length]);
  let room = limit;
  let left = 0;
  const drawn = groups.map((group) => {
    const isOpen = !onlyDifferences || open.has(group.key);
    const rows = isOpen ? group.rows : group.rows.filter(({ cell }) => cell.change !== 'same');
    const shown = rows.slice(0, Math.max(0, room));
    left += rows.length - shown.length;
    if (room <= 0) {
      if (rows.length === 0) left += 1;
      return null;
    }
    room -= shown.length + 0.25;
    return (
      <tbody key={group.key} class="group">
        {kind !== 'levels' && (
          <Heading
            view={view}
            group={group}
            grouping={grouping}
            foldable={onlyDifferences && group.unchanged > 0}
            open={isOpen}
            onFold={onFold}
          />
        )}
        {shown.map((row) => {
          const own = entryOf(row.entry);
          return <CellRows key={row.key} view={view} row={row} name={own ? rowName(own) : ''} />;
        })}
        {kind === 'levels' && onlyDifferences && group.unchanged > 0 && (
          <tr class="heading">
            <th scope="rowgroup" colSpan={span}>
              <Fold view={view} group={group} open={isOpen} name="" onFold={onFold} />
            </th>
          </tr>
        )}
      </tbody>
    );
  });
  return (
    <table class={`compare kind-${kind}`} ref={table}>
      <caption>
        <Hidden>
          {sides.map(({ label }) => label).reduce((one, other) => t('{0} beside {1}', one, other))}.{' '}
          {t(
            'Arrow keys move between cells, Enter shows a text where it is written, N and P go to the next and to the previous change.',
          )}
        </Hidden>
      </caption>
      <colgroup>
        <col class="head-column" />
        <col class="gutter-column" />
      </colgroup>
      <colgroup>
        {sides.map((_, i) => (
          <col key={i} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" class="corner row-head">
            {grouping === 'level' || kind === 'levels' ? t('Competency') : t('Level')}
          </th>
          <th scope="col" class="corner gutter">
            {kind === 'versions' ? t('Change') : t('Difference')}
          </th>
          {sides.map((side, i) => (
            <SideHead key={i} side={side} index={i} withRole={!oneRole} />
          ))}
        </tr>
      </thead>
      {drawn}
      {left > 0 && (
        <tbody class="rest" key="rest">
          <tr>
            <td colSpan={span}>
              <span class="caption">
                <More left={left} unit="cell" onMore={onMore} />
              </span>
            </td>
          </tr>
        </tbody>
      )}
    </table>
  );
}

function SideHead({ side, index, withRole }: { side: SideView; index: number; withRole: boolean }) {
  const file = fileName(side.uri);
  return (
    <th scope="col" class="side-head" data-column={index} tabIndex={-1}>
      <span class="side-label source" dir="auto">
        {side.label}
      </span>
      {withRole && side.role && side.role !== side.label && (
        <span class="side-role" dir="auto">
          {side.role}
        </span>
      )}
      {file !== side.label && <bdi class="side-file">{file}</bdi>}
      {side.broken && (
        <div class="side-broken">
          <WarningIcon />
          <span>{parts(t('Not all of it can be read: {0}'), [<bdi key="broken">{side.broken}</bdi>])}</span>
        </div>
      )}
    </th>
  );
}

interface HeadingProps {
  readonly view: ComparisonView;
  readonly group: Group;
  readonly grouping: Grouping;
  /** What is unchanged in it may be folded. */
  readonly foldable: boolean;
  readonly open: boolean;
  onFold(key: string): void;
}

/** The row of a level or, turned, of a competency: how it is called on each side, and what became of it. */
function Heading({ view, group, grouping, foldable, open, onFold }: HeadingProps) {
  const { entry } = group;
  const title = grouping === 'level' ? levelName : competencyName;
  const own = entryOf(entry);
  const name = own ? title(own) : '';
  const changed = entry.change !== 'same';
  const alike = sameOnAllSides(entry);
  return (
    <tr class={`heading${changed ? ' is-change' : ''}`} data-group={group.key}>
      <th
        scope="rowgroup"
        colSpan={alike ? view.sides.length + 2 : 2}
        data-column="-1"
        tabIndex={-1}
        class="group-head"
      >
        <div class="heading-text">
          <bdi class="group-title">{name}</bdi>
          {changed && <EntryVerdict view={view} entry={entry} />}
          {foldable && <Fold view={view} group={group} open={open} name={name} onFold={onFold} />}
        </div>
      </th>
      {!alike &&
        view.sides.map((_, i) => {
          const side = entry.sides[i];
          return (
            <td key={i} data-column={i} tabIndex={-1} class={side ? 'side' : 'side absent'}>
              {side ? (
                <>
                  <bdi class="source entry-name">{title(side)}</bdi>
                  {side.group && <bdi class="entry-group">{side.group}</bdi>}
                  {side.about && (
                    <div class="entry-about">
                      <SideText text={[{ text: side.about }]} side={i} />
                    </div>
                  )}
                </>
              ) : (
                <span class="answer">{t('Not on this side')}</span>
              )}
            </td>
          );
        })}
    </tr>
  );
}

function sameOnAllSides({ sides }: AlignedEntry): boolean {
  const told = sides.map((side) => side && JSON.stringify([side.id, side.name, side.about, side.group]));
  return new Set(told).size === 1;
}

type FoldProps = Pick<HeadingProps, 'view' | 'group' | 'open' | 'onFold'> & { readonly name: string };

function Fold({ view, group, open, name, onFold }: FoldProps) {
  return (
    <button type="button" class="fold" aria-expanded={open} data-own onClick={() => onFold(group.key)}>
      {view.kind === 'versions'
        ? plural(group.unchanged, '{0} unchanged', '{0} unchanged')
        : plural(group.unchanged, '{0} the same', '{0} the same')}
      {name && <Hidden> {t('in {0}', name)}</Hidden>}
    </button>
  );
}

/** The last part of a URI's path, as a person would write it. */
function fileName(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
