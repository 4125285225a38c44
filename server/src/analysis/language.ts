/** Whether a ladder of this language tag (BCP 47) is read as English; one without a tag is. */
export function isEnglish(tag: string | undefined): boolean {
  return tag === undefined || /^en(?:[-_]|$)/i.test(tag);
}
