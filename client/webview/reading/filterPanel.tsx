// The button that opens what can be filtered by, and the line that says what a filter leaves.

import type { ComponentChild } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { number, plural, t } from '../../../server/src/l10n';
import type { MatrixView } from '../../../server/src/protocol';
import { ActionsContext } from '../actions';
import { FilterIcon } from '../icons';
import type { Options } from '../options';
import { Each } from '../parts';
import { levelTitle, title } from '../words';
import type { Choices, FilterList, Shown } from './filter';

interface FilterButtonProps {
  readonly matrix: MatrixView;
  readonly options: Options;
  readonly choices: Choices;
  /** Restrictions in force. */
  readonly active: number;
}

export function FilterButton({ matrix, options, choices, active }: FilterButtonProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape from the controls in it
    <div
      class="filter"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        ref={button}
        title={t('Filter')}
        aria-expanded={open}
        aria-controls="filter-panel"
        class={active > 0 ? 'is-on' : undefined}
        onClick={() => setOpen(!open)}
      >
        <FilterIcon />
        <span class="button-label">{t('Filter')}</span>
        {active > 0 && <span class="count-badge">{active}</span>}
      </button>
      {open && <Panel matrix={matrix} options={options} choices={choices} active={active} />}
    </div>
  );
}

function Panel({ matrix, options, choices, active }: FilterButtonProps) {
  const { filter, view } = options;
  const actions = useContext(ActionsContext);
  const whole = view === 'matrix';
  return (
    // biome-ignore lint/a11y/useSemanticElements: choices that count at once, no form to be sent
    <div id="filter-panel" class="panel" role="group" aria-label={t('Filter')}>
      {whole && (
        <fieldset>
          <legend>{t('Only')}</legend>
          <Check
            label={t('Gaps')}
            on={filter.gaps}
            set={(gaps) => actions.choose({ filter: { ...filter, gaps } })}
          />
          <Check
            label={t('Cells with findings')}
            on={filter.findings}
            set={(findings) => actions.choose({ filter: { ...filter, findings } })}
          />
        </fieldset>
      )}
      {choices.groups.length > 0 && (
        <Checks legend={t('Groups')} list="groups" chosen={filter.groups} items={choices.groups.map(both)} />
      )}
      <Checks
        legend={t('Competencies')}
        list="competencies"
        chosen={filter.competencies}
        items={matrix.competencies.map((one) => [one.id, title(one)])}
      />
      {whole && (
        <Checks
          legend={t('Levels')}
          list="levels"
          chosen={filter.levels}
          items={matrix.levels.map((one) => [one.id, levelTitle(one)])}
        />
      )}
      {choices.values.length > 0 && (
        <Checks legend={t('Values')} list="values" chosen={filter.values} items={choices.values.map(both)} />
      )}
      <p class="panel-end">
        <button type="button" disabled={active === 0} onClick={actions.clearFilter}>
          {t('Clear filter')}
        </button>
      </p>
    </div>
  );
}

function both(name: string): readonly [string, string] {
  return [name, name];
}

interface ChecksProps {
  readonly legend: string;
  readonly list: FilterList;
  readonly chosen: readonly string[];
  readonly items: readonly (readonly [item: string, label: string])[];
}

function Checks({ legend, list, chosen, items }: ChecksProps): ComponentChild {
  const actions = useContext(ActionsContext);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <Each items={items} first={60}>
        {([item, label], i) => (
          <Check
            key={i}
            label={label}
            on={chosen.includes(item)}
            set={(on) => actions.filter(list, item, on)}
          />
        )}
      </Each>
    </fieldset>
  );
}

function Check({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      <bdi>{label}</bdi>
    </label>
  );
}

/** What is left, for who sees and who hears; how to have all of it back. */
export function FilterLine({ shown }: { shown: Shown | undefined }) {
  const actions = useContext(ActionsContext);
  return (
    <div class="filter-line" aria-live="polite">
      {shown && (
        <>
          {shown.count === 0
            ? t('No cell matches the filter.')
            : plural(
                shown.total,
                'The filter leaves {1} of {0} cell.',
                'The filter leaves {1} of {0} cells.',
                number(shown.count),
              )}{' '}
          <button type="button" class="link" onClick={actions.clearFilter}>
            {t('Clear filter')}
          </button>
        </>
      )}
    </div>
  );
}
