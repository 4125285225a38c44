/** Scales of words that a statement may climb between two versions, beside those that levels are told apart by. */
export interface Rank {
  readonly scale: 'involvement' | 'depth' | 'initiative';
  readonly rank: number;
  readonly pattern: RegExp;
}

const rank = (scale: Rank['scale'], at: number, source: string): Rank => ({
  scale,
  rank: at,
  pattern: new RegExp(`(?<![\\p{L}-])(?:${source})(?![\\p{L}-])`, 'iu'),
});

export const ranks: readonly Rank[] = [
  // How much of the act is one's own: from watching it to answering for it.
  rank('involvement', 0, 'observ(?:e|es|ing)|shadow(?:s|ing)?|watch(?:es|ing)?|learns? (?:about|how)'),
  rank(
    'involvement',
    1,
    'assist(?:s|ing)?|participat(?:e|es|ing)|contribut(?:e|es|ing)|tak(?:e|es|ing) part|help(?:s|ing)? (?:to|with|in)|joins?',
  ),
  rank('involvement', 2, 'carr(?:y|ies) out|performs?|conducts?|executes?'),
  rank(
    'involvement',
    3,
    'leads?|leading|drives?|driving|owns?|owning|heads?|(?:is |are )?(?:responsible|accountable|answerable) for',
  ),
  // Who takes the first step.
  rank(
    'initiative',
    0,
    '(?:when|if|once|as) (?:they are )?(?:asked|told|prompted|requested|instructed|reminded)|(?:on|upon) request',
  ),
  rank(
    'initiative',
    1,
    'without being (?:asked|told|prompted|instructed|reminded)|unprompted|unasked|proactively|on their own initiative',
  ),
  // How well something is known.
  rank('depth', 0, '(?:an )?awareness|is aware|are aware'),
  rank('depth', 1, 'basic|beginner|elementary'),
  rank('depth', 2, 'working|solid|sound|practical'),
  rank('depth', 3, 'deep|thorough|in-depth|advanced|detailed'),
  rank('depth', 4, 'expert|authoritative'),
];
