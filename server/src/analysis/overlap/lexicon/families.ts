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
perform performs performed performing
performance performances
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
deliver delivery delivers delivered delivering deliverable deliverables
discover discovery
recover recovery
advise advice advisor adviser advisory
believe belief
success succeeds succeeded succeeding
prove proof proven
behaviour behave
retain retention
acquire acquisition
expand expansion
extend extension
adopt adoption
adapt adaptation adaptable adaptability adaptive
automate automation automatic automatically
config configure
simplify simplification
clarify clarification
verify verification
certify certification
notify notification
identify identification
justify justification
specify specification specifications
classify classification
value valuable
predict predictable predictability
sustain sustainable sustainability
test testable testability
observe observable observability
trust trusted trustworthy
slow slower slowest slowly slowness
fast faster fastest
wide wider widest widely width
deep deeper deepest deeply depth
long longer longest length
strong stronger strongest strongly strength strengths
weak weaker weakest weakness weaknesses
late later latest
soon sooner soonest
careful carefully care
think thoughtful thoughtfully
constructive constructively
positive positively
respectful respectfully respect
honest honestly honesty
open openly openness
thorough thoroughly thoroughness
explicit explicitly
concise concisely
pragmatic pragmatically pragmatism
empathy empathetic empathic
inclusive inclusively inclusion include
diverse diversity
curate curated
enthusiasm enthusiastic enthusiastically
motivate motivation motivated
initiate initiation
delegate delegation
negotiate negotiation
coordinate coordination
iterate iteration iterative iteratively
integrate integration
migrate migration
refactor refactoring
troubleshoot troubleshooting
debug debugging
deprecate deprecation
investigate investigation
research researching researcher
explore exploration
experiment experimentation experimental
innovate innovator
plan planning planned planner
forecast forecasting
budget budgeting
present presentation presentations
speak speaker
listen listener
question questioning
educate education educational
guide guidance
support supportive
assist assistance assistant
encourage encouragement
inspire inspiration inspirational inspiring
empower empowerment
engage engagement
align alignment
agree agreement
achieve achievement
accomplish accomplishment
complete completion completely completeness
finish finishing
solve solver
debate debating
discuss discussion
converse conversation conversational
argue argument
persuade persuasion persuasive
convince convincing
collect collection
select selection
provide provision provider
supply supplier
consume consumption
depend dependency dependencies dependent dependence
connect connection connected
relate related relation relations
transfer transferable
differ different difference differently
vary various varied variety variation
increase increasingly
reduce reduction
prevent prevention preventive preventative
protect protection protective
detect detection
resolve resolution
respond responder
react reaction reactive
correct correction corrective correctly correctness
err error
mature maturity
stable stability stabilise stabilize
flexible flexibility
modular modularity
secure securely
safe safely safety
private privacy
legal legally
across cross
ethic ethics ethical ethically
finance financial financially
economy economic economical
culture cultural culturally
society social socially
function functional functionality
department departmental
industry industrial
global globally globe
local locally locality
region regional
nation national
day daily
week weekly
month monthly
year yearly annual annually
quarter quarterly
hour hourly
`;
