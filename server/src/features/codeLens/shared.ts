/** Lenses of files that build on each other: who uses what is here, and where what is here comes from. */
import type { CodeLens, Location } from 'vscode-languageserver-types';
import { plural, t } from '../../l10n';
import type { Cell, Ladder, Text } from '../../model/ladder';
import type { Span } from '../../model/syntax';
import { showPlaceCommand, showUsesCommand } from '../../protocol';
import type { SourceFile } from '../../workspace/address';
import { saysSomething } from '../../workspace/merge';
import type { Dependant, Relations } from '../../workspace/relations';
import { type IdKind, type Named, placesOf } from '../ids';
import { locationIn } from '../location';
import { rangeOf, type Snapshot } from '../snapshot';

/** Over a file that roles build on, and over its levels and competencies: how many these are. */
export function useLenses(snapshot: Snapshot, relations: Relations): CodeLens[] {
  const { document, analysis } = snapshot;
  const { ladder } = analysis.document;
  const roles = rolesOf(document.uri, relations);
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  if (roles.length === 0) {
    return ladder.abstract
      ? [{ range: top, command: { title: t('No role uses this yet'), command: '' } }]
      : [];
  }
  const lens = (range: CodeLens['range'], changing: number, named?: Named): CodeLens => {
    const count = roles.length;
    const title =
      changing === 0
        ? plural(count, '{0} role uses this', '{0} roles use this')
        : plural(count, '{0} role uses this, with changes', '{0} roles use this, {1} with changes', changing);
    return {
      range,
      command: { title, command: showUsesCommand, arguments: [document.uri, range.start, named] },
    };
  };
  const own = (kind: IdKind, list: (ladder: Ladder) => readonly { readonly id: Text }[]) =>
    firsts(list(ladder)).map(({ value: id, span }) => {
      const changing = roles.filter(({ member }) =>
        list(member.document.ladder).some((entry) => entry.id.value === id),
      ).length;
      return lens(rangeOf(document, span), changing, { kind, id });
    });
  return [
    lens(top, 0),
    ...own('level', ({ levels }) => levels),
    ...own('competency', ({ competencies }) => competencies),
  ];
}

/** Where roles use a file or something of it: at its id, where they write it, else at the path that leads to it. */
export function usesOf(uri: string, relations: Relations, named?: Named): Location[] {
  return rolesOf(uri, relations).flatMap(({ member, path }) => {
    const places = named ? placesOf(member, named) : [];
    return places.length > 0
      ? places.map(({ span }) => locationIn(member, span))
      : [locationIn(member, path.span)];
  });
}

/** What builds on a file and is not there for others to build on alone. */
export function rolesOf(uri: string, relations: Relations): readonly Dependant[] {
  return relations.dependants(uri).filter(({ member }) => !member.document.ladder.abstract);
}

/** The ids of entries, each the first time. */
function firsts(entries: readonly { readonly id: Text }[]): readonly Text[] {
  const ids = new Map<string, Text>();
  for (const { id } of entries) if (!ids.has(id.value)) ids.set(id.value, id);
  return [...ids.values()];
}

/** Over entries that a base has, too, where that is; and over cells that are written in place of a base's. */
export function inheritedLenses({ document, analysis }: Snapshot): CodeLens[] {
  const { ladder } = analysis.document;
  // The last counts most.
  const bases = analysis.composition.sources.files.toReversed();
  if (bases.length === 0) return [];
  const lens = (at: Span, title: (name: string) => string, file: SourceFile, span: Span): CodeLens => {
    const { uri, range } = locationIn(file, span);
    return {
      range: rangeOf(document, at),
      command: { title: title(file.name), command: showPlaceCommand, arguments: [uri, range] },
    };
  };
  const inherited = (list: (ladder: Ladder) => readonly { readonly id: Text }[]) =>
    firsts(list(ladder)).flatMap((id) => {
      for (const file of bases) {
        const theirs = list(file.document.ladder).find((entry) => entry.id.value === id.value);
        if (theirs) return [lens(id.span, (name) => t('Inherited from {0}', name), file, theirs.id.span)];
      }
      return [];
    });
  const replaced = (competency: string, { level }: Cell) => {
    for (const file of bases) {
      const theirs = file.document.ladder.competencies
        .find(({ id }) => id.value === competency)
        ?.cells.find((cell) => cell.level.value === level.value);
      if (theirs && saysSomething(theirs)) {
        return [lens(level.span, (name) => t('In place of the cell in {0}', name), file, theirs.level.span)];
      }
    }
    return [];
  };
  return [
    ...inherited(({ values }) => values),
    ...inherited(({ levels }) => levels),
    ...inherited(({ competencies }) => competencies),
    ...ladder.competencies.flatMap(({ id, cells }) =>
      cells.filter(saysSomething).flatMap((cell) => replaced(id.value, cell)),
    ),
  ];
}
