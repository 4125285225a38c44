import { t } from '../../server/src/l10n';
import type { MatrixView, MeasureView } from '../../server/src/protocol';
import { Hidden } from './parts';

/**
 * How well the ladder does its work: the shares in one line, and what each was counted from when it is opened. A
 * native disclosure: its summary is a button to keyboards and screen readers.
 */
export function Report({ report }: Pick<MatrixView, 'report'>) {
  if (report.length === 0) return null;
  return (
    <details class="report">
      <summary>
        <Hidden>{t('Ladder report:')} </Hidden>
        <span class="measures">
          {report.map((measure, i) => (
            <span key={measure.id} class="measure">
              {measure.name} <b>{share(measure)}</b>
              {i < report.length - 1 && <Hidden>, </Hidden>}
            </span>
          ))}
        </span>
      </summary>
      <dl class="measure-list">
        {report.map((measure) => (
          <div key={measure.id}>
            <dt>
              {measure.name} <b>{share(measure)}</b>
            </dt>
            <dd>
              {measure.counts}. <span class="meaning">{measure.meaning}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** `96%`; a dash, in words for those who hear it, where there is nothing to measure. */
function share({ percent }: MeasureView) {
  if (percent !== null) return `${percent}%`;
  return (
    <>
      <span aria-hidden="true">–</span>
      <Hidden>{t('not measured')}</Hidden>
    </>
  );
}
