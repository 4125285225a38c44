// The floor, as a process of its own: `parseDocument` and nothing else, on a text that is edited.
// Messages over stdin, one JSON text a line: a string is the whole text, an edit changes it. Answers `done`.
import { createInterface } from 'node:readline';
import { parseDocument } from 'yaml';

let text = '';
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (typeof message === 'string') text = message;
  else {
    const { offset, insert } = message;
    text = text.slice(0, offset) + insert + text.slice(offset + (insert ? 0 : 1));
  }
  // With the options of the server: the cheaper ones, since a map's keys are not compared with each other.
  parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  process.stdout.write('done\n');
}
