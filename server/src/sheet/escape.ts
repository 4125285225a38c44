/** Characters that text files do not carry safely, written so that they do. */

/** Announces an escape. As a character of its own it is hardly ever written. */
const sign = '␛';

const unsafe = /␛|(?![\t\n])\p{Cc}|\p{Cs}/gu;

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
