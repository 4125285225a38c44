/**
 * Forms that a stemmer does not lead back to one stem, and the verbs, nouns and adjectives of one family, a line for
 * each. Spellings of both shores of the Atlantic are one.
 */
export const families = `
lead led
write wrote written
build built
teach taught
seek sought
run ran
make made
take took taken
give gave given
grow grew grown growth
keep kept
hold held
meet met
drive drove driven
know knew known knowledge knowledgeable
show shown
bring brought
find found
understand understood understanding
choose chose chosen choice
think thought
speak spoke spoken
break broke broken
say said
send sent
spend spent
tell told
sell sold
buy bought
person people
decide decision decisive
strategy strategic strategically
analyse analyze analysis analytical
responsible responsibility
own owner ownership
communicate communication communicator
collaborate collaboration collaborative collaboratively
solve solution
estimate estimation
rely reliable reliability reliably
read readable readability
maintain maintainable maintainability maintenance
scale scalable scalability
perform performance performant
comply compliance compliant
escalate escalation
prioritise prioritize priority prioritisation prioritization
organise organize organised organized
organisation organization organisational organizational org orgs
independent independently independence
autonomous autonomously autonomy
ambiguous ambiguity
transparent transparency transparently
participate participation participant
contribute contribution contributor
recommend recommendation
propose proposal
suggest suggestion
assess assessment
evaluate evaluation
improve improvement
develop development
developer developers
manage management
manager managers
review reviewer
explain explanation
describe description
require requirement
implement implementation
document documentation
deploy deployment
release releasing
designer designers
architect architecture architectural
test testing tester tests
monitor monitoring
mentor mentoring mentorship
coach coaching
hire hiring
recruit recruitment recruiting recruiter
interview interviewing interviewer
train training
facilitate facilitation facilitator
influence influential
innovate innovation innovative
create creation
creative creatively creativity
define definition
secure security
technical technically technology technological tech
behaviour behavior behaviours behaviors
recognise recognize recognition
utilise utilize
optimise optimize optimisation optimization
minimise minimize
standardise standardize
summarise summarize
specialise specialize
consistent consistently consistency
regular regularly
frequent frequently frequency
proactive proactively
effective effectively effectiveness
efficient efficiently efficiency
appropriate appropriately
accurate accurately accuracy
timely timeliness
quick quickly
clear clearly clarity
complex complexity
simple simply simplicity
ops operation operational operations
docs documentation
pr pull_request
prs pull_request
repo repository
repos repository
info information informational
app application
apps application
configs configuration
config configuration
reuse reusable
access accessing
accessible accessibility
available availability
visible visibility
confident confidently confidence
curious curiosity
professional professionalism
perfect perfectly imperfect
expert expertise
able ability
capable capability
proficient proficiency
competent competence competency
familiar familiarity
aware awareness
learn learning
willing willingness willingly
success successful successfully succeed
community communities
authority authorities authoritative
author authors authored authoring
production productions
productive productivity productively
product products
executive executives
execute executes executed executing execution
internal internally
intern interns internship
direction directions directional
director directors
criticism criticisms critique critiques
critical critically
activity activities
active actively
objective objectives
object objects
generate generates generated generating generation
general generally
personal personally
several
severe severity
practical practically
useful usefully usefulness
user users
meaningful meaningfully
considerable considerably
considerate
reasonable reasonably
engineer engineers
engineering
engine engines
principal principals
principle principles
relationship relationships
relative relatively
relevant relevance
policy policies
universal universally
university universities
international internationally
organic organically
corporate corporation
commit commits committed committing commitment commitments
committee committees
importance important importantly
import imports imported importing
station stations
state states stating stated
rational rationale
ration rations
past
paste
new newly
news
sense senses
sensible sensibly
sensitive sensitivity
responsive responsiveness
respond responds responded responding response responses
expect expects expected expecting expectation expectations
early earlier earliest
`;
