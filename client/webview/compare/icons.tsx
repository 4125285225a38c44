// A sign for each change: its shape says what its color says. Always beside words, or with a name, so hidden.
import type { ComponentChildren } from 'preact';
import type { Sign } from './changes';

const shapes: Record<Exclude<Sign, 'same'>, ComponentChildren> = {
  added: <path class="stroke" d="M8 3.2v9.6M3.2 8h9.6" />,
  removed: <path class="stroke" d="M3.2 8h9.6" />,
  filled: <rect x="3.5" y="3.5" width="9" height="9" rx="2" />,
  emptied: <rect class="stroke" x="3.5" y="3.5" width="9" height="9" rx="2" stroke-dasharray="2.4 1.8" />,
  raised: <path d="M8 3.2 13 12H3z" />,
  lowered: <path d="M8 12.8 3 4h10z" />,
  reworded: <path class="stroke" d="M2.8 9c1.6-3.2 3.6-3.2 5.2-1s3.6 2.2 5.2-1" />,
  moved: <path class="stroke" d="M2.8 8h9.6M8.8 4.2 12.8 8l-4 3.8" />,
  split: <path class="stroke" d="M2.8 8h4l5.6-4M6.8 8l5.6 4M9.6 3.6h3v2.8M9.6 12.4h3V9.6" />,
  merged: <path class="stroke" d="M3 4l5 4-5 4M8 8h5M10.6 5.6 13 8l-2.4 2.4" />,
  renamed: <path class="stroke" d="M3 13h10M4.5 10.4l.5-2.2 5.2-5.2 1.8 1.8-5.2 5.2z" />,
  changed: <path class="stroke" d="M3.5 6.2h9M3.5 9.8h9M10.4 3.4l-4.8 9.2" />,
  mixed: <path d="M8 2.8 13.2 8 8 13.2 2.8 8z" />,
};

export function SignIcon({ sign }: { sign: Sign }) {
  if (sign === 'same') return null;
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[sign]}
    </svg>
  );
}

function icon(d: string) {
  return () => (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path class="stroke" d={d} />
    </svg>
  );
}

export const SwapIcon = icon('M2.8 5.6h10M10 2.8l2.8 2.8L10 8.4M13.2 10.4h-10M6 7.6l-2.8 2.8L6 13.2');
export const GroupIcon = icon('M2.5 3.5h11v3h-11zM5.5 9.5h8M5.5 12.5h8');
export const TextDiffIcon = icon('M2.5 2.5h4.5v11H2.5zM9 2.5h4.5v11H9zM4 6h1.5M10.5 6H12M10.5 9H12');
