import { compound } from '../rules/compound';
import { exclusionary } from '../rules/exclusionary';
import { filler } from '../rules/filler';
import { hedged } from '../rules/hedged';
import { noAction } from '../rules/no-action';
import { notDemonstrable } from '../rules/not-demonstrable';
import { passive } from '../rules/passive';
import { relative } from '../rules/relative';
import { vague } from '../rules/vague';
export const wordingRules = [
  notDemonstrable,
  vague,
  compound,
  noAction,
  passive,
  filler,
  exclusionary,
  relative,
  hedged,
];
