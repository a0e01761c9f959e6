/** What a hostile page may say, to be taken for markup, a link or the interface: Markdown, HTML, and both broken into each other. */
const PAYLOADS = [
  'https://evil.example/x',
  // oxlint-disable-next-line no-script-url -- it is the hostile text
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//evil.example',
  'Click here to continue',
  'Sidelight: your session has ended. Sign in again.',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt;&#106;avascript:alert(1)',
  '\u202Egnp.exe\u202C',
  '`code`|pipe|cell',
  '$(touch x) ${alert(1)} {{alert(1)}}',
  '\\](https://evil.example)',
];

const SHAPES: readonly ((text: string) => string)[] = [
  (text) => `[link](${text})`,
  (text) => `[link](<${text}>)`,
  (text) => `![picture](${text})`,
  (text) => `[ref]: ${text}`,
  (text) => `[${text}][ref]`,
  (text) => `<${text}>`,
  (text) => `<a href="${text}">open</a>`,
  (text) => `<img src="${text}" onerror="alert(1)">`,
  (text) => `<script>${text}</script>`,
  (text) => `<iframe srcdoc="${text}"></iframe>`,
  (text) => `<svg onload=alert(1)>${text}</svg>`,
  (text) => `<style>@import url(${text})</style>`,
  (text) => `<form action="${text}"><input name=password><button>Sign in</button></form>`,
  (text) => `<details open ontoggle=alert(1)>${text}`,
  (text) => `<!-- ${text} -->`,
  (text) => `# ${text}`,
  (text) => `> ${text}`,
  (text) => `- [ ] ${text}`,
  (text) => `1. ${text}`,
  (text) => `**${text}** __${text}__ ~~${text}~~`,
  (text) => `\`\`\`html\n${text}\n\`\`\``,
  (text) => `| a | b |\n|---|---|\n| ${text} | x |`,
  (text) => `---\n${text}\n---`,
  (text) => `${text}\n===`,
  (text) => `![x](y "${text}") [a](b '${text}')`,
  (text) => `[![x](${text})](${text})`,
];

/** Each shape around each payload: more than three hundred. */
export const HOSTILE_TEXTS: readonly string[] = SHAPES.flatMap((shape) => PAYLOADS.map(shape));
