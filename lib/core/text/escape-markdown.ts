/**
 * One line of text that CommonMark and GFM render as itself: page text must not become markup where it is pasted, addresses no links.
 * Backslash escapes, CommonMark 0.31 §2.4; autolinks without brackets, GFM 0.29 §6.9. `!` and what stands between brackets are escaped apart:
 * some renderers (marked) take the escapes off brackets within a link's text.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>&~|#$]/gu, String.raw`\$&`)
    .replaceAll(/!(?=\\\[)/gu, String.raw`\!`)
    .replaceAll(/(?<=\\\]):?\(/gu, (opening) => opening.replace('(', String.raw`\(`))
    .replaceAll(/:(?=\/\/)/gu, String.raw`\:`)
    .replaceAll(/(?<=[\w.+-])@/gu, String.raw`\@`)
    .replaceAll(/\b(www)\./giu, String.raw`$1\.`)
    .replace(/^[-+=]/u, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/u, String.raw`$1\$2`);
}
