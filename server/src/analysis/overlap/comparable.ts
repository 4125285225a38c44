import { type Competency, title } from '../../model/ladder';
import { Note } from '../notes';
import type { Statement } from '../statements';

const elsewhere =
  /^(?:(?:and|plus|also|meets?|has|have|does|fulfils?|satisf(?:y|ies)|continues?(?: to (?:meet|do))?) )?(?:all|everything|anything|the same|same|see|as)(?: of)?(?: (?:the|these|those|their|its|what|that|is|are|was|were|in|at|for|from|of|as|with|to|and|criteria|criterion|expectations?|expected|behaviou?rs?|competenc(?:y|ies)|qualit(?:y|ies)|requirements?|points?|skills?|items?|listed|written|stated|described|required))* (?:above|below|before|previously|(?:previous|prior|preceding|former|earlier|lower|last|first|next|other) (?:levels?|rows?|cells?|ones?|roles?|grades?)|(?:levels?|grades?|roles?|row|cell) [a-z0-9]+|(?:[a-z]{1,3} ?)?\d+)$/;

const pointing = new Note(({ words }: Statement) => elsewhere.test(words));

/** Whether a text only points to another place: "All criteria from level one". Each points from where it stands. */
export function pointsElsewhere(statement: Statement): boolean {
  return pointing.of(statement);
}

const against =
  /\b(?:red[- ]flags?|anti[- ]?(?:patterns?|behaviou?rs?|goals?)|warning signs?|pitfalls?|what not to do|do(?:n['’]t| not)s?|(?:things )?to avoid|not (?:expected|acceptable|ok|okay)|counter[- ]?(?:examples?|indicators?)|(?:bad|poor|negative|undesir(?:ed|able)|unacceptable) (?:behaviou?rs?|habits?|examples?|indicators?|signs?)|derailers?|missing the mark|below expectations?)\b/i;

/**
 * Whether a competency lists what is not wanted: "Red flags". What it says is never the same as what another wants,
 * be it in the same words.
 */
export function isAgainst(competency: Competency): boolean {
  return against.test(title(competency)) && !/\b(?:dos|do['’]s)\b/i.test(title(competency));
}
