import type { Unit } from './reading';

/** What each of two texts has alone once words that are built on one another are taken for one. */
export interface Remainder {
  readonly onlyFirst: readonly Unit[];
  readonly onlySecond: readonly Unit[];
  /** Pairs that were taken for one. */
  readonly compounds: number;
}

export function withoutCompounds(onlyFirst: readonly Unit[], onlySecond: readonly Unit[]): Remainder {
  let right = onlySecond;
  const left = onlyFirst.filter((unit) => {
    const other = right.find((one) => isBuiltOn(unit.root, one.root) || isBuiltOn(one.root, unit.root));
    if (other) right = right.filter((one) => one !== other);
    return !other;
  });
  const compounds = onlyFirst.length - left.length;
  return compounds > 0
    ? { onlyFirst: left, onlySecond: right, compounds }
    : { onlyFirst, onlySecond, compounds };
}

const shortest = 4;
const endings =
  /^(?:ings?|ions?|ance|ence|able|ment|ness|ful|fully|ship|hood|less|ive|ity|i[sz]e|ist|ism|ary|ory|ant|ent|ally|ate|ers?|or)$/;

/** `workload` is built on `work`, `preexist` on `exist`; `performance` on `perform` by an ending alone. */
function isBuiltOn(word: string, base: string): boolean {
  if (base.length < shortest || word.length < base.length + 2) return false;
  if (word.startsWith(base)) {
    const rest = word.slice(base.length);
    return rest.length > 2 && !endings.test(rest);
  }
  return word.endsWith(base) && /^(?:pre|re|sub|multi)$/.test(word.slice(0, -base.length));
}
