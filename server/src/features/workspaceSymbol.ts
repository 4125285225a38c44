import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { LadderDocument } from '../model/ladder';
import { idAndName } from '../model/ladder';
import type { Span } from '../model/syntax';
import { locationIn } from './location';

/** More than anybody looks through; a longer query has fewer. */
const most = 2000;

/** A ladder file: what comes from another file is listed with that. */
export interface SymbolFile {
  readonly uri: string;
  readonly document: LadderDocument;
}

/** `workspace/symbol`: roles, levels and competencies of these ladders that the query fits. */
export function workspaceSymbols(files: readonly SymbolFile[], query: string): SymbolInformation[] {
  return files.flatMap((file) => symbolsOf(file, query)).slice(0, most);
}

function symbolsOf(file: SymbolFile, query: string): SymbolInformation[] {
  const { role, levels, competencies } = file.document.ladder;
  const found: SymbolInformation[] = [];
  const add = (name: string, kind: SymbolKind, span: Span, container?: string) => {
    if (!fits(query, name)) return;
    const location = locationIn(file, span);
    found.push({ name, kind, location, ...(container !== undefined && { containerName: container }) });
  };
  if (role) add(role.value, SymbolKind.Module, role.span);
  for (const level of levels) add(idAndName(level), SymbolKind.EnumMember, level.id.span, role?.value);
  for (const one of competencies) add(idAndName(one), SymbolKind.Class, one.id.span, role?.value);
  return found;
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
