// A cell as all sides have it: its lines, one below the other, each side in its column.

import { Component, type ComponentChildren } from 'preact';
import { t } from '../../../server/src/l10n';
import type {
  AlignedCell,
  AlignedEntry,
  ComparisonView,
  SideBehavior,
  SideCell,
} from '../../../server/src/protocol/comparison';
import { EmptyIcon, NotExpectedIcon, PlaceholderIcon, UnchangedIcon } from '../icons';
import { Hidden } from '../parts';
import { cellInWords, lineInWords, lineSign, ownInWords, type Sign, signInWords, toneOf } from './changes';
import { SignIcon } from './icons';
import { isChange, type Line, linesOf, spans } from './lines';
import type { Row } from './picture';
import { Examples, examplesDiffer, SideText } from './texts';

interface RowProps {
  readonly view: ComparisonView;
  readonly row: Row;
  /** Names it: the competency below a level, or the other way round. */
  readonly name: string;
}

/** Drawn again only when something in it is another one. */
export class CellRows extends Component<RowProps> {
  override shouldComponentUpdate({ view, row, name }: RowProps): boolean {
    const { view: oldView, row: old, name: oldName } = this.props;
    return (
      row.cell !== old.cell ||
      row.entry !== old.entry ||
      row.told !== old.told ||
      row.level !== old.level ||
      row.competency !== old.competency ||
      name !== oldName ||
      view.sides !== oldView.sides ||
      view.kind !== oldView.kind
    );
  }

  override render({ view, row, name }: RowProps) {
    const { cell, entry } = row;
    const lines = linesOf(cell, view.kind);
    return lines.map((line, i) => {
      const sign = lineSign(view.kind, line.change);
      const changed = isChange(line, row.told);
      return (
        <tr
          key={line.kind === 'behavior' ? line.index : line.kind}
          class={`line tone-${toneOf(sign)}${changed ? ' is-change' : ''}${i === lines.length - 1 ? ' last' : ''}`}
          data-level={row.level}
          data-competency={row.competency}
          data-line={line.kind === 'behavior' ? line.index : line.kind}
        >
          {i === 0 && (
            <th scope="rowgroup" rowSpan={lines.length} class="row-head" data-column="-2">
              <div class="head-text">
                <bdi class="name">{name}</bdi>
                {view.kind === 'versions' && <EntryNote view={view} entry={entry} />}
                {/* That only one side has the level or the competency is said where these are named. */}
                {view.kind === 'versions' && (cell.change === 'filled' || cell.change === 'emptied') && (
                  <div class="cell-change">{signInWords(view.kind, cell.change)}</div>
                )}
                {cell.note && (
                  <div class="note" dir="auto" title={cell.note}>
                    {cell.note}
                  </div>
                )}
                <Hidden>, {cellInWords(cell)}</Hidden>
              </div>
            </th>
          )}
          <td class="gutter" data-column="-1" tabIndex={-1}>
            {changed && (
              <Verdict
                sign={sign}
                words={verdictOf(view, line, sign)}
                note={line.kind === 'behavior' ? line.behavior.note : undefined}
              />
            )}
            {sign === 'same' && <Hidden>{t('Unchanged')}</Hidden>}
          </td>
          {view.sides.map((_, side) => {
            if (spans(cell, side)) {
              if (i > 0) return null;
              return (
                <td key={side} rowSpan={lines.length} {...sideCell(side, cell.sides[side] ?? null)}>
                  <Answer cell={cell.sides[side] ?? null} side={side} />
                </td>
              );
            }
            return (
              <td key={side} data-column={side} tabIndex={-1} class="side">
                <LineOf line={line} cell={cell} side={side} />
              </td>
            );
          })}
        </tr>
      );
    });
  }
}

function sideCell(side: number, cell: SideCell | null) {
  return { 'data-column': side, tabIndex: -1, class: `side ${cell ? cell.state : 'absent'}` };
}

/** What became of a line, and how exactly. */
export function Verdict({ sign, words, note }: { sign: Sign; words: string; note?: string | undefined }) {
  return (
    <>
      <span class={`verdict tone-${toneOf(sign)}`}>
        <SignIcon sign={sign} />
        <span>{words}</span>
      </span>
      {note && (
        <span class="note" dir="auto" title={note}>
          {note}
        </span>
      )}
    </>
  );
}

