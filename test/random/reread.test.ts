import { compareReadings, ladders } from '../unit/reread';

describe('reread', () => {
  for (const [name, text] of ladders) {
    it(`what a reading of the whole reads, edit after edit: ${name}`, () => compareReadings(text, 30));
  }
});
