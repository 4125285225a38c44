/** Where an id is used in the files of a workspace that build on each other. */
import { uriKey } from '../workspace/paths';
import type { Member, Relations } from '../workspace/relations';
import { type Named, type Occurrence, placesOf } from './ids';
import type { Snapshot } from './snapshot';

export interface FilePlaces {
  readonly member: Member;
  /** At least one, in order of place. */
  readonly places: readonly Occurrence[];
}

export interface Family {
  /** The files that use it for the same thing: the one that is asked about first, then by their URIs. */
  readonly files: readonly FilePlaces[];
  /** All ladders that one of these files is a part of, and these files themselves. */
  readonly ladders: readonly Member[];
}

/**
 * Which files mean the same by an id as the file of this snapshot. Two files do when they are parts of one ladder,
 * be it that a third builds on both; what they mean by it in other ladders is the same again.
 */
export function familyOf({ document, analysis }: Snapshot, named: Named, relations: Relations): Family {
  const own = relations.member(document.uri) ?? {
    uri: document.uri,
    key: uriKey(document.uri),
    document: analysis.document,
  };
  const known = new Map<string, readonly Occurrence[]>();
  const places = (member: Member) => {
    let found = known.get(member.key);
    if (!found) {
      found = placesOf(member, named);
      known.set(member.key, found);
    }
    return found;
  };
  const cones = relations.members().map((member) => relations.cone(member));
  const family = new Map([[own.key, own]]);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const cone of cones) {
      const users = cone.filter((member) => member.key === own.key || places(member).length > 0);
      if (!users.some(({ key }) => family.has(key))) continue;
      for (const user of users) family.set(user.key, user);
    }
  }
  const [, ...others] = family.values();
  const ordered = [own, ...others.sort((a, b) => (a.uri < b.uri ? -1 : 1))];
  const ladders = cones
    .filter((cone) => cone.some(({ key }) => family.has(key)))
    .flatMap(([member]) => member ?? []);
  return {
    files: ordered
      .map((member) => ({ member, places: places(member) }))
      .filter((file) => file.places.length > 0),
    ladders: ladders.includes(own) ? ladders : [own, ...ladders],
  };
}
