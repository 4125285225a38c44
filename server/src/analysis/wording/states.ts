/** Words for what goes on inside a person. Nobody can watch it. */
import { oneOf } from './helpers';

/** Verbs, in base form. */
export const isStateVerb = oneOf(
  'know understand believe think feel want wish hope care appreciate enjoy grasp comprehend realise realize love like internalise internalize fear dream desire aspire intend consider empathise empathize respect value embody',
);

/** Adjectives of ability, knowledge and attitude. */
export const isStateAdjective = oneOf(`
  able capable unable familiar unfamiliar aware unaware comfortable confident knowledgeable proficient fluent skilled skilful skillful experienced
  versed adept competent conversant conscious mindful cognizant cognisant curious open open-minded willing eager keen motivated passionate
  enthusiastic interested committed dedicated humble empathetic empathic considerate approachable trustworthy reliable
  dependable honest resourceful self-aware creative analytical detail-oriented organised organized excited proud patient resilient adaptable
  flexible ambitious courageous brave kind friendly positive optimistic calm loyal hungry inquisitive thoughtful determined diligent
  conscientious courteous afraid unafraid persuasive charismatic articulate astute personable likeable likable sociable outgoing prepared self-motivated well-versed hardworking hard-working tenacious presentable ready devoted energetic coachable receptive teachable self-confident persistent trusting happy accustomed attuned proactive self-driven vocal
`);

/** Nouns of knowledge, ability and attitude. */
export const isStateNoun = oneOf(`
  knowledge understanding awareness familiarity expertise experience mindset attitude curiosity enthusiasm passion interest desire willingness
  appreciation empathy confidence mastery proficiency grasp fluency ability abilities capability capabilities aptitude skill skills skillset
  maturity humility eagerness openness commitment motivation potential competence competency comprehension wisdom intuition instinct resilience
  expert experts user attention know-how drive adaptability creativity readiness talent courage foresight kindness exposure tenacity persistence
  tolerance mindfulness thoughtfulness politeness consideration decisiveness assertiveness independence self-confidence self-awareness
  customer-centricity customer-focus composure charisma acumen grit determination command integrity honesty professionalism expertness inquisitiveness optimism positivity patience perseverance judgment judgement opinion
`);

/** Verbs that say that a state is there, rather than what is done with it. */
export const isShowing = oneOf(
  'have demonstrate show exhibit display possess develop gain acquire deepen expand hold embody exemplify bring model maintain build broaden grow cultivate increase improve enhance strengthen',
);
