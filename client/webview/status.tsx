import type { ComponentChild } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../server/src/l10n';
import type { MatrixView } from '../../server/src/protocol';
import { ActionsContext } from './actions';
import { LadderIcon, WarningIcon } from './icons';
import { Words } from './parts';

interface StatusProps {
  readonly matrix: MatrixView | undefined;
  readonly gone: string | undefined;
  readonly coverage: ComponentChild;
}

/**
 * Coverage, or in its place why the picture is not the newest: text is broken for a moment with every other
 * keystroke, and the table must not jump each time. The status element stays, so that screen readers announce it.
 */
export function Status({ matrix, gone, coverage }: StatusProps) {
  const { revealBroken } = useContext(ActionsContext);
  const broken = matrix?.broken;
  return (
    <div class={broken ? 'slot is-broken' : 'slot'}>
      {coverage}
      <div role="status" class={gone === undefined ? undefined : 'gone'}>
        {broken && (
          <button type="button" class="broken" onClick={revealBroken}>
            <WarningIcon />
            <span class="broken-words">
              <b>{t('Line {0}:', broken.range.start.line + 1)}</b> <bdi>{broken.message}</bdi>
            </span>
            <span class="broken-rest">
              {' — '}
              {broken.partial ? t('showing what can be read') : t('showing the last good picture')}
            </span>
          </button>
        )}
        {gone !== undefined && (
          <>
            <LadderIcon />
            <p>
              <Words text={gone} />
            </p>
          </>
        )}
      </div>
    </div>
  );
}
