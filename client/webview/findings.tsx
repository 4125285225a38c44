// What the rules have to say, at what they speak of: a mark with a count, and behind it why and what mends it.
import { useState } from 'preact/hooks';
import type { FindingView } from '../../server/src/protocol/reading';
import type { Folds } from './fold';
import { ErrorIcon, HintIcon, InfoIcon, WarningIcon } from './icons';
import { Each, Hidden } from './parts';
import { count } from './words';

const severities = ['error', 'warning', 'information', 'hint'] as const;
type Severity = (typeof severities)[number];

const icons = { error: ErrorIcon, warning: WarningIcon, information: InfoIcon, hint: HintIcon };
const names: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  information: ['note', 'notes'],
  hint: ['hint', 'hints'],
};

/** `1 warning, 2 hints`. */
export function findingsInWords(findings: readonly FindingView[]): string {
  return severities
    .map((severity) => [severity, findings.filter((one) => one.severity === severity).length] as const)
    .filter(([, found]) => found > 0)
    .map(([severity, found]) => count(found, ...names[severity]))
    .join(', ');
}

interface FindingsProps {
  readonly findings: readonly FindingView[];
  /** Key in `folds`. */
  readonly name: string;
  /** Remembers whether it is open: it outlives a redraw. */
  readonly folds: Folds;
  /** Where only one of all is a tab stop (navigation.ts), -1. */
  readonly stop?: 0 | -1;
  /** What they are about, when they stand apart from it. */
  readonly about?: string;
}

export function Findings(props: FindingsProps) {
  return props.findings.length === 0 ? null : <FindingsOf {...props} />;
}

/** Drawn when it is open: thousands of closed ones cost nothing. */
function FindingsOf({ findings, name, folds, stop = -1, about = '' }: FindingsProps) {
  const [, redraw] = useState({});
  const key = `findings ${name}`;
  const open = folds.get(key)?.open ?? false;
  const worst = severities.find((severity) => findings.some((one) => one.severity === severity)) ?? 'hint';
  const Icon = icons[worst];
  return (
    <details
      class="findings"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === open) return;
        folds.set(key, { open: currentTarget.open, under: undefined });
        redraw({});
      }}
    >
      <summary tabIndex={stop} data-own class={`mark ${worst}`}>
        <Icon />
        {findingsInWords(findings)}
        {about}
      </summary>
      {open && (
        <ul class="finding-list">
          <Each items={findings} first={20} unit="finding" wrap={(more) => <li>{more}</li>}>
            {(finding, i) => <Finding key={i} finding={finding} index={i} stop={stop} />}
          </Each>
        </ul>
      )}
    </details>
  );
}

function Finding({ finding, index, stop }: { finding: FindingView; index: number; stop: 0 | -1 }) {
  const { severity, message, rule, fixes, related } = finding;
  const Icon = icons[severity];
  return (
    <li class={`finding ${severity}`} data-finding={index} data-own>
      <p class="finding-text">
        <Icon />
        <span>
          <Hidden>{names[severity][0]}: </Hidden>
          <bdi>{message}</bdi>
        </span>
      </p>
      {related.length > 0 && (
        <ul class="related">
          {related.map(({ label }, i) => (
            <li key={i}>
              <button type="button" class="link" tabIndex={stop} data-related={i}>
                <bdi>{label}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="finding-ways">
        {fixes.map((title, i) => (
          <button key={i} type="button" class="fix" tabIndex={stop} data-fix={title}>
            {title}
          </button>
        ))}
        <button type="button" class="link" tabIndex={stop} data-show>
          Show in the editor
        </button>
        <button type="button" class="link" tabIndex={stop} data-rule={rule} title={`Read about ${rule}`}>
          <Hidden>Read about </Hidden>
          {rule}
        </button>
      </p>
    </li>
  );
}
