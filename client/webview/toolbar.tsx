// What can be done with what is shown. Labels give way to icons where there is no room; nothing moves into a menu.

import { useContext } from 'preact/hooks';
import { t } from '../../server/src/l10n';
import type { MatrixView } from '../../server/src/protocol';
import { ActionsContext } from './actions';
import { Examples } from './fold';
import {
  CompactIcon,
  ExamplesIcon,
  HeatIcon,
  LevelIcon,
  MatrixIcon,
  NextIcon,
  TransposeIcon,
  WarningIcon,
} from './icons';
import type { Options } from './options';
import type { Choices } from './reading/filter';
import { FilterButton } from './reading/filterPanel';
import type { Searched } from './reading/search';
import { SearchBox } from './reading/searchBox';

/** Between the whole matrix and one level of it. */
export function ViewSwitch({ view }: Pick<Options, 'view'>) {
  const { choose } = useContext(ActionsContext);
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of a view, not fields of a form
    <div class="views" role="group" aria-label={t('Show')}>
      <button type="button" aria-pressed={view === 'matrix'} onClick={() => choose({ view: 'matrix' })}>
        <MatrixIcon />
        <span>{t('Matrix')}</span>
      </button>
      <button type="button" aria-pressed={view === 'level'} onClick={() => choose({ view: 'level' })}>
        <LevelIcon />
        <span>{t('Level')}</span>
      </button>
    </div>
  );
}

interface ToolbarProps {
  readonly matrix: MatrixView;
  readonly options: Options;
  readonly choices: Choices;
  readonly filters: number;
  readonly searched: Searched;
}

export function Toolbar({ matrix, options, choices, filters, searched }: ToolbarProps) {
  const { view, transposed, compact, heat, findings, query } = options;
  const actions = useContext(ActionsContext);
  const gaps = matrix.coverage.empty + matrix.coverage.placeholder;
  const whole = view === 'matrix';
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of a view, not fields of a form
    <div class="toolbar" role="group" aria-label={t('View')}>
      <SearchBox query={query} searched={searched} />
      <FilterButton matrix={matrix} options={options} choices={choices} active={filters} />
      <span class="buttons">
        {whole && (
          <button type="button" title={t('Next gap')} onClick={actions.nextGap} disabled={gaps === 0}>
            <NextIcon />
            <span class="button-label">{t('Next gap')}</span>
          </button>
        )}
        <Toggle
          icon={<ExamplesIcon />}
          label={t('Show all examples')}
          on={useContext(Examples).open}
          press={actions.showExamples}
        />
        <Toggle
          icon={<WarningIcon />}
          label={t('Findings')}
          on={findings}
          press={() => actions.choose({ findings: !findings })}
        />
        {whole && (
          <>
            <Toggle
              icon={<HeatIcon />}
              label={t('Heat')}
              title={t('Heat: how much each cell says')}
              on={heat}
              press={() => actions.choose({ heat: !heat })}
            />
            <Toggle
              icon={<CompactIcon />}
              label={t('Compact')}
              on={compact}
              press={() => actions.choose({ compact: !compact })}
            />
            <Toggle
              icon={<TransposeIcon />}
              label={t('Transpose')}
              on={transposed}
              press={actions.transpose}
            />
          </>
        )}
      </span>
    </div>
  );
}

interface ToggleProps {
  readonly icon: preact.ComponentChild;
  readonly label: string;
  readonly title?: string;
  readonly on: boolean;
  readonly press: () => void;
}

function Toggle({ icon, label, title = label, on, press }: ToggleProps) {
  return (
    <button type="button" title={title} aria-pressed={on} onClick={press}>
      {icon}
      <span class="button-label">{label}</span>
    </button>
  );
}
