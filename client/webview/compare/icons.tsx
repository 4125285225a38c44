// Icons of the comparison's buttons, and a sign for each change.
import type { Sign } from './changes';

/** Its shape, drawn by marks.css, says what its color says. Always beside words, or with a name, so hidden. */
export function SignIcon({ sign }: { sign: Sign }) {
  return sign === 'same' ? null : <span class={`sign sign-${sign}`} aria-hidden="true" />;
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
