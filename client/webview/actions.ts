import { createContext } from 'preact';
import type { Options } from './options';
import type { FilterList } from './reading/filter';

/** What the reader can ask for. */
export interface Actions {
  /** Chooses what is seen and how. */
  choose(change: Partial<Options>): void;
  transpose(): void;
  showExamples(): void;
  nextGap(): void;
  /** Goes to where the text cannot be read. */
  revealBroken(): void;
  search(query: string): void;
  nextMatch(direction: 1 | -1): void;
  /** Clears the search; when it is clear, goes back to the table. */
  leaveSearch(): void;
  /** Adds to a list of the filter, or takes from it. */
  filter(list: FilterList, item: string, on: boolean): void;
  clearFilter(): void;
  /** Reads a level, by its place in the matrix; `from`: for a reader at that level, or at none. */
  read(level: number): void;
  readFrom(level: number | null): void;
}

const nothing = () => undefined;
export const ActionsContext = createContext<Actions>({
  choose: nothing,
  transpose: nothing,
  showExamples: nothing,
  nextGap: nothing,
  revealBroken: nothing,
  search: nothing,
  nextMatch: nothing,
  leaveSearch: nothing,
  filter: nothing,
  clearFilter: nothing,
  read: nothing,
  readFrom: nothing,
});
