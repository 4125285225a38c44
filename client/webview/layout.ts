import { type Axes, axesOf } from './axes';
import type { Options } from './options';
import { type Choices, choicesOf, type Narrowed, narrow, type Shown, shownIn } from './reading/filter';
import type { Picture } from './settle';

/** A picture laid out as the reader wants it. */
export interface Layout {
  readonly picture: Picture;
  readonly axes: Axes;
  readonly choices: Choices;
  readonly narrowed: Narrowed;
  readonly shown: Shown | undefined;
}

export function layOut(picture: Picture, { transposed, filter }: Options): Layout {
  const axes = axesOf(picture, transposed);
  const choices = choicesOf(picture.matrix);
  const narrowed = narrow(filter, picture.matrix, choices);
  return { picture, axes, choices, narrowed, shown: shownIn(axes, narrowed) };
}
