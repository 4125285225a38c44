/** A translation, as it is handed from the client to the server and to the pages. */
export interface Words {
  /** The language that it is in, as a language tag: `de`, `pt-BR`. */
  readonly language: string;
  /** What to say instead of each English message. What is not in it is said in English. */
  readonly messages: Readonly<Record<string, string>>;
}
