/** Texts of a ladder as HTML. Nothing in them becomes markup; only addresses of the web and of mail become links. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What HTML does not know: control characters, and halves of surrogate pairs. */
const controls = /(?![\t\n\r])[\p{Cc}\p{Cs}]/gu;

/** A text for any place in HTML, attributes in double quotes too. */
export function escapeHtml(text: string): string {
  return text
    .replace(controls, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const address = /\b(?:https?:\/\/[\p{L}\p{N}[]|mailto:[\p{L}\p{N}])[^\s<>"\p{Cc}\p{Cf}]*/giu;

/** A text with its addresses as links; line breaks stay for the style sheet to keep. */
export function linked(text: string): string {
  let html = '';
  let end = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const url = withoutPunctuation(found);
    html += escapeHtml(text.slice(end, index));
    html += `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(url)}</a>`;
    end = index + url.length;
  }
  return html + escapeHtml(text.slice(end));
}

/** What ends a sentence or closes a bracket around an address is no part of it. */
function withoutPunctuation(url: string): string {
  const bare = /^[\s\S]*?(?=[.,;:!?'’”»)\]}]*$)/.exec(url.slice(-40))?.[0] ?? '';
  let end = url.length - Math.min(40, url.length) + bare.length;
  // A bracket that the address itself opens is closed in it.
  if (url[end] === ')' && url.slice(0, end).includes('(')) end += 1;
  return url.slice(0, end);
}

/**
 * A text in an element of its own, whose direction is that of its first letter with one, and whose direction marks
 * end with it.
 */
export function block(
  tag: 'p' | 'li' | 'span' | 'h1' | 'bdi' | 'td',
  text: string,
  className?: string,
): string {
  const attribute = className === undefined ? '' : ` class="${className}"`;
  return `<${tag}${attribute} dir="auto">${linked(text)}</${tag}>`;
}

/** For a title, which cannot be isolated: without marks that turn the direction of what follows. */
export function titleText(text: string): string {
  return escapeHtml(text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' '));
}
