import type { Clause } from './clause';

/** “Able to write queries and build dashboards”: both verbs are what one is able to do. */
export function isReadiness(word: string): boolean {
  return /^(?:able|unable|ready|willing|trusted|expected|likely)$/.test(word);
}

/** Behind it stands “to” and what is done: “begins to lead”. */
export function isAnnouncing(word: string): boolean {
  return /^(?:begin|start|tr|strive|seek|aim|attempt|continue)(?:s|ies|y|ing|ning)?$/.test(word);
}

/** Verbs stand in the base form behind it. */
export function isPlain({ form }: Pick<Clause, 'form'>): boolean {
  return form === 'base' || form === 'modal';
}

/** What is said of people, behind an “is” that is left out. */
export function isOfPerson(word: string): boolean {
  return /^(?:able|unable|capable|comfortable|confident|familiar|proficient|skilled|aware|willing|experienced|adept|fluent|eager|responsible|accountable)$/.test(
    word,
  );
}

/** “All work is reviewed” speaks of the work; “All that a senior does” of everything. */
export function isWork(word: string): boolean {
  return /^(?:work|code|changes|output|deliverables|designs|decisions|releases|tasks|tickets|tests)$/.test(
    word,
  );
}
