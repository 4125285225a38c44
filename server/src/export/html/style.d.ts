/** A style sheet of export/html/styles, minified while we build. */
declare module 'style:*' {
  export const css: string;
  /** For a content security policy: `sha256-…` of `css`. */
  export const hash: string;
}
