declare module 'wordnet:synonyms' {
  /** A line for each sense: the words that share it, a space between. */
  const lines: string;
  export default lines;
}
