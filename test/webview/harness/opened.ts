import { after, before, beforeEach } from 'mocha';
import { Harness, type OpenOptions, type Preview } from './page';

export interface Opened {
  /** For a second preview, of other options. */
  readonly harness: Harness;
  readonly preview: Preview;
}

/**
 * For the tests of one `describe`: a preview that is opened before them, handed to `take`, and closed after them. Each
 * test finds its page as if just opened, in the size of `options`.
 */
export function openForEach(options: OpenOptions, take: (opened: Opened) => void): void {
  const { width = 1100, height = 760 } = options;
  let opened: Opened;
  before(async () => {
    const harness = await Harness.start();
    opened = { harness, preview: await harness.open(options) };
    take(opened);
  });
  after(() => opened?.harness.stop());
  beforeEach(async () => {
    await opened.preview.page.setViewportSize({ width, height });
    await opened.preview.restart();
  });
}
