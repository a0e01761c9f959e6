import type { PanelIntent } from '../core/panel-intent.ts';

/** Words of politeness before the request itself. */
const OPENING =
  /^(?:(?:hey|hi|hello|ok|okay|so|well|please|pls|kindly|now|just|then|bitte|also)[, ]+)*(?:(?:can|could|would|will) you (?:please |maybe )?|i (?:want|need|would like|'d like) (?:you )?to |i(?:'d| would) like |let['’]?s |help me (?:to )?|kannst du (?:bitte |mir )?|könntest du (?:bitte |mir )?|ich (?:möchte|will|hätte gern))?/iu;

/** The first rule that matches wins; English and German. `^` stands at the request, after its politeness. */
const RULES: readonly (readonly [PanelIntent, RegExp])[] = [
  [
    'small-talk',
    /^(?:(?:hi|hello|hey|hallo|moin|servus|good (?:morning|afternoon|evening|night)|guten (?:morgen|tag|abend)|thanks?(?: you| a lot| so much)?|thx|cheers|danke(?: dir| schön| sehr)?|bye|goodbye|see you|tschüss|great|nice|cool|awesome|perfect|super|well done|good (?:job|bot)|how are you(?: doing)?|wie geht(?:['’]s| es dir)|who (?:are|made) you|what(?:['’]s| is) your name|wer bist du|what can you do|was kannst du|tell me a joke|are you (?:a )?(?:human|robot|real|an ai|there)|i love you|sorry|lol|haha+|ok(?:ay)?)(?: there| sidelight| again| today| then| for (?:the|your) help| very much)?[\s!.,?]*)+$/iu,
  ],
  [
    'translate',
    /\b(?:translat(?:e|ion|ed|ing)|übersetz\w*)\b|^(?:what (?:does|is) .+|how (?:do (?:you|i) say|would you say) .+|say .+|put .+|give .+|read .+) (?:in|into|to|auf|ins) (?:english|german|french|spanish|italian|portuguese|dutch|russian|chinese|japanese|korean|polish|turkish|arabic|hindi|deutsch|englisch|französisch|spanisch)\b|^(?:in|into|auf|ins) (?:english|german|french|spanish|italian|deutsch|englisch|französisch|spanisch)(?: please| bitte)?[.?!]*$/iu,
  ],
  [
    'extract',
    /^(?:extract|pull out|export|scrape|collect|gather|turn .+ into a (?:table|csv|spreadsheet|list)|make (?:me )?a (?:table|csv|spreadsheet)|(?:give|get|show|list|find) (?:me )?(?:all|every|each)(?: of)?(?: the| its)? (?:dates|prices|numbers|names|e-?mails?(?: addresses)?|email addresses|phone numbers|addresses|links|contacts|products|specs|specifications|ingredients|figures|people|places|companies|deadlines|events|items|rows|authors|quotes)|extrahiere|exportiere|sammle)\b|\b(?:as|into|in|als) (?:an? |eine? )?(?:tables?|csv|json|spreadsheet|markdown table|vcard|calendar|ical|excel|tabellen?)\b|\b(?:table|list|csv) of (?:all )?(?:the )?(?:dates|prices|contacts|products|specs|events|people|names|numbers)\b|\balle (?:preise|termine|daten|namen|adressen|kontakte|telefonnummern|e-?mail\S*)\b/iu,
  ],
  [
    'summarize',
    /\b(?:summar(?:y|ies|ize|ise|izing|ising|ized)|tl;?dr|gist|key (?:points|takeaways|facts|ideas)|main (?:points|takeaways|ideas|idea|point|message)|takeaways?|in a nutshell|sum (?:it|this|that|everything|the (?:page|article|text)) up|sum up|overview|boil (?:it|this) down|in short|recap|condense|shorten|zusammenfass\w*|fasse? .*zusammen|überblick|kernaussagen?|wichtigsten? punkte|outline|table of contents|gliederung|inhaltsverzeichnis|(?:list|show|what are|which are) (?:me )?(?:all )?(?:the )?(?:sections|chapters|headings))\b|^(?:what(?:['’]s| is| are)) (?:this|the|it)(?: page| article| text| document| site| post| story)?(?: all)? (?:about|saying)\b|^what (?:does|do) (?:it|this|they|(?:this|the) (?:company|product|app|tool|site|service|software|page))(?: actually| exactly)? do(?: actually| exactly)?[\s?.!]*$|^worum geht/iu,
  ],
  [
    'compare',
    /\b(?:compar(?:e|ed|ison|ing)|differences?|differ|versus|vs\.?|contrast|pros and cons|advantages? and disadvantages?|which (?:one )?is (?:better|cheaper|faster|best|bigger|larger|the best)|better than|similarit(?:y|ies)|vergleich\w*|unterschied\w*|vor- und nachteile)\b/iu,
  ],
  [
    'explain',
    /^(?:explain|clarify|elaborate|simplify|break (?:it|this|that|down)|teach me|walk me through|define|erklär\w*|erläuter\w*)\b|\b(?:explain|eli5|in (?:simple|plain|easy|layman['’]?s) (?:terms|words|english|language)|like i['’]?m (?:five|5|a)|what (?:is|are) meant by|what (?:do|does|did) [^?]{1,60}? (?:mean|stand for)\b|what is the meaning of|i (?:don['’]t|do not|didn['’]t) (?:understand|get)|make sense of|was bedeutet|was heißt|wofür steht|was ist mit [^?]{1,60}? gemeint|was versteht man unter|ich verstehe .*nicht)\b/iu,
  ],
  [
    'find',
    /^(?:find|search|look (?:for|up)|locate|show|highlight|jump|go|take|scroll|point|navigate|suche?|finde?|zeige?|markiere?|spring\w*)\b|^where (?:does|do|did|is|are|on|in)\b.*\b(?:say|says|mention|mentions|mentioned|talk|talks|discuss|section|paragraph|written|described|stated|explained|on (?:this|the) page|in (?:this|the) (?:text|article|page|document))\b|^(?:wo steht|an welcher stelle)\b|^(?:is|are|does) .*\b(?:mention(?:ed)?|appear|come up|anywhere)\b/iu,
  ],
  [
    'other',
    /^(?:(?:book|order|buy|call|email|text|send|play|set (?:an?|the|my)|remind|turn (?:on|off)|open|close|delete|install|download|schedule|pay|transfer|reserve|cancel|start|stop|bestell\w*|buche?|ruf\w*|spiel\w*|schalte?|stell\w*|öffne)\b|(?:write|compose|draft|generate|create|make|draw|paint|schreib\w*|mal\w*) (?:me |a |an |my |some |mir |ein)|what(?:['’]s| is) the (?:weather|time|date)|how(?:['’]s| is) the weather|wie (?:ist|wird) das wetter|wie spät)/iu,
  ],
  [
    'question',
    /^(?:and |but |so |und )?(?:who|whom|whose|what|what's|when|where|why|which|how|is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|may|must|tell me|(?:describe|beschreibe?) (?!(?:(?:this|that|the|diese|die|den|das) )?(?:page|web ?site|site|article|text|document|story|post|paper|thing|it|this|that|seite|artikel|dokument|es|das)\W*$)|wer|wem|wen|was|wann|wo|warum|wieso|weshalb|welche[rsmn]?|wie|ist|sind|hat|haben|kann|gibt|wird|war)\b|\?\s*$/iu,
  ],
];

/** The request without the politeness in front of it. */
export const bareRequest = (text: string): string => {
  const bare = text.trim().replace(OPENING, '').trim();
  return bare === '' ? text.trim() : bare;
};

/** What is quoted to be explained may say anything, orders included. */
const EXPLAINS_QUOTED = /^(?:explain|erkläre?)[^"“„«]{0,30}["“„«]/iu;

/** The intent that rules are sure of; null where words have to be compared by meaning. */
export function intentByRules(text: string): PanelIntent | null {
  const whole = text.trim();
  const [smallTalk, ...others] = RULES;
  if (smallTalk?.[1].test(whole)) return smallTalk[0];
  const bare = bareRequest(whole);
  if (EXPLAINS_QUOTED.test(bare)) return 'explain';
  return others.find(([, rule]) => rule.test(bare))?.[0] ?? null;
}
