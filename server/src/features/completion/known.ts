import type { Analysis } from '../../analysis/analyse';
import type { Lines } from './lines';
import { type Named, readNames, type Section } from './names';

/** A ladder file that another one could build on. */
export interface BasePath {
  /** As `extends` has it: from the folder of the file that is to build on it. */
  readonly path: string;
  /** It is only there for others to build on. */
  readonly abstract: boolean;
  readonly role?: string;
}

/** What the rest of the file says, as far as completion asks. Read when first asked for. */
export class Known {
  readonly #lists = new Map<Section, readonly Named[]>();

  constructor(
    readonly analyse: () => Analysis,
    readonly lines: Lines,
    readonly findBases: () => readonly BasePath[] = () => [],
  ) {}

  /** Files to build on, the likeliest first. */
  bases(): readonly BasePath[] {
    return this.findBases();
  }

  get analysis(): Analysis {
    return this.analyse();
  }

  list(section: Section): readonly Named[] {
    let list = this.#lists.get(section);
    if (!list) {
      list = readNames(this.analysis, this.lines, section);
      this.#lists.set(section, list);
    }
    return list;
  }

  /** Whether a level has one below it; where the file is too broken to tell, whether it is not the first. */
  followsAny(level: string): boolean {
    const { graph } = this.analysis;
    const index = graph.indexOf(level);
    if (index !== undefined) return graph.below(index).length > 0;
    return this.list('levels').findIndex(({ id }) => id === level) > 0;
  }

  /** Whether `upper` builds on `lower` by what the file says now. */
  isAbove(upper: string, lower: string): boolean {
    const { graph } = this.analysis;
    const [from, to] = [graph.indexOf(upper), graph.indexOf(lower)];
    return from !== undefined && to !== undefined && graph.isBelow(to, from);
  }

  /** Ids of values that a competency carries. */
  carriedValues(): ReadonlySet<string> {
    const { values, competencies } = this.analysis.ladder;
    const carried = new Set(competencies.flatMap((entry) => entry.values.map(({ value }) => value)));
    for (const value of values) if (value.competencies.length > 0) carried.add(value.id.value);
    return carried;
  }

  groups(): readonly string[] {
    const { competencies } = this.analysis.ladder;
    return [...new Set(competencies.flatMap(({ group }) => (group ? [group.value] : [])))];
  }
}
