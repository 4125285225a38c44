/** `Senior / Staff Engineer` → `senior-staff-engineer`; `ladder` where nothing is left. Letters of any script stay. */
export function slug(role: string): string {
  const words = role
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return [...(words?.join('-') ?? '')].slice(0, 60).join('').replace(/-$/, '') || 'ladder';
}
