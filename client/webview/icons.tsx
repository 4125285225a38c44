// Drawn by ourselves on a grid of 16, in the colour of the text around them. Always beside words, so hidden.
import type { ComponentChildren } from 'preact';

function icon(children: ComponentChildren) {
  return () => (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** An empty box, drawn with dashes. */
export const EmptyIcon = icon(
  <rect class="stroke" x="2.5" y="2.5" width="11" height="11" rx="2" stroke-dasharray="2.6 1.8" />,
);
/** A pencil over a line still to write. */
export const PlaceholderIcon = icon(
  <path
    class="stroke"
    d="M3 13.5h10M4.5 10.7l.5-2.4 5.6-5.6a1.1 1.1 0 0 1 1.6 0l.3.3a1.1 1.1 0 0 1 0 1.6L6.9 10.2z"
  />,
);
/** A circle with a bar: nothing belongs here. */
export const NotExpectedIcon = icon(
  <>
    <circle class="stroke" cx="8" cy="8" r="5.5" />
    <path class="stroke" d="M5.2 8h5.6" />
  </>,
);
/** Equals: as the level below. */
export const UnchangedIcon = icon(<path class="stroke" d="M3.5 6h9M3.5 10h9" />);
/** Two sheets, one over the other. */
export const OverlapIcon = icon(
  <>
    <rect class="stroke" x="2.5" y="2.5" width="8" height="8" rx="1.5" />
    <rect class="stroke" x="5.5" y="5.5" width="8" height="8" rx="1.5" />
  </>,
);
export const WarningIcon = icon(
  <>
    <path class="stroke" d="M8 2.2 14.3 13.3H1.7z" stroke-linejoin="round" />
    <path class="stroke" d="M8 6.2v3.4" />
    <circle cx="8" cy="11.4" r=".8" />
  </>,
);
export const CheckIcon = icon(<path class="stroke" d="m3.2 8.6 3.1 3.1 6.5-7" />);
export const BranchIcon = icon(
  <>
    <circle class="stroke" cx="4.5" cy="3.5" r="1.6" />
    <circle class="stroke" cx="4.5" cy="12.5" r="1.6" />
    <circle class="stroke" cx="11.5" cy="5.5" r="1.6" />
    <path class="stroke" d="M4.5 5.1v5.8M11.5 7.1c0 2.6-4 2-6 3.8" />
  </>,
);
/** Rows become columns. */
export const TransposeIcon = icon(
  <>
    <path class="stroke" d="M2.5 6.5v-4h4v4zM2.5 6.5v7h4v-7zM6.5 2.5h7v4h-7z" />
    <path class="stroke" d="M13.2 9.3c0 2.4-1.3 3.7-3.7 3.7M11 11.4 9.4 13l1.6 1.6" />
  </>,
);
export const ExamplesIcon = icon(
  <>
    <path class="stroke" d="M2.5 3.5h11v7h-6L4.5 13v-2.5h-2z" stroke-linejoin="round" />
    <path class="stroke" d="M5 6h6M5 8.2h4" />
  </>,
);
export const NextIcon = icon(<path class="stroke" d="M8 2.8v9.4M4.2 8.6 8 12.4l3.8-3.8" />);
/** The ladder, for where there is none to show. */
export const LadderIcon = icon(<path class="stroke" d="M5 1.5v13M11 1.5v13M5 4.5h6M5 8h6M5 11.5h6" />);
export const PreviousIcon = icon(<path class="stroke" d="M8 13.2V3.8M4.2 7.4 8 3.6l3.8 3.8" />);
export const CloseIcon = icon(<path class="stroke" d="m4 4 8 8M12 4l-8 8" />);
export const SearchIcon = icon(
  <>
    <circle class="stroke" cx="7" cy="7" r="4" />
    <path class="stroke" d="m10 10 3.5 3.5" />
  </>,
);
/** A funnel. */
export const FilterIcon = icon(
  <path class="stroke" d="M2.5 3.5h11L9.5 8.3v4.2l-3-1.5V8.3z" stroke-linejoin="round" />,
);
/** Cells of different shades. */
export const HeatIcon = icon(
  <>
    <rect class="stroke" x="2.5" y="2.5" width="11" height="11" rx="1" />
    <path d="M8 2.5h5.5V8H8z" />
    <path d="M2.5 8H8v5.5H2.5z" opacity=".45" />
  </>,
);
/** Lines close to each other. */
export const CompactIcon = icon(<path class="stroke" d="M3 4h10M3 6.7h10M3 9.3h10M3 12h10" />);
export const MatrixIcon = icon(
  <>
    <rect class="stroke" x="2.5" y="2.5" width="11" height="11" rx="1" />
    <path class="stroke" d="M2.5 6.2h11M6.2 2.5v11" />
  </>,
);
/** Steps, one of them taken. */
export const LevelIcon = icon(
  <path class="stroke" d="M2.5 13h3.6V9.6h3.7V6.2h3.7" stroke-linejoin="round" />,
);
export const ErrorIcon = icon(
  <>
    <circle class="stroke" cx="8" cy="8" r="5.5" />
    <path class="stroke" d="m6 6 4 4M10 6l-4 4" />
  </>,
);
export const InfoIcon = icon(
  <>
    <circle class="stroke" cx="8" cy="8" r="5.5" />
    <path class="stroke" d="M8 7.4v3.4" />
    <circle cx="8" cy="5.2" r=".8" />
  </>,
);
/** A lamp. */
export const HintIcon = icon(
  <>
    <path class="stroke" d="M6.2 10.6a3.8 3.8 0 1 1 3.6 0v1.3H6.2z" stroke-linejoin="round" />
    <path class="stroke" d="M6.6 13.8h2.8" />
  </>,
);
