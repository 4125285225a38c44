/**
 * Texts that only promise content. The forms are those that real ladders use; each pattern must match the whole
 * text after markup, brackets and end punctuation are taken off, so that a statement that merely mentions a
 * to-do list is none.
 */
const forms: readonly RegExp[] = [
  /^[\p{P}\p{S}\p{Cf}\s]*$/u, // - … ??? * — 🚧
  /^x{2,}$/i,
  /^n\.?\s?\/?\s?a\.?$/i,
  /^(\d+\s*[-–:.]\s*)?(none|nothing|nil|null|undefined|not applicable|blank|empty|pending|draft|wip|(work )?in progress|under construction|same)( yet| here| so far| for now)?$/i,
  /^(tb[acdw]\b|t\.b\.[acdw]).{0,80}$/i,
  /^(to[ -]?do|fixme)$/i,
  /^(to[ -]?do|fixme)\s*([:–—(.]|-\s|…).*$/i,
  // Without a sign behind it only in capitals, and not as in “TODO lists are kept short”.
  /^(TODO|FIXME)\s(?!(list|item|comment|note|ticket|marker|board|app|entr)).*$/,
  // To be decided with HR; This level still needs to be added.
  /^((this|the) (cell|level|row|column|section|part|text|content|description|competency) )?((is |are )?(still )?(to be|needs? to be|will be|ha(s|ve) yet to be) (added|announced|completed|confirmed|continued|decided|defined|described|determined|detailed|discussed|done|filled( in)?|provided|specified|written)( (later|soon|here|with|by|in|after|on)\b[^,]{0,40})?)$/i,
  /^not (yet )?(added|available|decided|defined|described|done|filled( in)?|specified|written)( yet)?$/i,
  /^((content|description|details|more|text) )?(coming|following|to come|to follow)( soon| later)?$/i,
  /^((please )?see|refer to|as|same as|ditto|like|cf\.?)( the)?( details?| text| row| cell| level| column)? (above|below|previous|the previous|elsewhere)( level| row| cell| one)?$/i,
  /^(ditto|idem|see details|details below|see notes?|see description)$/i,
  /^same as (the )?((previous|above|below|last)( level| row| cell)?|level \S+|(level|row|cell) (above|below)|[^\s,;:]+)$/i,
  /^(criteria|expectations?|description|behaviou?rs?|text|content) (for|of|at) ((this|sub)?[- ]?level|sublevel)( \S+)?( \([^)]*\)?)?$/i,
  // What templates are filled with.
  /^(insert|add|your|write|fill in) (text|content|description|behaviou?rs?|details?)( here)?$/i,
  /^(placeholder|dummy|sample|example)( (text|content|behaviou?r))?$/i,
  /^(behaviou?r|bullet|content|criteri(a|on)|description|example|expectation|item|text)s?( #?\d+)?$/i,
  /^&nbsp;?$/i,
];

/** Longer texts say something, whatever they begin with; filler text and to-dos aside. */
const longest = 160;

/**
 * Whether a text only promises content: `TBD`, `TODO: …`, `N/A`, `-`, `[see details below]`, lorem ipsum.
 * Expects a text that is not blank.
 */
export function isPlaceholder(text: string): boolean {
  if (isFiller(text)) return true;
  if (text.length > longest && !/^\W*todo\b/i.test(text)) return false;
  const bare = text
    .replace(/[*_`~]+/g, '')
    .replace(/^[\s[({<"'“‘.…•·–—-]+(?=[\p{L}\p{N}])/u, '')
    .replace(/(?<=[\p{L}\p{N}])[\s\])}>"'”’.!?…-]+$/u, '')
    .trim();
  return forms.some((form) => form.test(bare));
}

/** Words of the usual filler text. */
const fillerWords = new Set(
  'ad adipiscing adipisicing aliqua aliquam aliquip amet anim ante aute cillum commodo consectetur consequat culpa cupidatat deserunt do dolor dolore duis ea eiusmod elit enim esse est et eu ex excepteur exercitation fugiat id in incididunt ipsum irure labore laboris laborum lorem magna minim mollit nisi non nostrud nulla occaecat officia pariatur proident qui quis reprehenderit sed sint sit sunt tempor ullamco ut velit veniam voluptate'.split(
    ' ',
  ),
);

/** Three words or more, or lorem ipsum alone, four in five of them from the filler text. */
function isFiller(text: string): boolean {
  const words =
    text
      .slice(0, 200)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < 2 || (words.length === 2 && words.join(' ') !== 'lorem ipsum')) return false;
  return words.filter((word) => fillerWords.has(word)).length >= words.length * 0.8;
}
