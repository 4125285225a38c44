// Small pieces that the table and its header are made of.

import { type ComponentChild, type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { number, plural, t } from '../../server/src/l10n';
import type { Coverage } from '../../server/src/protocol';
import type { Marked } from '../../server/src/protocol/comparison';
import { CheckIcon } from './icons';
import { aside } from './sentence';
import { coverageInWords, gapsInWords } from './words';

/** For screen readers only. */
export function Hidden({ children }: { children: ComponentChildren }) {
  return <span class="hidden">{children}</span>;
}

/** Longest text shown at once, in UTF-16 units; a book in one cell must not freeze the table. */
const firstShown = 1200;
const moreShown = 20_000;

/**
 * Text of the ladder that goes to its source on click or Enter. A link by role, not a button: its text can be
 * selected. Only those in the active cell are tab stops (see navigation.ts). The direction is the text's own, and
 * bidi controls in it end with it. `suffix`: more for screen readers.
 */
export function Source({ text, suffix, stop = -1, marked }: SourceProps) {
  return long(text, (shown) => (
    // biome-ignore lint/a11y/useSemanticElements: a link without an address, as said above
    <span role="link" tabIndex={stop} class="source" dir="auto">
      {marked && shown === text ? <Runs marked={marked} /> : shown}
      {suffix && <Hidden>{suffix}</Hidden>}
    </span>
  ));
}

interface SourceProps {
  readonly text: string;
  readonly suffix?: string;
  /** Where only one of all is a tab stop (navigation.ts), -1. */
  readonly stop?: 0 | -1;
  /** The text with the words that differ from another. */
  readonly marked?: Marked;
}

/** `<mark>` tells the words that differ to screen readers that want to know. */
function Runs({ marked }: { marked: Marked }) {
  return marked.map(({ text, differs }, i) => (differs ? <mark key={i}>{text}</mark> : text));
}

/** Text of the ladder that leads nowhere of its own. */
export function Words({ text, class: name }: { text: string; class?: string }) {
  return long(text, (shown) => (
    <span dir="auto" class={name}>
      {shown}
    </span>
  ));
}

interface LongProps {
  text: string;
  children: (shown: string) => ComponentChild;
}

/** A function, not a component: nearly all texts are short, and there are thousands. */
function long(text: string, draw: LongProps['children']): ComponentChild {
  return text.length <= firstShown ? draw(text) : <Shortened text={text}>{draw}</Shortened>;
}

function Shortened({ text, children }: LongProps) {
  const [shown, setShown] = useState(firstShown);
  if (text.length <= shown) return children(text);
  const cut = wholeCharacters(text, shown);
  return (
    <>
      {children(`${text.slice(0, cut)}…`)}
      <More left={text.length - cut} unit="character" onMore={() => setShown(shown + moreShown)} />
    </>
  );
}

/** Not between the two halves of a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xd800 && unit < 0xdc00 ? at - 1 : at;
}

/** What there is more of, where it is not plain. */
const units = {
  character: (left: number) =>
    plural(left, 'Show more ({0} character left)', 'Show more ({0} characters left)'),
  row: (left: number) => plural(left, 'Show more ({0} row left)', 'Show more ({0} rows left)'),
  cell: (left: number) => plural(left, 'Show more ({0} cell left)', 'Show more ({0} cells left)'),
  any: (left: number) => plural(left, 'Show more ({0} left)', 'Show more ({0} left)'),
};

interface MoreProps {
  readonly left: number;
  readonly unit?: keyof typeof units;
  readonly onMore: () => void;
}

export function More({ left, unit = 'any', onMore }: MoreProps) {
  return (
    <button type="button" class="more" tabIndex={-1} data-own onClick={onMore}>
      {units[unit](left)}
    </button>
  );
}

interface EachProps<T> {
  items: readonly T[];
  /** So many are shown at first. */
  first: number;
  /** Around the button for more, where a list wants one. */
  wrap?: (more: ComponentChild) => ComponentChild;
  children: (item: T, index: number) => ComponentChild;
}

/** All of a few items; the first of many, and a button for more of them. */
export function Each<T>(props: EachProps<T>) {
  return props.items.length <= props.first ? props.items.map(props.children) : <Many {...props} />;
}

function Many<T>({ items, first, wrap = (more) => more, children }: EachProps<T>) {
  const [shown, setShown] = useState(first);
  const left = items.length - shown;
  return (
    <>
      {items.slice(0, shown).map(children)}
      {left > 0 && wrap(<More left={left} onMore={() => setShown(shown + 500)} />)}
    </>
  );
}

/** Values as small tags. */
export function Tags({ values }: { values: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <span class="tags">
      <Hidden>{t('Values:')} </Hidden>
      <Each items={values} first={12}>
        {(value, i) => (
          <Fragment key={i}>
            {i > 0 && <Hidden>, </Hidden>}
            <bdi class="tag">{value}</bdi>
          </Fragment>
        )}
      </Each>
    </span>
  );
}

/** A slim bar: answered, then placeholders. Says nothing that is not beside it in words. */
function Bar({ coverage: { answered, placeholder, total } }: { coverage: Coverage }) {
  const part = (n: number) => (total ? (100 * n) / total : 0);
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100" height="4" />
      <rect class="bar-answered" width={part(answered)} height="4" />
      <rect class="bar-placeholder" x={part(answered)} width={part(placeholder)} height="4" />
    </svg>
  );
}

/** Coverage of a row or a column. */
export function EntryCoverage({ coverage }: { coverage: Coverage }) {
  const { answered, total } = coverage;
  if (total === 0) return null;
  const gaps = gapsInWords(coverage);
  return (
    <span class="coverage">
      <Bar coverage={coverage} />
      <span class="coverage-words">
        {answered === total ? (
          <>
            <CheckIcon />
            <span>{aside(t('[All ]{0} of {0}[ cells answered]', number(total)))}</span>
          </>
        ) : (
          <span>
            {aside(t('{0} of {1}[ cells answered]', number(answered), number(total)))}
            {gaps && <span class="gaps">, {gaps}</span>}
          </span>
        )}
      </span>
    </span>
  );
}

/** Coverage of the ladder. */
export function TotalCoverage({ coverage }: { coverage: Coverage }) {
  return (
    <p class="coverage coverage-total">
      <Bar coverage={coverage} />
      <span class="coverage-words">
        {coverage.total > 0 && coverage.answered === coverage.total && <CheckIcon />}
        {coverageInWords(coverage)}
      </span>
    </p>
  );
}
