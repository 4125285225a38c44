import { idAndName, type Level, shortName, type Text, title } from '../../model/ladder';
import { words } from './markdown';

interface Named {
  readonly id: Text;
  readonly name?: Text;
}

/** The first line of a card: `**Senior** · L3`, or the name alone where the id only repeats it. */
export function heading(entry: Named): string {
  const name = `**${words(title(entry), 80)}**`;
  return idAndName(entry) === title(entry) ? name : `${name} · ${words(entry.id.value, 80)}`;
}

/** `L3 (Senior)`, as Markdown. */
export function fullName(entry: Named): string {
  return words(idAndName(entry), 80);
}

/** A competency or value as its readers call it, as Markdown. */
export function nameOf(entry: Named): string {
  return words(title(entry), 60);
}

/** A level in a list of levels, as Markdown. */
export function levelName(level: Level): string {
  return words(shortName(level), 60);
}
