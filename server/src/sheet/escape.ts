/** Characters that text files do not carry safely, written so that they do. */

/** Announces an escape. As a character of its own it is hardly ever written. */
const sign = '␛';

const controls = String.raw`[\0-\x08\x0b-\x1f\x7f-\x9f]`;
const halves = String.raw`[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`;
const unsafe = new RegExp(`${sign}|${controls}|${halves}`, 'g');

/**
 * A text without control characters, carriage returns and halves of surrogate pairs: `␛{7}` stands for the bell.
 * Tabs and newlines stay.
 */
export function escapeControls(text: string): string {
  return text.replace(unsafe, (character) => `${sign}{${character.charCodeAt(0).toString(16)}}`);
}

/** The text that `escapeControls` was given. Anything else stays as it is. */
export function unescapeControls(text: string): string {
  return text.replace(/␛\{([0-9a-f]{1,4})\}/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
