/** Statements in words of our own that come near each other in every way that statements do. */
const verbs =
  'reviews checks leads drives writes drafts improves enhances documents plans simplifies tests explains coaches mentors proposes suggests maintains automates investigates delivers ships splits breaks down coordinates estimates spots identifies'.split(
    ' ',
  );
const objects =
  'pull requests|code reviews|designs|the architecture|incidents|outages|the roadmap|the plan|postmortems|retrospectives|goals|objectives|tasks|tickets|risks|technical debt|documentation|onboarding|feedback|alerts|dashboards|interviews'.split(
    '|',
  );
const scopes =
  'for the team|for their own work|across teams|across the company|with help|without help|regularly|often|with 3 peers|with 12 peers|for customers|for users|in time|for large projects|for small projects'.split(
    '|',
  );
const fillers = ['clearly', 'and follows up', 'not', 'never', 'every week', 'when needed', 'if appropriate'];

export type Random = (below: number) => number;

export function sentence(random: Random): string {
  const parts = [pick(verbs), pick(objects)];
  if (random(3) > 0) parts.push(pick(scopes));
  if (random(4) === 0) parts.push('and', pick(verbs), pick(objects));
  if (random(4) === 0) parts.splice(random(parts.length + 1), 0, pick(fillers));
  if (random(8) === 0) parts.reverse();
  return parts.join(' ');

  function pick(of: readonly string[]): string {
    return of[random(of.length)] ?? '';
  }
}

const likes = [
  ['reviews', 'checks', 'examines'],
  ['improves', 'enhances', 'refines'],
  ['writes', 'drafts', 'authors'],
  ['spots', 'identifies', 'notices'],
  ['postmortems', 'retrospectives'],
  ['goals', 'objectives', 'targets'],
  ['tasks', 'tickets'],
  ['customers', 'clients'],
  ['regularly', 'frequently', 'often'],
  ['proposes', 'suggests', 'recommends'],
];

/** Sentences of which many are others in nearly the same words. */
export function sentences(random: Random, count: number): string[] {
  const said: string[] = [];
  while (said.length < count) {
    const before = said[random(said.length)];
    said.push(before && random(3) > 0 ? altered(before, random) : sentence(random));
  }
  return said;
}

function altered(text: string, random: Random): string {
  const words = text.split(' ');
  const at = random(words.length);
  switch (random(4)) {
    case 0:
      return words
        .map((word) => {
          const like = likes.find((line) => line.includes(word));
          return like?.[random(like.length)] ?? word;
        })
        .join(' ');
    case 1:
      return words.length > 2 ? words.toSpliced(at, 1).join(' ') : text;
    case 2:
      return words.toSpliced(at, 0, fillers[random(fillers.length)] ?? '').join(' ');
    default:
      return [...words.slice(at), ...words.slice(0, at)].join(' ');
  }
}
