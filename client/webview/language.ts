// Puts the translation in force that the extension has put into the page. Comes first of all that a page imports.
import { readWords, speak } from '../../server/src/l10n';

const words = document.getElementById('words')?.textContent;
if (words) speak(readWords(JSON.parse(words)));
