/** Ladders that mean harm, as the file that somebody sends. */
import type { BehaviorDraft, CellDraft, LadderDraft } from '../../../server/src/model/draft';
import { writeLadder } from '../../../server/src/model/write';

const script =
  '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 2"><svg onload=window.hacked=3>';
const style = '</style></title></textarea><style>* { display: none !important }</style>';
const link =
  'javascript:window.hacked=4 [click](javascript:window.hacked=5) <a href="javascript:window.hacked=6">here</a> data:text/html,<script>window.hacked=7</script> vbscript:x HTTPS://evil.test/"onclick="window.hacked=8 https://evil.test/?a=<script>&b=\'x\' mailto:a@b.test?subject=%0d%0aBcc:x';
const bidi = 'user\u202eeman\u2066 admin\u2067 x';
const quote = '"><b id=broken onmouseover=window.hacked=9 style="position:fixed;inset:0">\'`--><!--';
const comment =
  '--> ]]> <!-- <base href="https://evil.test/"><meta http-equiv="refresh" content="0;url=https://evil.test/">';
const long = 'unbreakable'.repeat(300);
const nasty = [script, style, link, bidi, quote, comment, long];

function behavior(text: string, index: number): BehaviorDraft {
  return {
    text,
    ...(index % 2 === 0 && { examples: [nasty[(index + 1) % nasty.length] ?? '', 'x'] }),
    ...(index % 3 === 0 && { values: [script, 'none'] }),
  };
}

/** Everything that could run, load, or turn the page over; a megabyte in one cell. */
export function hostileLadder(levels = 8): string {
  const ids = Array.from({ length: levels }, (_, index) => nasty[index]?.slice(0, 900) ?? `L${index + 1}`);
  const cell = (level: string, index: number, column: number): CellDraft => {
    if (index === 0 && column === 0) return { level, behaviors: [{ text: 'x'.repeat(1_000_000) }] };
    if (index === 1 && column === 0) return { level, behaviors: [{ text: 'word and '.repeat(30_000) }] };
    if (index % 5 === 2) return { level, behaviors: [], notExpected: `${bidi} ${script}` };
    return { level, summary: nasty[column], behaviors: nasty.map(behavior), examples: [quote] };
  };
  const draft: LadderDraft = {
    role: `${script}${style}`,
    family: bidi,
    summary: `${link}\n${comment}\n${quote}`,
    language: 'en',
    values: [{ id: script, name: quote, description: style, behaviors: nasty }],
    levels: ids.map((id, index) => ({
      id,
      name: nasty[(index + 2) % nasty.length],
      summary: nasty[(index + 3) % nasty.length],
      ...(index % 4 === 3 && { follows: [ids[0] ?? '', quote] }),
    })),
    competencies: nasty.map((text, column) => ({
      id: `${column} ${text.slice(0, 500)}`,
      name: text,
      description: nasty[(column + 1) % nasty.length],
      group: nasty[Math.floor(column / 2)],
      values: [script],
      cells: ids.slice(0, 20).map((level, index) => cell(level, index, column)),
    })),
  };
  return writeLadder(draft);
}
