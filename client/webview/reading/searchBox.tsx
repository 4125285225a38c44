import { useContext } from 'preact/hooks';
import { ActionsContext } from '../actions';
import { CloseIcon, NextIcon, PreviousIcon, SearchIcon } from '../icons';
import type { Searched } from './search';

export function SearchBox({ query, searched }: { query: string; searched: Searched }) {
  const actions = useContext(ActionsContext);
  const none = !searched.count;
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is too new for some of the browsers that VS Code runs in
    <div class="search" role="search">
      <SearchIcon />
      <input
        type="text"
        class="search-input"
        placeholder="Search"
        aria-label="Search in the ladder"
        aria-describedby="search-count"
        spellcheck={false}
        value={query}
        onInput={({ currentTarget }) => actions.search(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') actions.nextMatch(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') actions.leaveSearch();
          else return;
          event.preventDefault();
        }}
      />
      <span id="search-count" class={none ? 'search-count nothing' : 'search-count'} aria-live="polite">
        {inWords(searched)}
      </span>
      {query !== '' && (
        <>
          <button
            type="button"
            class="icon-button"
            aria-label="Previous match"
            title="Previous match (Shift+Enter)"
            disabled={none}
            onClick={() => actions.nextMatch(-1)}
          >
            <PreviousIcon />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label="Next match"
            title="Next match (Enter)"
            disabled={none}
            onClick={() => actions.nextMatch(1)}
          >
            <NextIcon />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label="Clear search"
            title="Clear search (Escape)"
            onClick={() => actions.search('')}
          >
            <CloseIcon />
          </button>
        </>
      )}
    </div>
  );
}

function inWords({ count, current, partial }: Searched): string {
  if (count === undefined) return '';
  const where = partial ? ' in what is shown' : '';
  if (count === 0) return `Nothing found${where}`;
  const all = count.toLocaleString('en');
  return current === 0 ? `${all} found${where}` : `${current.toLocaleString('en')} of ${all}${where}`;
}
