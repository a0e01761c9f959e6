/** What kind of thing answers a question. `locate`: where the page says it; the sentence itself is the answer. */
export type QuestionKind =
  | 'who'
  | 'when'
  | 'where'
  | 'count'
  | 'amount'
  | 'yes-no'
  | 'list'
  | 'why'
  | 'how'
  | 'locate'
  | 'what';

/**
 * First match wins; English and German, the languages of the interface. Of several words that ask the first one asks: "what happens when" wants no date.
 */
const RULES: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'locate',
    /\b(?:where (?:does|do|did) (?:it|the (?:page|text|article|author)|this (?:page|text|article)|they) (?:say|mention|state|talk|write)|show me where|which (?:part|section|sentence|paragraph)\b.*\b(?:say|says|mention|mentions)|wo steht|an welcher stelle)\b/iu,
  ],
  [
    'list',
    /^(?:list|name (?:all|the)|enumerate|nenne|zähle)\b|\b(?:what|which) are (?:all |the (?:main |different )?(?:types|kinds|steps|reasons|ingredients|options|features))\b/iu,
  ],
  ['count', /\bhow many\b|\bwhat (?:is the )?number of\b|\bwie ?viele\b/iu],
  [
    'amount',
    /\bhow (?:much|long|far|tall|high|deep|big|large|old|fast|heavy|wide|often|expensive|hot|cold)\b|\bwhat (?:percent|percentage|proportion|share|price|cost|amount|fraction|temperature|speed|size|age)\b|\bwie (?:viel|lange|weit|hoch|groß|gross|alt|oft|teuer|schnell)\b/iu,
  ],
  [
    'when',
    /^(?:(?!\b(?:who|whom|whose|what|which|where|why|how)\b).)*\bwhen\b|\b(?:what|which|in what|in which) (?:year|date|day|month|century|decade|time)\b|\bsince when\b|\bwann\b|\bin welchem jahr\b/iu,
  ],
  [
    'who',
    /^(?:(?!\b(?:what|which|when|where|why|how)\b).)*\bwho(?:m|se)?\b|\b(?:what|which) (?:person|people|man|woman|actor|author|president|king|queen|singer|team|company|group)\b|\bwer\b|\bwem\b|\bwessen\b/iu,
  ],
  [
    'where',
    /^(?:(?!\b(?:who|whom|whose|what|which|when|why|how)\b).)*\bwhere\b|\b(?:what|which|in what|in which) (?:city|country|state|town|place|location|region|continent|county|river|street)\b|\bwo(?:hin|her)?\b|\bin welche[rmn] (?:stadt|land|ort)\b/iu,
  ],
  [
    'why',
    /^(?:(?!\b(?:who|whom|whose|what|which|when|where|how)\b).)*\bwhy\b|\bwhat (?:is the reason|caused|causes)\b|\bfor what reason\b|\bhow come\b|\bwarum\b|\bweshalb\b|\bwieso\b/iu,
  ],
  ['what', /\b(?:what|which|was|welche[rsmn]?)\b.*\?*$|\bwas\b/iu],
  ['how', /\bhow\b|\bwie\b/iu],
];

const YES_NO =
  /^(?:and |but |so )?(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|might|must|am|isn['’]t|aren['’]t|doesn['’]t|don['’]t|didn['’]t|ist|sind|war|waren|hat|haben|kann|können|wird|werden|gibt|darf|muss|soll)\s/iu;

/** The kind of answer a question asks for; `what` where nothing tells. */
export function questionKind(question: string): QuestionKind {
  const text = question.trim();
  if (YES_NO.test(text)) return 'yes-no';
  return RULES.find(([, rule]) => rule.test(text))?.[0] ?? 'what';
}
