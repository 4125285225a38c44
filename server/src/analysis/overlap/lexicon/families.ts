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
develop development developer
manage management manager
review reviewer
explain explanation
describe description
require requirement
implement implementation
document documentation
deploy deployment
release releasing
design designer
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
create creation creative
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
early earlier
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
info information
app application
apps application
configs configuration
config configuration
reuse reusable
access accessible accessibility
available availability
visible visibility
confident confidently confidence
curious curiosity
professional professionalism
perfect perfectly imperfect
inform information informational
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
`;
