// One level, for a reader on the way to it: what it adds, or all that it expects.

import { useContext, useRef } from 'preact/hooks';
import { t } from '../../../server/src/l10n';
import type { MatrixView } from '../../../server/src/protocol';
import type { ReadingView } from '../../../server/src/protocol/reading';
import { ActionsContext } from '../actions';
import { Findings } from '../findings';
import type { Folds } from '../fold';
import type { Options } from '../options';
import { Source, Words } from '../parts';
import type { Narrowed } from '../reading/filter';
import { levelTitle, title } from '../words';
import { LevelCompetency } from './competency';
import { Strip } from './strip';
import { addedInWords, nameOf } from './words';

interface LevelProps {
  readonly matrix: MatrixView;
  readonly reading: ReadingView;
  readonly options: Options;
}

/** Which level, for whom, and how much of it. Stays in sight. */
export function LevelBar({ matrix, reading, options: { everything } }: LevelProps) {
  const { read, readFrom, choose } = useContext(ActionsContext);
  const { level, from, path } = reading;
  return (
    <div class="level-bar">
      <span class="field">
        <label for="level-read">{t('Level')}</label>
        <select
          id="level-read"
          value={level}
          onChange={({ currentTarget }) => read(Number(currentTarget.value))}
        >
          {matrix.levels.map((one, i) => (
            <option key={i} value={i}>
              {levelTitle(one)}
            </option>
          ))}
        </select>
      </span>
      <span class="field">
        <label for="level-from">{t('for someone at')}</label>
        <select
          id="level-from"
          value={from ?? -1}
          disabled={path.length === 0}
          onChange={({ currentTarget: { value } }) => readFrom(value === '-1' ? null : Number(value))}
        >
          <option value={-1}>{t('no level yet')}</option>
          {path.map((lower) => (
            <option key={lower} value={lower}>
              {nameOf(matrix, lower)}
            </option>
          ))}
        </select>
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of a view, not fields of a form */}
      <div class="views" role="group" aria-label={t('How much')}>
        <button type="button" aria-pressed={!everything} onClick={() => choose({ everything: false })}>
          {t('What is added')}
        </button>
        <button type="button" aria-pressed={everything} onClick={() => choose({ everything: true })}>
          {t('Everything expected')}
        </button>
      </div>
    </div>
  );
}

interface LevelViewProps extends LevelProps {
  /** What the reader's filter leaves. */
  readonly narrowed: Narrowed;
}

export function Level({ matrix, reading, options: { everything }, narrowed }: LevelViewProps) {
  const folds = useRef<Folds>(new Map()).current;
  const level = matrix.levels[reading.level];
  if (!level) return null;
  const shown = matrix.competencies.flatMap((competency, index) => {
    const parts = reading.competencies[index]?.parts ?? [];
    const cells = parts.flatMap((part) => matrix.cells[part.level]?.[index] ?? []);
    const open = narrowed.competency(competency) && cells.some((cell) => narrowed.value(cell, competency));
    return open ? [{ competency, index }] : [];
  });
  const groups = shown.reduce<{ name: string | undefined; entries: typeof shown }[]>((found, entry) => {
    const last = found.at(-1);
    const name = entry.competency.group;
    if (last && last.name === name) last.entries.push(entry);
    else found.push({ name, entries: [entry] });
    return found;
  }, []);
  return (
    <div class="level">
      <h2 data-at={`${reading.level} -1`}>
        <Source text={levelTitle(level) || t('(no name)')} stop={0} />
      </h2>
      {level.summary && (
        <p class="level-about">
          <Words text={level.summary} />
        </p>
      )}
      <div data-at={`${reading.level} -1`}>
        <Findings findings={level.findings} name="level" folds={folds} stop={0} />
      </div>
      <p class="level-summary" aria-live="polite">
        <bdi>{addedInWords(matrix, reading)}</bdi>
      </p>
      <Strip matrix={matrix} reading={reading} />
      {groups.map(({ name, entries }, i) => (
        <section key={i} class="level-group">
          {name !== undefined && (
            <h3>
              <bdi>{name}</bdi>
            </h3>
          )}
          <div class="competencies">
            {entries.map(({ competency, index }) => (
              <LevelCompetency
                key={`${index} ${title(competency)}`}
                matrix={matrix}
                reading={reading}
                index={index}
                everything={everything}
                folds={folds}
              />
            ))}
          </div>
        </section>
      ))}
      {groups.length === 0 && <p class="nothing">{t('The filter leaves no competency.')}</p>}
    </div>
  );
}
