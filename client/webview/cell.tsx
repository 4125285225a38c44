// What stands in one cell.

import { Component, type ComponentChild } from 'preact';
import { t } from '../../server/src/l10n';
import type { BehaviorView, CellView } from '../../server/src/protocol';
import { heightClass } from './estimate';
import { Findings } from './findings';
import { Fold, type Folds } from './fold';
import { EmptyIcon, NotExpectedIcon, PlaceholderIcon, UnchangedIcon } from './icons';
import { Overlaps } from './overlaps';
import { Each, Hidden, Source, Tags } from './parts';
import { keepKeys } from './settle';

interface CellProps {
  readonly cell: CellView;
  /** Titles of its row and column, which a gap says to screen readers: "Empty (L3 Senior, Code Quality)". */
  readonly row: string;
  readonly column: string;
  /** Behaviors that the filter is not about, by their places: `0 2`. */
  readonly faint: string;
}

/** Drawn again only when its own view is another one. */
export class Cell extends Component<CellProps> {
  readonly #folds: Folds = new Map();
  #behaviors: readonly BehaviorView[] = [];
  #keys: readonly string[] = [];
  /** As it was drawn first: once seen, the browser knows better. */
  #height: string | undefined;

  override shouldComponentUpdate(next: CellProps): boolean {
    const { cell, row, column, faint } = this.props;
    return cell !== next.cell || row !== next.row || column !== next.column || faint !== next.faint;
  }

  override render({ cell, row, column, faint }: CellProps) {
    if (cell.behaviors !== this.#behaviors) {
      this.#keys = keepKeys(this.#keys, texts(this.#behaviors), texts(cell.behaviors));
      this.#behaviors = cell.behaviors;
    }
    this.#height ??= heightClass(cell);
    const place = ` (${t('{0}, {1}', row, column)})`;
    return (
      <div
        class={`cell ${this.#height}${cell.from ? ' inherited' : ''}`}
        title={cell.from && t('From {0}', cell.from)}
      >
        {cell.from && <Hidden>{`${t('From {0}', cell.from)}: `}</Hidden>}
        <Answer cell={cell} place={place} />
        {cell.summary && (
          <p class="cell-summary">
            <Source text={cell.summary} />
          </p>
        )}
        {this.#renderBehaviors(cell, faint)}
        <Findings findings={cell.findings} name="cell" folds={this.#folds} />
        <Fold name="cell" examples={cell.examples} folds={this.#folds} />
      </div>
    );
  }

  #renderBehaviors({ state, behaviors }: CellView, faint: string): ComponentChild {
    const inPlaceholder = state === 'placeholder';
    const left = new Set(faint === '' ? [] : faint.split(' ').map(Number));
    const draw = (behavior: BehaviorView, i: number) => {
      const key = this.#keys[i]!;
      return (
        <>
          {left.has(i) && <Hidden>{t('Left out by the filter')}</Hidden>}
          <Behavior behavior={behavior} labelled={!inPlaceholder} name={key} folds={this.#folds} />
        </>
      );
    };
    if (behaviors.length === 1) {
      return (
        <div class="behavior" data-behavior={0}>
          {draw(behaviors[0]!, 0)}
        </div>
      );
    }
    if (behaviors.length === 0) return null;
    return (
      <ul class="behaviors">
        <Each items={behaviors} first={60} wrap={(more) => <li class="rest">{more}</li>}>
          {(behavior, i) => (
            <li key={this.#keys[i]} class={left.has(i) ? 'behavior faint' : 'behavior'} data-behavior={i}>
              {draw(behavior, i)}
            </li>
          )}
        </Each>
      </ul>
    );
  }
}

function texts(behaviors: readonly BehaviorView[]): string[] {
  return behaviors.map(({ text }) => text);
}

/** The state of the cell in words, for all but a written one, which speaks for itself. */
function Answer({ cell: { state, reason }, place }: { cell: CellView; place: string }) {
  switch (state) {
    case 'written':
      return null;
    case 'empty':
      return (
        <p class="answer">
          <EmptyIcon />
          <Source text={t('Empty')} suffix={place} />
        </p>
      );
    case 'placeholder':
      return (
        <p class="answer">
          <PlaceholderIcon />
          <span>
            {t('Placeholder')}
            <Hidden>{place}</Hidden>
          </span>
        </p>
      );
    case 'notExpected':
      return <Calm icon={<NotExpectedIcon />} label={t('Not expected')} reason={reason} />;
    case 'unchanged':
      return <Calm icon={<UnchangedIcon />} label={t('Unchanged')} reason={reason} />;
  }
}

function Calm(props: { icon: ComponentChild; label: string; reason: string | undefined }) {
  const { icon, label, reason } = props;
  return (
    <p class="answer">
      {icon}
      <span>
        {reason === undefined ? (
          <>
            <span class="answer-label">{label}:</span> <Source text={t('no reason given')} />
          </>
        ) : (
          <>
            <span class="answer-label">{label}:</span> <Source text={reason} />
          </>
        )}
      </span>
    </p>
  );
}

interface BehaviorProps {
  readonly behavior: BehaviorView;
  /** Say that it is a placeholder; not where the whole cell says so. */
  readonly labelled: boolean;
  readonly name: string;
  readonly folds: Folds;
}

function Behavior({ behavior, labelled, name, folds }: BehaviorProps) {
  const { text, examples, values, placeholder, overlaps, findings } = behavior;
  return (
    <>
      <div class={overlaps.length ? 'behavior-text overlapping' : 'behavior-text'}>
        {placeholder && labelled && (
          <span class="badge">
            <PlaceholderIcon />
            {t('Placeholder')}
          </span>
        )}
        <Source text={text} />
      </div>
      <Tags values={values} />
      <Overlaps of={behavior} />
      <Findings findings={findings} name={name} folds={folds} />
      <Fold name={name} examples={examples} folds={folds} />
    </>
  );
}
