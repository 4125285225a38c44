/** Names for people → ids, roles and levels. */

/** Ids longer than this are unwieldy to refer to, and YAML allows no more than 1,024 characters in a key. */
const longestId = 60;

/** `Code Quality & Tests` → `code-quality-tests`. Letters of every script stay; empty when there are none. */
export function slug(name: string): string {
  const id = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (id.length <= longestId) return id;
  const cut = id.lastIndexOf('-', longestId);
  return cut > 0 ? id.slice(0, cut) : [...id].slice(0, longestId / 2).join('');
}

/** Hands out each id once: the second `x` becomes `x-2`. */
export class Ids {
  readonly #used = new Set<string>();
  /** The number to try next, so that a thousand equal names do not take a million steps. */
  readonly #next = new Map<string, number>();

  take(wanted: string): string {
    let id = wanted;
    let number = this.#next.get(wanted) ?? 2;
    while (this.#used.has(id)) id = `${wanted}-${number++}`;
    this.#next.set(wanted, number);
    this.#used.add(id);
    return id;
  }
}

const roleNoise =
  /(?<![\p{L}\p{N}])(levels?|leveling|levelling|competenc(?:y|ies|es?)|matri(?:x|ces)|careers?|ladders?|frameworks?|progressions?|pathways?|paths?|rubrics?|grids?|expectations?|skills?|tables?|tracks?)(?![\p{L}\p{N}])/giu;
const joiner = '(?:and|or|for|of|the|our|by|to|in|a|an|&|\\+|/|\\||[-–—:,])';

/** The role that a heading speaks of: `Engineering Levels & Competencies Matrix` → `Engineering`. Empty for none. */
export function roleIn(heading: string): string {
  const bare = heading
    .replace(roleNoise, ' ')
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(new RegExp(`(\\s${joiner})+(?=\\s${joiner}(\\s|$))`, 'giu'), '')
    .replace(/\s+/g, ' ')
    .trim();
  const trimmed = bare
    .replace(new RegExp(`^(${joiner}(\\s|$)\\s*)+`, 'iu'), '')
    .replace(new RegExp(`(\\s*(?<=\\s|^)${joiner})+$`, 'iu'), '')
    .replace(/[\s:,–—-]+$/u, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(trimmed) ? trimmed : '';
}

/** `docs/data-engineer_ladder.md` → `Data Engineer`. */
export function roleInFileName(name: string): string {
  const base = (name.split(/[\\/]/).at(-1) ?? '').replace(/(\.ladder)?\.[^.]*$/, '');
  const words = base.replace(/[-_.\s]+/g, ' ').trim();
  const role = roleIn(words) || words;
  return role.replace(/(?<![\p{L}\p{N}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
