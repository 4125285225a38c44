/**
 * Words of the field that stand for each other in a ladder: every word of a line may replace every other in the
 * same sentence without another demand. Written for this project. A word may stand on several lines, one for each
 * of its senses; lines are not joined through it. An underscore joins the words of a phrase.
 *
 * What a level asks more or less of (own, team, company; help, lead; small, large) is left out on purpose or kept
 * to exact equals: there, another word is another expectation.
 */
export const synonyms = `
improve enhance better refine
improve upgrade enhance
improvement enhancement
strengthen reinforce consolidate
enforce reinforce uphold
help assist support aid
help assistance support
identify spot find notice detect recognise discover pinpoint point_out locate
identify surface uncover find
recognise acknowledge
ensure make_sure see_to_it guarantee
ensure verify check
write author draft compose
write produce develop draft
create produce make generate build
create establish build develop
establish set_up put_in_place introduce institute set
establish define set
define set specify lay_down
set agree_on
build implement develop construct
implement put_in_place realise
implement code program
deliver ship complete
ship release deploy roll_out
release launch publish
publish share release
fix repair resolve correct remedy
fix mend
solve resolve address handle tackle work_out
resolve settle
unblock get_unblocked
handle manage deal_with take_care_of cope_with
manage run oversee
oversee supervise monitor
lead head
lead take_the_lead
lead run direct
direct guide steer
drive push push_through propel
drive lead spearhead
own take_ownership responsible take_responsibility be_responsible accountable
advise counsel consult guide
mentor coach tutor guide
teach train educate instruct
share pass_on spread communicate
communicate convey tell inform share
inform tell notify update report
report communicate state
explain describe clarify
clarify make_clear
present show demonstrate
show demonstrate exhibit display
evidence proof
promote advocate champion
encourage foster nurture cultivate promote
inspire motivate encourage
follow adhere comply abide stick_to observe conform respect apply
participate take_part involve be_part_of
attend go_to
contribute bring add
contribute help
propose suggest recommend put_forward offer pitch
suggestion proposal recommendation
ask request seek
ask reach_out
seek look_for search pursue
solicit gather collect seek ask request
provide give offer supply
deliver give provide
receive accept take
plan schedule organise
organise arrange structure
organisation structure
coordinate orchestrate organise
prioritise rank set_priority order
decompose split break_down divide break slice
evaluate assess weigh judge appraise rate
review examine inspect
check verify inspect test validate confirm
investigate research explore look_into examine study
explore look_through
analyse examine study
monitor watch track observe keep_an_eye
track follow
measure quantify track
maintain keep preserve sustain keep_up
maintain look_after
adapt adjust tailor
change alter modify adjust
update refresh revise
remove delete eliminate get_rid drop
reduce lower cut decrease minimise lessen shrink
mitigate reduce limit
prevent avoid avert
increase raise grow boost
elevate raise lift
expand extend broaden widen
develop grow
escalate raise flag
raise voice flag surface bring_up call_out
anticipate foresee predict
decide determine choose make_decision make_choice
choose select pick
choice decision
take_on pick_up tackle assume
influence shape sway affect
influence have_influence
align agree bring_into_line
fit suit match align
collaborate cooperate partner work_with team_up work_together pair_up
use apply employ utilise leverage
use make_use
understand comprehend grasp
know understand aware familiar
recognise understand
consider think_about factor take_into_account weigh
consider regard treat see
challenge question
balance trade_off weigh
trade_off compromise
represent speak_for
host run hold
facilitate moderate
facilitate enable ease
enable empower
delegate hand_over assign
assign allocate
hire recruit
interview hiring
onboard induct ramp_up
conduct carry_out perform run
perform carry_out do execute complete
design architect
architecture design
document write_up write_down
record document log
documentation document doc
rely depend
require need demand
automate script
refactor restructure clean_up
rework redo
rework iteration revision
debug troubleshoot diagnose
respond react reply answer
reply feedback
listen hear
admit acknowledge own_up confess
thrive flourish
learn study
accomplish achieve fulfil
complete finish
finish close_out
intervene step_in
satisfy meet fulfil
operate run
proficient skilled adept expert competent
link connect tie relate
integrate combine join_up
simplify make_simple
standardise unify
question query
negotiate bargain
commit promise
pursue follow_up
follow_up next_step
follow_up action_item
scale grow
instrument measure
test check
deprecate retire sunset
patch fix
migrate move
protect secure safeguard
secure protect
optimise tune improve
speed_up accelerate
slow_down delay
wait delay
estimate size
estimate forecast
budget cost money
spend cost
invest spend
volunteer offer
role_model set_example model example
example instance
problem issue trouble
problem challenge
bug defect fault
error mistake fault
mistake failure
incident outage
downtime outage
alert alarm page
postmortem retrospective incident_review
retrospective retro
root_cause underlying_cause
rota rotation roster
on_call pager
colleague teammate peer coworker team_member
colleague person
people person folk
staff people employee
report direct_report
customer client
user customer
consumer user customer
stakeholder partner
goal objective aim target
result outcome
output result
requirement need
need want
demand requirement
direction vision course
vision strategy
roadmap plan
strategy plan
standard norm guideline convention
best_practice good_practice
practice convention habit
habit practice
procedure process
process procedure workflow
policy procedure rule
rule guideline
approach method way technique
initiative effort project programme
initiative venture
task ticket story work_item
task work
feature functionality capability
feature story
component module part
service system
application app
codebase code source_code
repository repo
knowledge expertise
skill ability competence capability
skill skill_set
technique method
area domain field
area region
specialism speciality expertise
proposal rfc
pro advantage benefit upside
con disadvantage drawback downside
opportunity chance
improvement opportunity
risk danger threat
vulnerability weakness
technical_debt debt tech_debt
pull_request code_review merge_request
review code_review
operation ops
information info data
insight finding learning
lesson learning
meeting session
discussion conversation talk debate
talk presentation speech
blog article post
company organisation enterprise firm
organisation enterprise company
team squad crew
department division
leadership management
executive leader
audience listener
authority expert reference
expert specialist
increment step
milestone stage phase
idea thought
backlog queue
deadline due_date
priority importance
culture climate
culture environment
feedback comment criticism critique
comment remark
clear lucid plain understandable
readable easy_to_read legible understandable
maintainable easy_to_maintain
efficient performant
quick fast rapid swift
speed pace velocity
quality high_quality
reliable dependable stable robust
resilient robust
large big
small little
minor small
hard difficult challenging
complex complicated
simple easy straightforward
basic simple fundamental
important critical key crucial vital essential
significant important substantial considerable
ambiguous unclear vague ill_defined not_well_defined poorly_defined uncertain
ambiguity uncertainty
well_defined clear
independent autonomous self_directed alone
independent on_their_own
proactive early
proactive on_own_initiative unprompted
active take_active_part
regular routine frequent often consistent
frequent often
occasional sometimes
constant continuous ongoing continual
timely on_time prompt
timely early
late delayed
blocked stuck
effective efficient
well good
appropriate suitable right fitting
constructive helpful useful
useful valuable
willing ready
reusable reuse
internal inside within
external outside
different various diverse
various several different
multiple several many
each every
all every
existing current present
additional extra further
specific concrete precise
whole entire overall
legacy old outdated out_of_date
temporary throwaway
unfamiliar new
novel new non_obvious
pragmatic practical
open transparent
honest candid
humble modest
curious inquisitive
inclusive welcoming
respectful considerate
positive constructive
confident sure
accurate correct
correct right
consistent uniform
thorough careful
careful cautious
reputation known_for renowned
evident visible
visibility transparency
trust confidence
relationship connection
empathy compassion
conflict disagreement dispute
morale wellbeing
burnout overload
workload load
pair pair_program
succession successor
candidate applicant
career progression
growth development
feedback_loop feedback
priority focus
ownership responsibility
accountability responsibility
metric measure kpi indicator
dashboard report
log trace
environment setup
pipeline workflow
deployment release rollout
rollback revert
config configuration
database data_store
api interface
frontend front_end
backend back_end
security infosec
compliance regulation
regulation law
audit review
cost expense
hardware equipment
network connection
documentation runbook
tutorial guide
begin commence start
continue carry_on keep_on
stop cease halt
rewrite rebuild
groom refine
demo demonstrate show
approve sign_off
reject decline refuse
triage sort prioritise
summarise sum_up recap condense
illustrate visualise
reproduce replicate
compare contrast benchmark
survey poll
celebrate praise recognise reward
appreciate value
convince persuade win_over
buy_in agreement consensus
defuse de_escalate
reconcile resolve settle
hand_off hand_over pass_on
deputise stand_in substitute fill_in
experiment try_out trial
prototype mock_up mockup proof_of_concept
sketch wireframe mockup
install set_up
provision set_up
hook_up connect integrate
ingest load import
store persist save
search query
harden secure
attack threat
breach compromise
permission privilege authorisation
credential secret
usability ease_of_use
user_experience ux
user_interface ui
user_research user_study
usability_test user_test
design_system component_library pattern_library
dataset data_set
statistic figure number
hypothesis assumption premise
headcount staffing resourcing
appraisal performance_review performance_evaluation
career_growth career_development
promotion advancement
pay salary compensation remuneration
ethos culture
belief principle value
mission purpose
sprint iteration
ritual ceremony
acceptance_criteria definition_of_done
vendor supplier third_party contractor
competitor rival
revenue income
attrition churn turnover
edge_case corner_case
exception error
crash failure
latency response_time
throughput capacity
traffic load
uptime availability
service_level sla slo
disaster_recovery business_continuity
backup copy
observability monitoring telemetry
continuous_integration ci
continuous_delivery continuous_deployment cd
server host machine
library package
tool tooling utility
template boilerplate scaffold
duplication repetition
intricacy complexity complication
side_effect ripple_effect
consequence implication effect
effect impact
cause reason
rationale reasoning justification reason
background context
perspective viewpoint point_of_view view opinion
big_picture wider_context larger_context bigger_picture broader_context
constraint limitation restriction
obstacle blocker impediment hurdle barrier roadblock
shortcoming weakness gap
attitude mindset
conduct behaviour
attention_to_detail meticulous detail_oriented
eager keen enthusiastic
calm composed
approachable accessible
flexible adaptable agile
creative inventive imaginative
sensible reasonable sound
rigorous thorough strict
meaningful significant
measurable quantifiable
realistic achievable attainable feasible
lasting sustainable
short_term near_term
long_term long_run
up_to_date current abreast
stay_current keep_abreast stay_up_to_date keep_up_to_date stay_abreast
in_advance ahead beforehand upfront
end_to_end from_start_to_finish from_beginning_to_end
interdisciplinary multidisciplinary cross_functional
newcomer new_hire new_joiner new_starter new_employee
less_experienced junior
more_experienced senior
line_manager manager
customer_facing client_facing
conference event
course class training
workshop training
tech_talk brown_bag lunch_and_learn
wiki knowledge_base
handbook manual guide
playbook runbook
spec specification
rfc design_document design_doc
mail email
enquiry inquiry query
psychological_safety safe_environment
prejudice bias
fair equitable just
follow_through see_through
lead_by_example set_example role_model
take_initiative show_initiative proactive
exceed surpass go_beyond
reach achieve attain
acquire gain obtain
reflect think_back
disseminate spread share
evangelise advocate promote
sponsor champion
back endorse support
push_back challenge
concern worry
tension friction conflict
as_needed as_required as_necessary when_needed when_required if_needed if_required if_necessary when_necessary where_needed where_necessary where_required when_appropriate where_appropriate as_appropriate if_appropriate when_it_makes_sense
respect honour
cope_with deal_with
stay_calm keep_calm
carry_out execute
ambition aspiration
motivation drive
energy drive
passion enthusiasm
meet_deadline on_time on_schedule
promptly quickly swiftly
openly candidly frankly
in_person face_to_face
in_writing written
verbal oral spoken
word wording
remit responsibility
portfolio range
variety range
span cover
cover include
comprise consist
differ vary
equal same
rival compete
gauge measure assess
pinpoint isolate
narrow_down isolate
rectify fix correct
overcome resolve
eradicate eliminate
streamline simplify
modernise update
consolidate merge unify
break_up split
bring_together unite combine
take_over assume
hand_on pass_on
give_back contribute
look_up_to respect
live embody exemplify
embody exemplify represent
instil foster
shield protect
free_up release
allocate distribute
arrange set_up
book schedule
attend_to handle
chase pursue
keep_track track
stay_on_top keep_track
keep_informed update inform
keep_in_loop inform
get_buy_in convince
win_trust build_trust earn_trust gain_trust
understand_fully know
point_of_contact contact
go_to_person expert
sounding_board adviser
second_opinion advice
trusted_advisor adviser
`;
