/**
 * Texts that only promise content. The forms are those that real ladders use; each pattern must match the whole
 * text after markup, brackets and end punctuation are taken off, so that a statement that merely mentions a
 * to-do list is none.
 */
const forms: readonly RegExp[] = [
  /^[\p{P}\p{S}\s]*$/u, // - … ??? * —
  /^x{2,}$/i,
  /^n\.?\s?\/?\s?a\.?$/i,
  /^(\d+\s*[-–:.]\s*)?(none|nothing|nil|null|not applicable|blank|empty|pending|draft|wip|work in progress|placeholder|same)$/i,
  /^tb[acdw]\b.{0,80}$/i,
  /^(todo|fixme)$/i,
  /^(todo|fixme)\s*([:\-–—(.]|…).*$/i,
  /^(TODO|FIXME)\s.*$/,
  /^((still )?(to be|needs? to be|will be) (added|announced|completed|confirmed|continued|decided|defined|described|determined|detailed|discussed|done|filled( in)?|provided|specified|written)( (later|soon|here))?)$/i,
  /^(content |details |text |more )?(coming|following) (soon|later)$/i,
  /^((please )?see|refer to|as|same as|ditto|like|cf\.?)( the)?( details?| text| row| cell| level| column)? (above|below|previous|the previous|elsewhere)( level| row| cell| one)?$/i,
  /^(ditto|idem|see details|details below|see notes?|see description)$/i,
  /^same as (the )?(previous|above|below|l\d+|level \S+|last)( level| row| cell)?$/i,
  /^(criteria|expectations?|description|behaviou?rs?|text|content) (for|of|at) ((this|sub)?[- ]?level|sublevel)( \S+)?( \([^)]*\)?)?$/i,
  /^(insert|add|your|write|fill in) (text|content|description|behaviou?rs?|details?)( here)?$/i,
  /^lorem ipsum\b.*$/is,
  /^dolor sit amet\b.*$/is,
  /^&nbsp;?$/i,
];

/** Longer texts say something, whatever they begin with; lorem ipsum aside. */
const longest = 160;

/**
 * Whether a text only promises content: `TBD`, `TODO: …`, `N/A`, `-`, `[see details below]`, lorem ipsum.
 * Expects a text that is not blank.
 */
export function isPlaceholder(text: string): boolean {
  if (text.length > longest && !/^\W*(lorem ipsum|dolor sit amet|todo\b)/i.test(text)) return false;
  const bare = text
    .replace(/[*_`~]+/g, '')
    .replace(/^[\s[({<"'“‘.-]+(?=[\p{L}\p{N}])/u, '')
    .replace(/(?<=[\p{L}\p{N}])[\s\])}>"'”’.!…-]+$/u, '')
    .trim();
  return forms.some((form) => form.test(bare));
}
