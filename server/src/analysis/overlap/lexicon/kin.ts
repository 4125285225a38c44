/**
 * Words of the field that are akin: they do not stand for each other, but where all else is the same they seldom make
 * it another demand ("debugs the hardest problems", "tackles the hardest problems"). Broader than `synonyms`, and
 * worth less. Written for this project, class by class. Topics are left out: security is no performance. So is what
 * a person grows from to: to learn is not to define.
 */
export const kin = `
set define establish determine specify decide drive guide steer shape lead direct own
drive lead run head spearhead champion push
run manage organise coordinate lead conduct facilitate host hold chair oversee administer
fix solve resolve address tackle handle debug troubleshoot overcome answer
seek strive look try aim pursue attempt search
ask request solicit seek invite
give provide offer share voice raise bring present supply deliver
say tell communicate explain express convey articulate inform speak describe present
write author draft document produce create prepare record
build create develop implement make construct produce code design engineer program
deliver complete finish ship achieve execute accomplish release fulfil
improve enhance refine optimise strengthen increase raise advance better progress evolve grow
help support assist aid enable contribute facilitate
teach mentor coach train guide educate advise develop grow
encourage promote foster inspire motivate nurture champion advocate drive support
influence shape affect impact persuade convince sway
review check evaluate assess inspect examine analyse judge test audit verify validate
find identify discover spot notice detect recognise locate uncover see surface
learn study explore research investigate discover
know understand grasp comprehend familiar aware knowledge understanding experience expertise
use apply adopt employ leverage utilise practise exercise follow
follow adhere comply respect observe meet uphold apply
maintain keep support sustain look_after operate care preserve
monitor track watch measure observe follow
plan schedule prioritise organise prepare scope estimate
adapt adjust change tailor modify respond react deal_with cope_with
respond react reply answer
accept take receive welcome embrace
admit acknowledge own accept recognise
anticipate foresee predict expect forecast
prevent avoid mitigate reduce minimise limit
reduce remove eliminate simplify cut lower
work collaborate cooperate partner pair engage interact
join attend participate take_part involve contribute
think consider factor reflect account weigh balance
trust rely depend confident
show demonstrate exhibit display model prove exemplify
start begin initiate launch kick_off introduce
hire recruit interview attract
represent speak promote present
unblock help free
ensure make_sure guarantee verify
direction strategy vision roadmap plan mission agenda
goal objective target aim outcome result priority ambition
standard practice norm convention guideline rule policy process procedure principle pattern
process workflow procedure way approach method methodology technique practice
problem issue challenge obstacle blocker roadblock difficulty bug defect trouble impediment
risk threat vulnerability danger
failure mistake error fault
idea suggestion proposal recommendation input solution thought opinion
feedback comment criticism critique input review suggestion advice
opportunity chance possibility option action area way
need requirement expectation demand want request
knowledge expertise skill competence understanding experience know_how information learning
information data material content resource
document documentation guide note write_up material
meeting discussion conversation session forum debate dialogue
talk presentation conference meetup event session speak
change transformation improvement evolution
colleague teammate peer coworker engineer developer team_member person people others individual member staff
customer client user consumer audience
stakeholder partner client customer
project initiative programme effort endeavour undertaking task work piece_of_work
task ticket story item assignment work job
product feature service application software solution offering
system service platform infrastructure component
code codebase software implementation
bug defect issue error problem
technical engineering technology
company organisation business enterprise firm
department division function area unit
team squad group crew
external externally outside industry public conferences forums events
growth development progress advancement improvement career
impact effect influence contribution value outcome result
value benefit worth advantage
quality standard excellence bar
decision choice judgement trade_off
discussion decision conversation debate
culture environment atmosphere climate
relationship trust rapport connection partnership
responsibility ownership accountability duty own
deadline timeline schedule estimate date
incident outage emergency problem
test testing check verification
design architecture structure model
regular often frequent consistent routine constant
clear concise simple understandable plain
complex difficult hard challenging ambiguous tricky
large big major significant substantial
important key critical essential vital crucial
effective efficient productive successful
proactive early actively self initiative independent autonomous
high strong excellent outstanding great solid
multiple several many various different numerous variety
whole entire full overall complete
new novel recent fresh
quick fast rapid timely prompt speed
across cross multiple between
tool library framework technology system utility
role position job responsibility
scale grow extend expand
existing current present established
relevant appropriate applicable suitable right necessary related
open transparent honest sincere candid
insight understanding knowledge perspective view
escalate raise flag surface report
alignment agreement consensus buy_in
question query assumption concern
part element component piece aspect portion
update report status progress
evidence data fact metric measure indicator
code_review review pull_request
integrity honesty ethics
accurate correct precise right reliable
continuous constant ongoing regular
professional respectful polite courteous
delegate assign distribute share
deployment release production rollout launch
behaviour conduct attitude
potential capacity talent
pipeline process flow workflow
break_down decompose split divide slice
technical_debt refactoring maintenance
pragmatic practical sensible reasonable realistic
step milestone stage phase increment
creative innovative innovation original
situation circumstance context scenario case condition
conflict disagreement dispute tension
inclusive diverse diversity
concern interest need issue
framework library pattern abstraction
concept principle fundamental basics
robust reliable stable resilient
automate script
focus concentrate prioritise
listen hear understand
gap weakness shortcoming
visibility transparency awareness
cost budget spending finance money resource
postmortem retrospective
perspective view opinion viewpoint
role_model example leads_by_example
workload load work capacity
commitment promise deadline
talent people candidate
constraint limitation limit boundary
consideration factor aspect implication
negotiate agree compromise
habit ritual routine practice
attitude mindset mentality approach
enthusiasm energy passion motivation
empathy care compassion
trend landscape development advancement
select choose pick decide
recover restore
root_cause cause reason origin
rationale reason reasoning justification why
prototype demo experiment
uncertainty ambiguity
pressure stress
navigate handle manage deal_with
thorough careful diligent detailed
proficient competent skilled expert
go_to_person contact expert authority
remit area domain responsibility field
scope area domain
safe secure security
importance urgency priority
feature functionality
acquire gain obtain get receive
increase extend broaden widen deepen
combine integrate merge connect link
ready willing open prepared expect happy
feel consider treat regard see
suggest propose recommend put_forward
discuss debate talk converse
argue defend justify persuade
explore experiment try prototype
reuse share common
modify edit update change
move migrate port transition
diagnose investigate troubleshoot analyse
estimate forecast predict size
count number quantity amount
state condition status health
site page website web
screen page view interface
message email note post
staff employee team_member
rate pace speed velocity
success achievement accomplishment win
celebrate recognise praise reward acknowledge
succession future continuity
place location position
source origin cause
choice option alternative
rota rotation schedule shift
area topic subject field
`;
