/** Over a list of the sections: the list is none of them, what comes behind it is text again. */
const CONTENTS: readonly string[] = [
  'contents|table of contents|on this page|in this article|inhalt|inhaltsverzeichnis|auf dieser seite|sommaire',
  'contenido|tabla de contenidos|índice|indice|spis treści|содержание|inhoud|目次|目录',
];

/** Ways to other pages: no sections wherever they stand. */
const WAYS: readonly string[] = [
  'navigation|navigation menu|share|share this|follow us',
  'related (?:articles|posts|pages|links|content|stories|topics|products|searches|questions)|read (?:more|next)',
  'more from .{1,40}|you (?:may|might) also (?:like|be interested in)|recommended(?: for you)?|newsletter|subscribe',
  'leave a (?:reply|comment)|(?:post|add) a comment|recent (?:posts|comments)|popular posts|advertisement|sponsored',
  'was this (?:page|article) helpful|give feedback|about the authors?',
  'schreiben? sie einen kommentar|das könnte sie auch interessieren|mehr zum thema|ähnliche (?:artikel|beiträge)',
  'articles connexes|artículos relacionados',
];

/** What stands at the end of a page in whole sentences and is not its text; in the middle of one, a section like others. */
const ENDINGS: readonly string[] = [
  'references|notes|footnotes|citations|bibliography|works cited|sources|further reading|external links|see also|related',
  'notes and references|references and notes|article sources|comments|feedback|tags|categories|archives?|contributors|menu|search',
  'einzelnachweise|anmerkungen|fußnoten|literatur|weblinks|siehe auch|quellen|kommentare?|schlagwörter',
  'références|notes et références|bibliographie|liens externes|voir aussi|annexes|commentaires',
  'referencias|notas|bibliografía|enlaces externos|véase también|comentarios',
  'referências|notas e referências|bibliografia|ligações externas|ver também|comentários',
  'note|collegamenti esterni|voci correlate|commenti|bronnen|externe links?|zie ook|referenties|reacties',
  'przypisy|linki zewnętrzne|zobacz też|uwagi|примечания|литература|ссылки|см\\. также|источники',
  '参考文献|参考资料|外部链接|外部連結|参见|參見|注释|註釋|相关条目|脚注|注釈|出典|関連項目|外部リンク|评论',
];

/** Whole headings only, numbered or not, with a count or not: "References in C++" is a section. */
const patternOf = (names: readonly string[]): RegExp =>
  new RegExp(`^(?:\\d+[.)]?\\s+)?(?:${names.join('|')})(?:\\s*\\(\\d+\\))?[\\s:.?!…]*$`, 'iu');

const KINDS = { contents: patternOf(CONTENTS), way: patternOf(WAYS), ending: patternOf(ENDINGS) };
export type Apparatus = keyof typeof KINDS;

/** What a heading stands over besides the page's text, in the words that encyclopedias and publishing systems use; null for a section. */
export function apparatusOf(heading: string): Apparatus | null {
  const kinds = Object.keys(KINDS) as Apparatus[];
  return kinds.find((kind) => KINDS[kind].test(heading.trim())) ?? null;
}
