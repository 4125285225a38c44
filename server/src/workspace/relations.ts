/** Which ladders of a workspace build on which, as they are now. */
import type { LadderDocument, Text } from '../model/ladder';
import type { WorkspaceFiles } from './files';
import { uriKey } from './paths';

/** A ladder of the workspace. */
export interface Member {
  /** As its editor calls it, where one has it open. */
  readonly uri: string;
  readonly key: string;
  readonly document: LadderDocument;
}

/** A ladder that builds on another one. */
export interface Dependant {
  readonly member: Member;
  /** The path in it that leads there. */
  readonly path: Text;
}

interface Step {
  readonly key: string;
  readonly path: Text;
}

/** Worked out for one question: texts may be others afterwards. Linear in the files and their paths. */
export class Relations {
  readonly #members = new Map<string, Member>();
  readonly #steps = new Map<string, readonly Step[]>();
  readonly #cones = new Map<string, ReadonlyMap<string, Text>>();
  readonly #waiting = new Set<string>();

  /** `own`: a file that is asked about, which need not be one of the workspace. */
  constructor(
    readonly files: WorkspaceFiles,
    own?: { readonly uri: string; readonly document: LadderDocument },
  ) {
    if (own) this.#add({ ...own, key: uriKey(own.uri) });
    for (const uri of files.host.ladders?.() ?? []) {
      const known = files.host.text(uri);
      if (!known) this.#waiting.add(uri);
      // Whoever builds on nothing is read when another builds on it.
      if (known?.kind === 'text' && known.text.includes('extends')) this.#read(uri);
    }
  }

  /** URIs of ladders that nobody has read yet. */
  get waiting(): readonly string[] {
    return [...this.#waiting];
  }

  /** Those that build on others, and those that these build on. */
  members(): readonly Member[] {
    return [...this.#members.values()];
  }

  member(uri: string): Member | undefined {
    return this.#members.get(uriKey(uri));
  }

  /** A member, and all that it builds on, directly or through others. */
  cone(member: Member): readonly Member[] {
    const below = [...this.#cone(member.key).keys()].filter((key) => key !== member.key);
    return [member, ...below.flatMap((key) => this.#members.get(key) ?? [])];
  }

  /** Those that build on a file, directly or through others, by their URIs. */
  dependants(uri: string): readonly Dependant[] {
    const key = uriKey(uri);
    const found: Dependant[] = [];
    for (const member of this.#members.values()) {
      const path = member.key === key ? undefined : this.#cone(member.key).get(key);
      if (path) found.push({ member, path });
    }
    return found.sort((a, b) => (a.member.uri < b.member.uri ? -1 : 1));
  }

  #add(member: Member): void {
    if (this.#members.has(member.key)) return;
    this.#members.set(member.key, member);
    const steps: Step[] = [];
    this.#steps.set(member.key, steps);
    for (const path of member.document.ladder.extends) {
      const found = this.files.find(member.uri, path.value);
      if (found.kind === 'waiting') this.#waiting.add(found.uri);
      if (found.kind !== 'base') continue;
      const key = uriKey(found.uri);
      steps.push({ key, path });
      this.#add({ uri: found.uri, key, document: found.document });
    }
  }

  #read(uri: string): void {
    const found = this.files.read(uri);
    if (found.kind === 'base')
      this.#add({ uri: found.uri, key: uriKey(found.uri), document: found.document });
  }

  /** Keys of all that a file builds on, with the path in it that leads there. */
  #cone(key: string): ReadonlyMap<string, Text> {
    let cone = this.#cones.get(key);
    if (!cone) {
      const found = new Map<string, Text>();
      const visit = (from: string, origin?: Text) => {
        for (const step of this.#steps.get(from) ?? []) {
          if (found.has(step.key)) continue;
          const path = origin ?? step.path;
          found.set(step.key, path);
          visit(step.key, path);
        }
      };
      visit(key);
      this.#cones.set(key, found);
      cone = found;
    }
    return cone;
  }
}
