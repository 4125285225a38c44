import type { FileReport, Summary } from '../report';

/**
 * The JSON that other programs read; docs/command-line.md promises its form. Every finding of every file, whatever
 * its severity, one file and one finding to a line.
 */
export function formatJson(files: readonly FileReport[], summary: Summary): string {
  const written = files.map(({ path, findings }) => {
    const lines = findings.map(({ rule, severity, message, range, related }) =>
      JSON.stringify({ rule, severity, message, range, related }),
    );
    const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n]` : '[]';
    return `{"path":${JSON.stringify(path)},"findings":${list}}`;
  });
  return `{"version":1,"files":[\n${written.join(',\n')}\n],"summary":${JSON.stringify(summary)}}\n`;
}
