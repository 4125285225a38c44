// What the rules have to say, at what they speak of: a mark with a count, and behind it why and what mends it.

import { useState } from 'preact/hooks';
import { plural, t } from '../../server/src/l10n';
import type { FindingView } from '../../server/src/protocol/reading';
import type { Folds } from './fold';
import { ErrorIcon, HintIcon, InfoIcon, WarningIcon } from './icons';
import { Each, Hidden } from './parts';
import { aside } from './sentence';

const severities = ['error', 'warning', 'information', 'hint'] as const;
type Severity = (typeof severities)[number];

const icons = { error: ErrorIcon, warning: WarningIcon, information: InfoIcon, hint: HintIcon };
const counts: Readonly<Record<Severity, (found: number) => string>> = {
  error: (found) => plural(found, '{0} error', '{0} errors'),
  warning: (found) => plural(found, '{0} warning', '{0} warnings'),
  information: (found) => plural(found, '{0} note', '{0} notes'),
  hint: (found) => plural(found, '{0} hint', '{0} hints'),
};
const names: Readonly<Record<Severity, () => string>> = {
  error: () => t('error'),
  warning: () => t('warning'),
  information: () => t('note'),
  hint: () => t('hint'),
};

/** `1 warning, 2 hints`. */
export function findingsInWords(findings: readonly FindingView[]): string {
  return severities
    .map((severity) => [severity, findings.filter((one) => one.severity === severity).length] as const)
    .filter(([, found]) => found > 0)
    .map(([severity, found]) => counts[severity](found))
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
  /** They are about the file, and stand apart from it. */
  readonly ofFile?: true;
}

export function Findings(props: FindingsProps) {
  return props.findings.length === 0 ? null : <FindingsOf {...props} />;
}

/** Drawn when it is open: thousands of closed ones cost nothing. */
function FindingsOf({ findings, name, folds, stop = -1, ofFile }: FindingsProps) {
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
        {ofFile ? t('{0} about the file', findingsInWords(findings)) : findingsInWords(findings)}
      </summary>
      {open && (
        <ul class="finding-list">
          <Each items={findings} first={20} wrap={(more) => <li>{more}</li>}>
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
          <Hidden>{names[severity]()}: </Hidden>
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
          {t('Show in the editor')}
        </button>
        <button type="button" class="link" tabIndex={stop} data-rule={rule} title={t('Read about {0}', rule)}>
          {aside(t('[Read about ]{0}', rule))}
        </button>
      </p>
    </li>
  );
}
