import { wordingTable } from '../wordings';

wordingTable('vague', {
  good: [
    'Leads complex projects across several teams',
    'Writes clear, concise reports',
    'Deletes dead code from the files they touch',
    'Reviews code within one working day',
    'Chooses good names, e.g. those of the domain',
    'Improves high-quality signals such as error rates and latency',
    'Keeps important habits (tests, reviews, small changes)',
    'Documents well-known failure modes of the service',
    'Effectively halves the build time each year',
    'Is responsible for the payment service',
    'Sets a date for each follow-up task',
    'Answers every customer question with a link to the source',
  ],
  bad: [
    'Writes «good» documentation',
    'Builds «strong» relationships with the sales team',
    'Communicates «effectively»',
    'Helps other teams «as needed»',
    'Escalates problems «when appropriate»',
    '«Leads by example»',
    'Solves problems «efficiently» and «reliably»',
    'Delivers «high-quality» software',
    'Takes «appropriate» measures after an outage',
    'Gives «meaningful» feedback to peers',
    'Makes «the right decisions»',
    '«Exceeds expectations»',
    'Runs meetings «well»',
  ],
  fixes: [['Writes good documentation', undefined]],
});
