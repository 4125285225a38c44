import type { MatrixView } from '../../server/src/protocol';
import { post } from './host';
import { findingAt, placeAt } from './places';

/** Takes the way that a finding offers and that was clicked on: its fix, its rule's page, a place. */
export function takeWay(
  target: Element,
  matrix: MatrixView,
  transposed: boolean,
  goTo: (way: Element) => void,
): void {
  const way = target.closest<HTMLElement>('[data-fix], [data-rule], [data-related], [data-show]');
  if (!way) return;
  const { fix, rule } = way.dataset;
  if (rule !== undefined) {
    post({ type: 'rule', rule });
    return;
  }
  if (fix === undefined) {
    goTo(way);
    return;
  }
  const { uri, version } = matrix;
  const place = placeAt(way, transposed);
  const finding = place && findingAt(matrix, place);
  if (finding?.fixes.includes(fix)) {
    post({ type: 'fix', uri, version, rule: finding.rule, range: finding.range, title: fix });
  }
}
