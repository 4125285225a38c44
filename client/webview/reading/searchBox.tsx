import { useContext } from 'preact/hooks';
import { number, plural, t } from '../../../server/src/l10n';
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
        placeholder={t('Search')}
        aria-label={t('Search in the ladder')}
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
            aria-label={t('Previous match')}
            title={t('Previous match (Shift+Enter)')}
            disabled={none}
            onClick={() => actions.nextMatch(-1)}
          >
            <PreviousIcon />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t('Next match')}
            title={t('Next match (Enter)')}
            disabled={none}
            onClick={() => actions.nextMatch(1)}
          >
            <NextIcon />
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t('Clear search')}
            title={t('Clear search (Escape)')}
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
  if (count === 0) return partial ? t('Nothing found in what is shown') : t('Nothing found');
  if (current === 0) {
    return partial
      ? plural(count, '{0} found in what is shown', '{0} found in what is shown')
      : plural(count, '{0} found', '{0} found');
  }
  return partial
    ? t('{0} of {1} in what is shown', number(current), number(count))
    : t('{0} of {1}', number(current), number(count));
}
