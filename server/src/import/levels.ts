/** What a label says of a level: `L1 (Junior SWE)`, `Senior Engineer`, `IC3`. */
import { slug } from './names';

export interface LevelName {
  /** Empty when the label has no letter to make one of. */
  readonly id: string;
  /** Undefined when it says no more than the id. */
  readonly name: string | undefined;
}

const code = String.raw`[A-Za-z]{1,4}-?\d{1,3}(?:\.\d+)?[a-z+]?`;
const number = String.raw`\d{1,2}(?:\.\d{1,2})?`;
const separated = new RegExp(`^(${code}|${number})\\s*(?:[:|/,·]|[-–—](?=\\s))\\s*(\\S.*)$`);
const bracketed = new RegExp(`^(${code}|${number})\\s*[([]([^()[\\]]+)[)\\]]$`);
const spaced = new RegExp(`^(${code})\\s+(\\S.*)$`);
const trailing = new RegExp(`^(.*\\S)\\s*[([](${code})[)\\]]$`);
const exact = new RegExp(`^(?:${code}|${number})$`);

/** The id and the name in a label. All of its letters and digits are in the two. */
export function levelName(label: string): LevelName {
  if (exact.test(label)) return { id: label, name: undefined };
  const [, id, name] = bracketed.exec(label) ?? separated.exec(label) ?? spaced.exec(label) ?? [];
  // `L1/L2` and `L1 - L3` name several levels, none of which is the name of another.
  if (id !== undefined && name !== undefined && !exact.test(name)) return { id, name };
  const [, before, last] = trailing.exec(label) ?? [];
  if (before !== undefined && last !== undefined) return { id: last, name: before };
  const made = slug(label);
  return { id: made, name: made === label ? undefined : label };
}

const codeLike = /^(?:ic|em|se|swe|sde|sre|pm|tl|[a-z])-?\d{1,2}(?:\.\d+)?\+?(?![\p{L}\p{N}])/iu;
const numbered =
  /^(?:level|grade|band|tier|step|stage|stufe|niveau|nivel|livello)\s*[-#:]?\s*(?:\d+|[ivx]+)\b/iu;
const seniority =
  /(?<![\p{L}\p{N}])(?:intern|apprentice|trainee|graduate|entry|junior|jr|associate|mid|middle|midlevel|intermediate|senior|sr|lead|staff|principal|distinguished|fellow|manager|director|head|vp|svp|cto|chief|beginner|novice|advanced|expert|master)(?![\p{L}\p{N}])/iu;
const grade =
  /(?:engineer|developer|designer|analyst|scientist|programmer|architect|swe|sde|dev)\s*(?:\d|[ivx]+)?$/iu;
const bareNumber = /^(?:\d{1,2}|[IVX]{1,4})$/;

/** Whether a label reads like a level rather than a competency. */
export function looksLikeLevel(label: string): boolean {
  return [codeLike, numbered, seniority, grade, bareNumber].some((form) => form.test(label));
}

const ranks: readonly (readonly [RegExp, number])[] = [
  [/\b(intern|apprentice|trainee)\b/i, 0],
  [/\b(junior|jr|graduate|entry|beginner|novice)\b/i, 1],
  [/\b(mid|middle|midlevel|intermediate)\b/i, 2],
  [/\b(senior|sr|advanced)\b/i, 3],
  [/\b(staff|expert)\b/i, 4],
  [/\bprincipal\b/i, 5],
  [/\bdistinguished\b/i, 6],
  [/\bfellow\b/i, 7],
];

/**
 * Whether the labels run from the highest level down: one kind of code with falling numbers, or falling seniority
 * in every label. A ladder file has its lowest level first.
 */
export function runsDownward(labels: readonly string[]): boolean {
  if (labels.length < 2) return false;
  const codes = labels.map((label) => /^([A-Za-z]{0,6}?)[\s-]?(\d{1,3}(?:\.\d+)?)(?!\p{L})/u.exec(label));
  const kind = codes[0]?.[1]?.toLowerCase();
  if (codes.every((found) => found && found[1]?.toLowerCase() === kind)) {
    return falls(codes.map((found) => Number(found?.[2])));
  }
  const found = labels.map((label) => ranks.find(([word]) => word.test(label))?.[1]);
  return found.every((rank) => rank !== undefined) && falls(found);
}

function falls(numbers: readonly number[]): boolean {
  return numbers.every((value, index) => index === 0 || value < (numbers[index - 1] ?? Number.NaN));
}
