/** What is used of papaparse. Its own types are made for Node and browsers, neither of which the core knows. */
declare module 'papaparse' {
  interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly code: string; readonly row?: number; readonly index?: number }[];
    readonly meta: { readonly delimiter: string; readonly linebreak: string };
  }
  const Papa: {
    parse(text: string, options: { readonly delimiter: string }): ParseResult;
  };
  export default Papa;
}
