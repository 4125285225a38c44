// Headers of rows and columns.

import { Component } from 'preact';
import { t } from '../../server/src/l10n';
import type { Entry } from './axes';
import { Findings } from './findings';
import type { Folds } from './fold';
import { BranchIcon } from './icons';
import { EntryCoverage, Hidden, Source, Tags, Words } from './parts';
import { followsInWords, title } from './words';

/** Name, coverage, and for a level its id and branch: what stays in sight. */
function Name({ entry }: { entry: Entry }) {
  const { view } = entry;
  const follows = entry.kind === 'level' ? followsInWords(entry.view) : undefined;
  const name = title(view);
  return (
    <>
      {entry.kind === 'level' && name !== view.id && (
        <bdi class="id">
          <Words text={view.id} />
        </bdi>
      )}
      <span class={view.from ? 'name from' : 'name'} title={view.from && t('From {0}', view.from)}>
        <Source text={name || t('(no name)')} />
        {view.from && <Hidden>{` (${t('From {0}', view.from)})`}</Hidden>}
      </span>
      {follows && (
        <span class="follows">
          <BranchIcon />
          <Words text={follows} />
        </span>
      )}
      <EntryCoverage coverage={view.coverage} />
    </>
  );
}

/** What there is to say about it; null when nothing. */
function About({ entry }: { entry: Entry }) {
  const text = entry.kind === 'level' ? entry.view.summary : entry.view.description;
  const values = entry.kind === 'level' ? [] : entry.view.values;
  if (!text && values.length === 0) return null;
  return (
    <div class="about-text">
      {text && <Words text={text} />}
      <Tags values={values} />
    </div>
  );
}

export function hasAbout(entry: Entry): boolean {
  return entry.kind === 'level'
    ? !!entry.view.summary
    : !!entry.view.description || entry.view.values.length > 0;
}

interface HeadProps {
  readonly entry: Entry;
  readonly index: number;
  /** The cursor of the editor is in its row or column. */
  readonly current: boolean;
  readonly hidden: boolean;
}

abstract class Head extends Component<HeadProps> {
  readonly folds: Folds = new Map();

  override shouldComponentUpdate({ entry, index, current, hidden }: HeadProps): boolean {
    const { props } = this;
    return (
      entry.view !== props.entry.view ||
      index !== props.index ||
      current !== props.current ||
      hidden !== props.hidden
    );
  }
}

export class RowHead extends Head {
  override render({ entry, current }: HeadProps) {
    return (
      <th scope="row" tabIndex={-1} class={current ? 'head current-line' : 'head'}>
        <div class="head-text">
          <Name entry={entry} />
          <Findings findings={entry.view.findings} name="" folds={this.folds} />
          <About entry={entry} />
        </div>
      </th>
    );
  }
}

export class ColumnHead extends Head {
  override render({ entry, index, current, hidden }: HeadProps) {
    return (
      <th
        scope="col"
        tabIndex={-1}
        data-column={index}
        class={current ? 'head current-line' : 'head'}
        hidden={hidden}
      >
        <div class="head-text">
          <Name entry={entry} />
          <Findings findings={entry.view.findings} name="" folds={this.folds} />
        </div>
      </th>
    );
  }
}

/** Under a column's header, in a row that scrolls away: long descriptions must not fill the window. */
export class ColumnAbout extends Head {
  override render({ entry, index, hidden }: HeadProps) {
    return (
      <td data-column={index} hidden={hidden}>
        <About entry={entry} />
      </td>
    );
  }
}
