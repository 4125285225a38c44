// How much is found in a file, by severity.
import type { RoleView } from '../../../server/src/protocol/overview';
import { Hidden } from '../parts';
import { SeverityIcon } from './icons';

const severities = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['information', 'piece of information', 'pieces of information'],
  ['hint', 'hint', 'hints'],
] as const;

export function Findings({ role: { findings } }: { role: RoleView }) {
  const some = severities.filter(([severity]) => findings[severity] > 0);
  if (some.length === 0) return <span class="of">none</span>;
  return (
    <ul class="findings">
      {some.map(([severity, one, many]) => {
        const n = findings[severity];
        return (
          <li key={severity} class={severity} title={`${n} ${n === 1 ? one : many}`}>
            <SeverityIcon severity={severity} />
            {n.toLocaleString('en')}
            <Hidden> {n === 1 ? one : many}</Hidden>
          </li>
        );
      })}
    </ul>
  );
}
