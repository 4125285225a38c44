// Examples, folded, and what remembers which folds are open.

import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { plural } from '../../server/src/l10n';
import { Each, Words } from './parts';

/** Whether all examples are to be shown. A new object each time the reader asks, which undoes single choices. */
export interface ExamplesChoice {
  readonly open: boolean;
}
export const Examples = createContext<ExamplesChoice>({ open: false });

/** Folds that the reader opened or closed, by key, and under which choice for all. */
export type Folds = Map<string, { readonly open: boolean; readonly under: ExamplesChoice | undefined }>;

interface FoldProps {
  readonly name: string;
  readonly examples: readonly string[];
  readonly folds: Folds;
  /** Where only one of all is a tab stop (navigation.ts), -1. */
  readonly stop?: 0 | -1;
}

/** Examples, folded. Whether it is open is kept by the cell: it outlives a redraw of the behavior. */
export function Fold(props: FoldProps) {
  return props.examples.length === 0 ? null : <FoldOf {...props} />;
}

function FoldOf({ name, examples, folds, stop = -1 }: FoldProps) {
  const choice = useContext(Examples);
  const [, redraw] = useState({});
  const kept = folds.get(name);
  const open = kept?.under === choice ? kept.open : choice.open;
  return (
    <details
      class="examples"
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open === open) return;
        folds.set(name, { open: currentTarget.open, under: choice });
        redraw({});
      }}
    >
      <summary tabIndex={stop} data-own>
        {plural(examples.length, '{0} example', '{0} examples')}
      </summary>
      <ul>
        <Each items={examples} first={30} wrap={(more) => <li class="rest">{more}</li>}>
          {(example, i) => (
            <li key={i}>
              <Words text={example} />
            </li>
          )}
        </Each>
      </ul>
    </details>
  );
}
