import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { idAndName } from '../model/ladder';
import type { Span } from '../model/syntax';
import { isInherited } from '../workspace/address';
import { locationOf } from './location';
import type { Snapshot } from './snapshot';

/** `workspace/symbol`: roles, levels and competencies of these ladders that the query fits. */
export function workspaceSymbols(snapshots: readonly Snapshot[], query: string): SymbolInformation[] {
  return snapshots.flatMap((snapshot) => {
    const { role, levels, competencies } = snapshot.analysis.ladder;
    const found: SymbolInformation[] = [];
    const add = (name: string, kind: SymbolKind, span: Span, container?: string) => {
      // What comes from another file is listed with that.
      if (isInherited(span) || !fits(query, name)) return;
      const location = locationOf(snapshot, span);
      found.push({ name, kind, location, ...(container !== undefined && { containerName: container }) });
    };
    if (role) add(role.value, SymbolKind.Module, role.span);
    for (const level of levels) add(idAndName(level), SymbolKind.EnumMember, level.id.span, role?.value);
    for (const one of competencies) add(idAndName(one), SymbolKind.Class, one.id.span, role?.value);
    return found;
  });
}

/** The letters of the query in this order, as editors narrow the list further by themselves. */
function fits(query: string, name: string): boolean {
  const letters = [...query.toLowerCase().replace(/\s+/g, '')];
  let at = 0;
  const lower = name.toLowerCase();
  return letters.every((letter) => {
    const found = lower.indexOf(letter, at);
    at = found + letter.length;
    return found >= 0;
  });
}
