import type { BaseFault } from '../../workspace/compose';

/** ` (through company.ladder.yaml)`; empty for what the file itself names. */
export function wayTo({ way }: BaseFault): string {
  const through = way.slice(0, -1);
  return through.length > 0 ? ` (through ${through.join(', ')})` : '';
}
