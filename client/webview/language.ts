// Puts the translation in force that the extension has put into the page. Comes first of all that a page imports.
import { speak } from '../../server/src/l10n';

const words = document.getElementById('words')?.textContent;
if (words) speak(JSON.parse(words));
