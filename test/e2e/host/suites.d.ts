/** All suites of the extension host; the bundler makes it of the files that are there. */
declare module 'suites' {}
declare module 'mocha/mocha.js' {}
