/** Markdown's inline content → plain lines of text. Emphasis goes, words and addresses stay. */
import type { Definition, Nodes, PhrasingContent } from 'mdast';
import { attributeWords, breaking, isMarkup, parseTag } from './html';
import type { Line } from './items';

export interface Plain {
  readonly lines: readonly Line[];
  /** Text that has no place in plain text: comments and words in attributes. */
  readonly dropped: readonly string[];
}

/** Link definitions by normalised identifier. */
export type Definitions = ReadonlyMap<string, Definition>;

/** `addresses: false` leaves out where links lead, for headings that become names. */
export function plainLines(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
  { addresses = true }: { readonly addresses?: boolean } = {},
): Plain {
  const writer = new Writer(definitions, addresses, closingNames(nodes));
  for (const node of nodes) writer.write(node);
  return writer.finish();
}

/** Markup nested deeper than this is read for its words alone: descending into it would exhaust the stack. */
const deepest = 200;

class Writer {
  readonly #lines: Line[] = [];
  readonly #dropped: string[] = [];
  /** Addresses of the `<a>` that are open, with what was written before them. */
  readonly #anchors: { readonly address: string; readonly title: string; readonly before: string }[] = [];
  #text = '';
  #depth = 0;
  #item = false;

  constructor(
    readonly definitions: Definitions,
    readonly addresses: boolean,
    readonly closed: ReadonlySet<string>,
  ) {}

  write(node: Nodes): void {
    switch (node.type) {
      case 'break':
        this.#break(false);
        return;
      case 'html':
        this.#html(node.value);
        return;
      case 'link':
        this.#link(node.children, node.url, node.title);
        return;
      case 'linkReference': {
        const definition = this.definitions.get(node.identifier);
        this.#link(node.children, definition?.url ?? '', definition?.title);
        return;
      }
      case 'image':
        this.#address(node.alt ?? '', node.url, node.title);
        return;
      case 'imageReference': {
        const definition = this.definitions.get(node.identifier);
        this.#address(node.alt ?? '', definition?.url ?? '', definition?.title);
        return;
      }
      default:
        if ('value' in node) this.#text += node.value;
        else if ('children' in node) this.#writeAll(node.children);
    }
  }

  #writeAll(nodes: readonly Nodes[]): void {
    this.#depth++;
    for (const node of nodes) {
      if (this.#depth < deepest) this.write(node);
      else this.#text += wordsOf(node);
    }
    this.#depth--;
  }

  finish(): Plain {
    while (this.#anchors.length > 0) this.#closeAnchor();
    this.#break(false);
    return { lines: this.#lines, dropped: this.#dropped };
  }

  #break(item: boolean): void {
    if (this.#text !== '') this.#lines.push({ text: this.#text, item: this.#item });
    this.#text = '';
    this.#item = item;
  }

  #link(children: readonly Nodes[], url: string, title: string | null | undefined): void {
    const before = this.#text;
    this.#writeAll(children);
    const label = this.#text.startsWith(before) ? this.#text.slice(before.length) : this.#text;
    this.#text = this.#text.slice(0, this.#text.length - label.length);
    this.#address(label, url, title);
  }

  /** `label (url "title")`, each said once. */
  #address(label: string, url: string, title: string | null | undefined): void {
    this.#text += label;
    if (!this.addresses) return;
    const word = label.trim();
    const parts = [url === word || url === `mailto:${word}` ? '' : url, title ? `"${title}"` : ''];
    const aside = parts.filter((part) => part !== '').join(' ');
    if (aside !== '') this.#text += word === '' ? aside : ` (${aside})`;
  }

  #html(html: string): void {
    const tag = parseTag(html);
    if (!tag) {
      const comment = /^<!--([\s\S]*)-->$/.exec(html)?.[1]?.trim();
      const data = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(html)?.[1];
      if (data !== undefined) this.#text += data;
      else if (comment !== '') this.#dropped.push(html);
      return;
    }
    if (!isMarkup(tag, this.closed)) {
      this.#text += html;
      return;
    }
    const value = (name: string) => tag.attributes.find((attribute) => attribute.name === name)?.value ?? '';
    if (breaking.has(tag.name)) this.#break(tag.name === 'li' && !tag.closing);
    if (tag.name === 'img') this.#address(value('alt'), value('src'), value('title'));
    else if (tag.name === 'a' && tag.closing) this.#closeAnchor();
    else if (tag.name === 'a') {
      this.#anchors.push({ address: value('href'), title: value('title'), before: this.#text });
    }
    this.#dropped.push(...attributeWords(tag, read[tag.name] ?? []));
  }

  #closeAnchor(): void {
    const anchor = this.#anchors.pop();
    if (!anchor) return;
    const { address, title, before } = anchor;
    const label = this.#text.startsWith(before) ? this.#text.slice(before.length) : this.#text;
    this.#text = this.#text.slice(0, this.#text.length - label.length);
    this.#address(label, address, title);
  }
}

/** Attributes whose words are put in the text, by element. */
const read: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'name'],
  img: ['src', 'alt', 'title'],
};

/** All words inside, and where links lead. */
function wordsOf(top: Nodes): string {
  let words = '';
  const queue: Nodes[] = [top];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('url' in node) words += ` ${node.url} `;
    if ('value' in node) words += node.value;
    else if ('alt' in node) words += node.alt ?? '';
    else if ('children' in node) queue.push(...node.children.toReversed());
  }
  return words;
}

/** Names of the elements that something closes, anywhere inside. */
function closingNames(nodes: readonly Nodes[]): Set<string> {
  const names = new Set<string>();
  const queue: Nodes[] = [...nodes];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'html') {
      const tag = parseTag(node.value);
      if (tag?.closing) names.add(tag.name);
    } else if ('children' in node) queue.push(...node.children);
  }
  return names;
}
