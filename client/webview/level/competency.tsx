// What one competency asks for at the level that is read.

import type { ComponentChild } from 'preact';
import { plural, t } from '../../../server/src/l10n';
import type { CellView, MatrixView } from '../../../server/src/protocol';
import type { ReadingCompetency, ReadingPart, ReadingView } from '../../../server/src/protocol/reading';
import { Findings } from '../findings';
import { Fold, type Folds } from '../fold';
import { EmptyIcon, NotExpectedIcon, UnchangedIcon } from '../icons';
import { Each, Source, Tags, Words } from '../parts';
import { title } from '../words';
import { LevelBehavior } from './behavior';

interface LevelCompetencyProps {
  readonly matrix: MatrixView;
  readonly reading: ReadingView;
  readonly index: number;
  readonly everything: boolean;
  readonly folds: Folds;
}

/** One expectation, by its place. */
interface Item {
  readonly part: ReadingPart;
  readonly behavior: number;
}

export function LevelCompetency({ matrix, reading, index, everything, folds }: LevelCompetencyProps) {
  const competency = matrix.competencies[index];
  const read = reading.competencies[index];
  if (!competency || !read) return null;
  const { level } = reading;
  // Under its group, or in its place.
  const Heading = competency.group === undefined ? 'h3' : 'h4';
  const parts = read.parts.filter((part) => everything || part.added);
  const items: Item[] = parts.flatMap((part) => part.behaviors.map((_, behavior) => ({ part, behavior })));
  const known = items.filter(({ part, behavior }) => isKnown(part, behavior));
  const shown = everything ? items : items.filter((item) => !known.includes(item));
  const several = new Set(shown.map(({ part }) => part.level)).size > 1;
  const since = everything ? matrix.inheritance === 'cumulative' : several;
  const draw = ({ part, behavior }: Item) => (
    <LevelBehavior
      key={`${part.level} ${behavior}`}
      matrix={matrix}
      place={{ level: part.level, competency: index, behavior }}
      read={part.behaviors[behavior]!}
      since={since || part.level !== level}
      labelled={everything}
      folds={folds}
    />
  );
  const inAll = (list: readonly Item[]): ComponentChild => (
    <ul class="expectations">
      <Each items={list} first={60} wrap={(more) => <li>{more}</li>}>
        {draw}
      </Each>
    </ul>
  );
  return (
    <section class="competency">
      <Heading class="competency-name" data-at={`-1 ${index}`}>
        <Source text={title(competency) || t('(no name)')} stop={0} />
      </Heading>
      {(competency.description || competency.values.length > 0) && (
        <div class="about-text">
          {competency.description && <Words text={competency.description} />}
          <Tags values={competency.values} />
        </div>
      )}
      {parts.map((part) => (
        <Answer
          key={part.level}
          matrix={matrix}
          level={part.level}
          index={index}
          own={part.level === level}
          labelled={since || part.level !== level}
          folds={folds}
        />
      ))}
      {shown.length > 0 && inAll(shown)}
      {parts.map(({ level: at }) => (
        <CellExamples key={at} cell={matrix.cells[at]?.[index]} name={`${at} ${index}`} folds={folds} />
      ))}
      {!everything && known.length > 0 && (
        <details class="known">
          <summary>
            {plural(known.length, '{0} behavior expected already', '{0} behaviors expected already')}
          </summary>
          {inAll(known)}
        </details>
      )}
      {!everything && shown.length === 0 && isAnswered(matrix, parts, index) && (
        <p class="nothing">{t('Nothing new.')}</p>
      )}
      <Dropped matrix={matrix} read={read} />
    </section>
  );
}

function isKnown({ behaviors }: ReadingPart, behavior: number): boolean {
  const change = behaviors[behavior]?.change;
  return change === 'same' || change === 'again';
}

/** Whether something is written that is not new; a gap or a reason speaks for itself. */
function isAnswered(matrix: MatrixView, parts: readonly ReadingPart[], index: number): boolean {
  return parts.every(({ level }) => matrix.cells[level]?.[index]?.state === 'written');
}

interface AnswerProps {
  readonly matrix: MatrixView;
  readonly level: number;
  readonly index: number;
  /** It is the level that is read: its gaps are told. */
  readonly own: boolean;
  /** Say at which level it stands. */
  readonly labelled: boolean;
  readonly folds: Folds;
}

/** What a cell says besides behaviors: that it is blank on purpose and why, that it is empty, its summary. */
function Answer({ matrix, level, index, own, labelled, folds }: AnswerProps) {
  const cell = matrix.cells[level]?.[index];
  if (!cell) return null;
  const id = matrix.levels[level]?.id ?? '';
  const at = `${level} ${index}`;
  return (
    <div class={`part ${cell.state}`} data-at={at}>
      {cell.summary && (
        <p class="cell-summary">
          {labelled && <bdi class="id">{id}</bdi>} <Source text={cell.summary} stop={0} />
        </p>
      )}
      {cell.state === 'unchanged' && (
        <Reason icon={<UnchangedIcon />} label={t('Unchanged at {0}', id)} cell={cell} />
      )}
      {cell.state === 'notExpected' && (
        <Reason icon={<NotExpectedIcon />} label={t('Not expected at {0}', id)} cell={cell} />
      )}
      {cell.state === 'empty' && own && (
        <p class="answer">
          <EmptyIcon />
          <Source text={t('Nothing is written for {0} yet', id)} stop={0} />
        </p>
      )}
      <Findings findings={cell.findings} name={`cell ${at}`} folds={folds} stop={0} />
    </div>
  );
}

function Reason({ icon, label, cell }: { icon: ComponentChild; label: string; cell: CellView }) {
  return (
    <p class="answer">
      {icon}
      <span>
        <bdi class="answer-label">{label}:</bdi>{' '}
        <Source text={cell.reason ?? t('no reason given')} stop={0} />
      </span>
    </p>
  );
}

function CellExamples(props: { cell: CellView | undefined; name: string; folds: Folds }) {
  const { cell, name, folds } = props;
  return cell ? <Fold name={`cell ${name}`} examples={cell.examples} folds={folds} stop={0} /> : null;
}

/** Of complete cells: what was said below and is not any more. */
function Dropped({ matrix, read: { dropped } }: { matrix: MatrixView; read: ReadingCompetency }) {
  if (dropped.length === 0) return null;
  return (
    <details class="known">
      <summary>
        {plural(
          dropped.length,
          '{0} behavior not asked for any more',
          '{0} behaviors not asked for any more',
        )}
      </summary>
      <ul class="expectations">
        {dropped.map(({ level, competency, behavior }) => (
          <li key={behavior} class="expectation" data-at={`${level} ${competency}`} data-behavior={behavior}>
            <bdi class="id">{matrix.levels[level]?.id}</bdi>{' '}
            <Source text={matrix.cells[level]?.[competency]?.behaviors[behavior]?.text ?? ''} stop={0} />
          </li>
        ))}
      </ul>
    </details>
  );
}