/** What became of a level or a competency, where it is named. */
export function EntryNote({ view, entry }: { view: ComparisonView; entry: AlignedEntry }) {
  if (entry.change === 'same') return null;
  return (
    <div class="entry-note">
      <EntryVerdict view={view} entry={entry} />
    </div>
  );
}

export function EntryVerdict({ view, entry }: { view: ComparisonView; entry: AlignedEntry }) {
  const having = view.sides.filter((_, i) => entry.sides[i] !== null);
  const lonely = view.kind !== 'versions' && having.length < view.sides.length;
  const words = lonely
    ? having.length === 1
      ? t('Only {0}', having[0]!.label)
      : t('{0} of {1}', having.length, view.sides.length)
    : signInWords(view.kind, entry.change);
  return <Verdict sign={lonely ? 'changed' : entry.change} words={words} note={entry.note} />;
}

function verdictOf(view: ComparisonView, line: Line, sign: Sign): string {
  if (line.kind === 'behavior') return lineInWords(view, line.behavior);
  return line.kind === 'own' ? ownInWords(view, line.own) : signInWords(view.kind, sign);
}

/** `side`: of one that has something to say of its own. */
function LineOf({ line, cell, side }: { line: Line; cell: AlignedCell; side: number }) {
  const own = cell.sides[side]!;
  switch (line.kind) {
    case 'head':
      return <Answer cell={own} side={side} />;
    case 'examples':
      return (
        <Examples
          examples={own.examples}
          side={side}
          differ={examplesDiffer(cell.sides.map((one) => one?.examples ?? []))}
        />
      );
    case 'behavior':
      return <Behaviors line={line} side={side} />;
    case 'own':
      return line.own[side]?.map((index) => (
        <div key={index} data-aligned={index}>
          {cell.behaviors[index]!.sides[side]!.map((one, i) => (
            <Behavior key={i} behavior={one} index={i} side={side} whole differ={false} />
          ))}
        </div>
      ));
  }
}

function Behaviors({ line: { behavior }, side }: { line: Line & { kind: 'behavior' }; side: number }) {
  const own = behavior.sides[side] ?? [];
  const present = behavior.sides.filter((texts) => texts.length > 0);
  const differ = examplesDiffer(present.map((texts) => texts.flatMap(({ examples }) => examples)));
  if (own.length === 0) return <Hidden>{t('Not here')}</Hidden>;
  return own.map((one, i) => (
    <Behavior
      key={i}
      behavior={one}
      index={i}
      side={side}
      whole={present.length === 1}
      differ={present.length > 1 && differ}
    />
  ));
}

interface BehaviorProps {
  readonly behavior: SideBehavior;
  /** Among those of its line and side. */
  readonly index: number;
  readonly side: number;
  /** No other side has it. */
  readonly whole: boolean;
  /** Its examples are not those of the other sides. */
  readonly differ: boolean;
}

function Behavior({ behavior: { text, examples }, index, side, whole, differ }: BehaviorProps) {
  return (
    <div class="behavior" data-behavior={index}>
      <SideText text={text} side={side} whole={whole} />
      <Examples examples={examples} side={side} differ={differ} />
    </div>
  );
}

/** What a cell answers besides behaviors. */
function Answer({ cell, side }: { cell: SideCell | null; side: number }) {
  if (!cell) return <Label icon={null}>{t('Not on this side')}</Label>;
  const { state, summary, reason } = cell;
  return (
    <>
      {summary && (
        <div class="summary">
          <SideText text={summary} side={side} />
        </div>
      )}
      {state === 'empty' && <Label icon={<EmptyIcon />}>{t('Empty')}</Label>}
      {state === 'placeholder' && <Label icon={<PlaceholderIcon />}>{t('Placeholder')}</Label>}
      {state === 'notExpected' && <Label icon={<NotExpectedIcon />}>{t('Not expected')}</Label>}
      {state === 'unchanged' && <Label icon={<UnchangedIcon />}>{t('As the level below')}</Label>}
      {reason && (
        <div class="reason">
          <SideText text={reason} side={side} />
        </div>
      )}
    </>
  );
}

function Label({ icon, children }: { icon: ComponentChildren; children: ComponentChildren }) {
  return (
    <div class="answer">
      {icon}
      <span>{children}</span>
    </div>
  );
}
