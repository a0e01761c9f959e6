// pdf.js and the polyfills in its build for older browsers carry code that would make code from strings or load it. The policy
// of the extension refuses it at run time and nothing of ours reaches it; reviewers look for it all the same, so it is taken out.
const PACKAGE = /\/node_modules\/pdfjs-dist\//u;

/** What is looked for in the package's files, and what stands there instead. */
const REPLACEMENTS = [
  [/new Function\(""\)/gu, 'throw new Error()'], // asks whether it may
  [/new Function\("src", "srcOffset", "dest", "destOffset", compiled\)/gu, 'null'], // PostScript; interpreted without
  [/Function\('return this'\)\(\)/gu, 'globalThis'],
  [/Function\('return require\("' \+ name \+ '"\)'\)\(\)/gu, 'undefined'],
  [/(?:await )?import\(\s*(?:\/\*[^*]*\*\/\s*)*[^'"`)\s][^)]*\)/gu, 'null'], // decoders of images, workers from elsewhere
  [/`await import\("\$\{url\}"\);`/gu, '""'],
];

/** Takes it out of one file. */
export const withoutEval = (code) => REPLACEMENTS.reduce((text, [pattern, by]) => text.replace(pattern, by), code);

/** Vite plugin: does so to the files of pdf.js as they are read. */
export function stripEval() {
  return {
    name: 'sidelight:strip-eval',
    enforce: 'pre',
    transform: (code, id) => (PACKAGE.test(id.replaceAll('\\', '/')) ? { code: withoutEval(code), map: null } : null),
  };
}
