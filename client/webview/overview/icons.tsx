// Signs of the overview, drawn on a grid of 16 in the color of the text around them. Always beside words or a name.
import type { ComponentChildren } from 'preact';
import type { FindingCounts } from '../../../server/src/protocol/overview';

function icon(children: ComponentChildren) {
  return () => (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const CompareIcon = icon(
  <path class="stroke" d="M2.5 2.5h4.5v11H2.5zM9 2.5h4.5v11H9zM4 6h1.5M10.5 9H12" />,
);
export const RefreshIcon = icon(<path class="stroke" d="M12.6 6A5 5 0 1 0 13 8.6M13 2.8V6.2H9.6" />);
export const StopIcon = icon(<rect class="stroke" x="3.5" y="3.5" width="9" height="9" rx="1" />);
export const PreviewIcon = icon(<path class="stroke" d="M2.5 3h11v10h-11zM2.5 6.5h11M6.5 6.5V13" />);

const shapes: Record<keyof FindingCounts, ComponentChildren> = {
  error: (
    <>
      <circle class="stroke" cx="8" cy="8" r="5.5" />
      <path class="stroke" d="m6 6 4 4M10 6l-4 4" />
    </>
  ),
  warning: <path class="stroke" d="M8 2.5 14 13H2zM8 6.5v3M8 11v.6" />,
  information: (
    <>
      <circle class="stroke" cx="8" cy="8" r="5.5" />
      <path class="stroke" d="M8 7.4v3.4M8 5v.6" />
    </>
  ),
  hint: (
    <>
      <circle cx="3.5" cy="8" r="1.2" />
      <circle cx="8" cy="8" r="1.2" />
      <circle cx="12.5" cy="8" r="1.2" />
    </>
  ),
};

export function SeverityIcon({ severity }: { severity: keyof FindingCounts }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[severity]}
    </svg>
  );
}
