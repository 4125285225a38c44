import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../../../server/src/analysis/analyse';
import { LadderService } from '../../../server/src/service';
import type { FileText } from '../../../server/src/workspace/files';
import { uriKey } from '../../../server/src/workspace/paths';

export const root = 'file:///work';

/** Texts by their paths below the root of a workspace. */
export type Texts = Readonly<Record<string, string>>;

/** A workspace in memory. Texts may change; `undefined` is a file that is still being read. */
export class Memory {
  readonly texts = new Map<string, FileText | undefined>();
  readonly #versions = new Map<string, number>();
  readonly service: LadderService;

  constructor(texts: Texts, roots: readonly string[] = [root]) {
    for (const [path, text] of Object.entries(texts)) this.set(path, text);
    this.service = new LadderService({
      docs: 'https://docs/',
      files: {
        roots: () => roots,
        ladders: () =>
          [...this.texts].flatMap(([uri, known]) => (known && known.kind !== 'text' ? [] : [uri])),
        text: (uri) => (this.texts.has(uriKey(uri)) ? this.texts.get(uriKey(uri)) : { kind: 'missing' }),
      },
    });
  }

  set(path: string, text: string | FileText | undefined): void {
    const uri = uriOf(path);
    this.texts.set(uriKey(uri), typeof text === 'string' ? { kind: 'text', text } : text);
    this.#versions.set(uri, (this.#versions.get(uri) ?? 0) + 1);
  }

  document(path: string): TextDocument {
    const uri = uriOf(path);
    const known = this.texts.get(uriKey(uri));
    const text = known?.kind === 'text' ? known.text : '';
    return TextDocument.create(uri, 'career-ladder', this.#versions.get(uri) ?? 1, text);
  }

  analysis(path: string): Analysis {
    return this.service.snapshot(this.document(path)).analysis;
  }

  /** `line:rule: words at fault: message`, and below it where else to look, of the findings of a file. */
  findings(path: string, ...rules: string[]): string[] {
    const document = this.document(path);
    return this.service
      .diagnostics(document)
      .filter(({ code }) => rules.length === 0 || rules.includes(String(code)))
      .map(({ range, code, message, relatedInformation = [] }) => {
        const related = relatedInformation.map(({ location }) => {
          const other = this.texts.get(uriKey(location.uri));
          const text = other?.kind === 'text' ? other.text : '';
          const at = TextDocument.create(location.uri, '', 0, text).getText(location.range);
          return `${location.uri.replace(`${root}/`, '')}:${location.range.start.line + 1} ${at}`;
        });
        const words = document.getText(range);
        return [`${range.start.line + 1} ${code} «${words}» ${message}`, ...related].join('\n  ');
      });
  }
}

export function uriOf(path: string): string {
  return path.includes(':') ? path : `${root}/${path}`;
}

export { analyse };
