/**
 * Ways in which a text speaks to a program that reads for a person. `strong` ones are said to nobody else; of `weak` ones a
 * person may be meant, so that it takes two kinds of them in one block to call it an instruction. Gaps are bounded and
 * sentences are short (600 characters at most), so each rule is linear.
 */
export interface InstructionRule {
  readonly name: string;
  readonly isStrong: boolean;
  readonly pattern: RegExp;
}

const AI = String.raw`\b(?:ai|a\.i\.|llm|(?:large )?language model|chat ?bot|chat ?gpt|gpt(?:-?\d)?|claude|gemini|copilot|sidelight)s?\b`;
const AI_ROLE = String.raw`(?:assistants?|agents?|models?|systems?|bots?|summari[sz]ers?|readers?|tools?)`;
const ASSISTANT = String.raw`(?:${AI}(?: (?:${AI_ROLE}))?|(?:virtual |digital |personal )?assistants?|summari[sz]ers?)`;
const START = String.raw`^["'“‘«(\[*#>\s-]*(?:(?:please|now|then|instead|also|first|next|finally|and|but|so|do|always|kindly|actually|important|attention|note|urgent|instruction)[,:!.]? )*`;
const TOLD = String.raw`(?:instructions?|prompts?|directions?|directives?|commands?|guidelines?|orders?|rules?|programming|training|constraints?|restrictions?|safeguards?|context)`;
const BEFORE = String.raw`(?:previous|prior|above|preceding|earlier|foregoing|existing|original|initial|former|current|other|system(?:'s)?|developer(?:'s)?|safety|given|received|internal|hidden|default)`;
const DROP = String.raw`(?:ignore|disregard|forget|overlook|override|overrule|neglect|bypass|discard|do not follow|don[’']t follow|stop following|pay no attention to|set aside|erase)`;
/** "You can ignore the instructions above" is advice, "models ignore their instructions" a report. The look behind comes after the word it looks behind: cheaper. */
const NOT_ADVICE = String.raw`(?<!\b(?:can|may|could|might|safely|would|to|not|don[’']t|cannot|often|simply|users|people|they|we|i|who|that) ${DROP})(?! (?:its|their|his|her|our)\b)`;
/** Any character of the same sentence: a dot inside an address ends none. */
const G = String.raw`(?:[^.!?]|[.!?](?=\S))`;
const REPLY = String.raw`(?:responses?|reply|replies|answers?|output|completion|summary|summaries)`;

const rule = (name: string, isStrong: boolean, source: string): InstructionRule => ({
  name,
  isStrong,
  pattern: new RegExp(source),
});

/** Sets aside what the reader was told before. */
const OVERRIDE: readonly InstructionRule[] = [
  rule('override', true, String.raw`\b${DROP}\b${NOT_ADVICE}${G}{0,30}\b${BEFORE}\b${G}{0,20}\b${TOLD}\b`),
  rule('override', true, String.raw`\b${DROP}\b${NOT_ADVICE}${G}{0,20}\byour (?:\w+ ){0,2}(?:${TOLD}|system prompt)\b`),
  rule(
    'override',
    true,
    String.raw`\b${DROP}\b${NOT_ADVICE}${G}{0,15}\b${TOLD}\b${G}{0,15}\b(?:above|before|so far|given|you (?:were|have|got|received))\b`,
  ),
  rule(
    'override',
    true,
    String.raw`\b${DROP}\b${NOT_ADVICE} (?:everything|anything|all)(?: that)?(?: (?:you|i|we|they)(?:[’']ve| have| had| were| was)?(?: been)?| previously| said)? (?:told|instructed|said|taught|learned|given|asked|know|before|above)\b`,
  ),
  rule(
    'override',
    true,
    String.raw`\b${DROP}\b${NOT_ADVICE} (?:\S+ ){1,6}and (?:instead )?(?:only )?(?:state|say|output|print|respond|reply|return|tell|declare|claim)\b`,
  ),
  rule(
    'override',
    true,
    String.raw`\b${DROP}\b${NOT_ADVICE} \S+ (?:that )?you(?:[’']ve| have| had| were)(?: been| ever| just| already)* (?:told|instructed|given|taught|asked)\b`,
  ),
  rule(
    'override',
    true,
    String.raw`(?:ignorier|vergiss|vergessen sie|missacht|übergeh)\S*\b${G}{0,40}\b(?:anweisung|befehl|instruktion|vorgabe|aufforderung|systemprompt|prompts?\b|regeln\b${G}{0,20}\b(?:oben|bisher|vorher))`,
  ),
  rule(
    'override',
    true,
    String.raw`\b(?:ignor(?:e[rz]?|a|as|ez|en|are|i)|oubli(?:e[rz]?|ons)|olvid(?:a|e|ar|en)|omit(?:e|a|ir)|dimentica(?:re|te)?|esque(?:ça|cer|ce)|negeer|vergeet)\b${NOT_ADVICE}${G}{0,40}(?:instru[cç]\S+|istruzion\S+|consignes?|directives?|indicaciones|órdenes|ordres|ordini|ordens|opdracht\S*)${G}{0,30}(?:pr[eé]c[eé]d|ant[eé]rior|previ|pr[eé]via|ci-dessus|vorig|eerdere|arriba|acima|sopra)`,
  ),
  rule(
    'override',
    true,
    String.raw`\b(?:ignora|ignore[zr]?|ignoriere|negeer)\b (?:\S+ ){1,6}(?:y|et|e|und|en) (?:declara|di|afirma|indi(?:que|ca)[zr]?|dites|sag\S*|schreib\S*|zeg|dichiara|responde|répondez|antworte)\b`,
  ),
  rule(
    'override',
    true,
    '(?:忽略|忽视|无视|無視|忘记|忘掉).{0,12}(?:之前|以上|前面|先前|此前|所有|系统).{0,8}(?:指令|指示|说明|提示|命令|要求)',
  ),
  rule(
    'override',
    true,
    '(?:以前|これまで|上記|以上|前|全て|すべて)の?.{0,6}(?:指示|命令|指令|プロンプト).{0,8}(?:無視|忘れ)|^無視し',
  ),
  rule('override', true, '(?:이전|위의|모든|앞의).{0,8}(?:지시|명령|지침|프롬프트).{0,10}(?:무시|잊)'),
  rule('override', true, '(?:игнориру|забуд|отмени)\\S* .{0,30}(?:инструкци|указани|команд|предписани)'),
  rule('override', true, '(?:पिछले|पूर्व|सभी|पहले).{0,12}(?:निर्देश|आदेश).{0,16}(?:अनदेख|नज़रअंदाज|भूल)'),
  rule('override', true, '(?:تجاهل|انس).{0,20}(?:التعليمات|الأوامر|الإرشادات)'),
];

/** Speaks to a program by name, or gives it a part to play. */
const ADDRESS: readonly InstructionRule[] = [
  rule(
    'address',
    true,
    String.raw`^\W{0,6}(?:attention|notice|note|message|instructions?|reminder|warning|dear|hey|hello|hi|to|for|important)(?: (?:to|for|message|instructions?|note))*(?: (?:all|any|every|the|our|your))? ${ASSISTANT}(?: (?:that|who|reading|processing|summari|review|crawl)[^:,!]{0,60})?\s?[:,!—–]`,
  ),
  rule(
    'address',
    true,
    String.raw`^\W{0,6}${AI}(?: ${AI_ROLE})?[:,!] (?:please|you |ignore|disregard|do |don|say|state|write|tell|always|never|if |when |add |include |stop|use |respond|reply|answer|output|summari)`,
  ),
  rule(
    'address',
    true,
    String.raw`\bif you(?:[’']re| are) (?:an? |the )?(?:automated |large |virtual )?${AI}(?: (?:${AI_ROLE}|or|and)\b)*${G}{0,40}(?:,|\b(?:reading|processing|summari|then|please|must|should)\b)`,
  ),
  rule(
    'address',
    true,
    String.raw`\byou(?:[’']re| are| will be| must be| shall be| have become)(?: now)?(?: (?:an?|the|my))?(?: \w+){0,3} (?:${AI}(?: (?:assistant|agent|model|system|bot))?|(?:virtual|digital|personal|helpful) assistant)\b(?=[.,:;!]|$| (?:and (?:you|must|will|should|can)|that (?:must|will|should|has no|is|always)|who|without|with no|named|called|trained|tasked|whose)\b)(?<!\bif ${G}{0,60})`,
  ),
  rule(
    'address',
    true,
    String.raw`\b(?:pretend|act|behave|roleplay|role-play|imagine|immerse yourself)\b${G}{0,50}\b(?:you(?:[’']re| are)|to be|as|of) (?:an? |another |the )?(?:\w+ ){0,2}(?:${AI}(?: ${AI_ROLE})?|dan|unrestricted|evil assistant)\b`,
  ),
  rule(
    'address',
    true,
    String.raw`\b(?:do anything now|stay in character as dan|jailbreak mode|dan mode|developer mode (?:is )?(?:enabled|activated|on\b)|you are (?:now )?dan\b|answer as dan\b)`,
  ),
  rule(
    'address',
    true,
    String.raw`\bas an? ${AI}(?: (?:model|assistant|system|agent))?(?: (?:developed|created|made|trained) by \w+)?, (?:i[’']m initiating|i am initiating|you (?:must|should|will|have to|are required))`,
  ),
  rule(
    'address',
    true,
    String.raw`\b(?:du bist|sie sind) (?:jetzt |nun |ab jetzt )?(?:eine? )?(?:\S+ ){0,2}(?:ki|ki-\S+|sprachmodell|chatbot)\b|\b(?:hinweis|anweisung|achtung|nachricht)\S*(?: an| für)?(?: die| alle| das)? (?:ki|ki-\S+|sprachmodelle?|chatbots?)\s?[:,!]`,
  ),
  rule(
    'address',
    true,
    String.raw`\bi(?:[’']m| am) (?:a |your )?(?:god|creator|developer|administrator)\b${G}{0,30}\byou (?:must|have to|will|shall)\b|\bich bin (?:ein |dein )?(?:gott|schöpfer)\b${G}{0,30}\b(?:musst|müssen)\b`,
  ),
];

/** The letters of prompts themselves. */
const MARKERS: readonly InstructionRule[] = [
  rule(
    'marker',
    true,
    String.raw`<\|(?:im_start|im_end|system|user|assistant|endoftext|begin_of_text|start_header_id|eot_id)\|>|\[\/?inst\]|<<\/?sys>>|<\/?(?:system|assistant|instructions?)>|<(?:start|end)_of_turn>`,
  ),
  rule(
    'marker',
    true,
    String.raw`[<\[{(](?:system|god|admin|developer|debug|root|dan|sudo|override) (?:mode|override|message|prompt|command)[>\]})]`,
  ),
  rule(
    'marker',
    true,
    String.raw`^\W{0,6}(?:(?:new|updated|real|hidden|begin|start of|end of|end) )?(?:system (?:prompt|instructions?|override|message)|(?:assistant|model|llm) instructions?)\s?[:=\]>]`,
  ),
  rule(
    'marker',
    true,
    String.raw`\b(?:system|developer|admin\w*|training|safety|instruction)s?(?: \w+){0,2} (?:override|overrule)\s?:`,
  ),
  rule(
    'marker',
    true,
    String.raw`^\W{0,6}(?:system|assistant)\s?:\s?(?:you are|you must|ignore|new |override|from now)`,
  ),
  rule(
    'marker',
    true,
    String.raw`\b(?:reveal|print|show|repeat|output|display|leak|tell me|give me|share|ignore|override) (?:me )?(?:your|the|its) (?:full |entire |whole |hidden |initial |original |exact )?(?:system prompt|initial prompt|hidden prompt|initial instructions|hidden instructions|system instructions)\b`,
  ),
];

/** Tells what the answer, the summary or the reader is to say. */
const ANSWER: readonly InstructionRule[] = [
  rule(
    'answer',
    true,
    String.raw`\b(?:when|if|whenever|while|before|after)(?: you(?:[’']re| are)?)?(?: ever| are)?(?: asked to)? (?:summari[sz](?:e|es|ing)|describ(?:e|ing)|review(?:ing)?|quot(?:e|ing)|answer(?:ing)?(?: questions)? (?:about|on)|asked (?:about|to summari[sz]e)) (?:this|the) (?:web ?page|page|website|site|article|document|text|content|e-?mail|product|resume|paper)\b${G}{0,40}?[,:]? ?(?:say|state|mention|include|add|write|tell|recommend|always|never|do not|don[’']t|you (?:must|should|will)|make sure|be sure|output|insert|claim|respond|reply|begin|end)\b`,
  ),
  rule(
    'answer',
    true,
    String.raw`${START}(?:add|append|prepend|insert|integrate|introduce|augment|modify|alter|embed|sprinkle|conclude|infuse|incorporate)\b${G}{0,140}\b(?:in|into|to|of|for|from|with|within|on)? ?your (?:\w+ )?${REPLY}\b`,
  ),
  rule(
    'answer',
    true,
    String.raw`${START}(?:augment|modify|alter|encode|scramble|misspell|obfuscate|encrypt)\b ${G}{0,60}\byour (?:\w+ )?(?:${REPLY}|message)(?:[’']s)?\b`,
  ),
  rule(
    'answer',
    true,
    String.raw`${START}(?:replace|convert|swap|substitute|group|reverse|translate|capitali[sz]e|randomi[sz]e|remove|use)\b ${G}{0,60}\b(?:letters?|vowels?|words?|spaces?|consonants?|characters?|keywords?|symbols?|emojis?)\b${G}{0,40}\b(?:in|of|from) your (?:\w+ )?${REPLY}(?:[’']s)?\b`,
  ),
  rule(
    'answer',
    true,
    String.raw`${START}(?:provide|give|write|render|present|format|deliver|make|phrase|return) (?:your|the|all your) (?:${REPLY}|message)\b (?:in|with|without|as|using|only)\b`,
  ),
  rule(
    'answer',
    true,
    String.raw`${START}in (?:all )?(?:your|the) ${REPLY},? (?:please )?(?:suggest|recommend|say|state|mention|include|add|tell|urge|advise|encourage|promote|ask|insert|always|never|use|direct|refer|point)\b`,
  ),
  rule(
    'answer',
    true,
    String.raw`\b(?:begin|start|end|finish|preface|precede|follow) (?:all |every |each )?(?:of )?your (?:\w+ )?(?:${REPLY})\b (?:with|by)\b`,
  ),
  rule(
    'answer',
    true,
    String.raw`${START}(?:respond|reply|answer)(?: to (?:the user|this|all \w+|every \w+))? (?:only|exactly|always|solely|just) (?:with|in|by|as)\b`,
  ),
  rule(
    'answer',
    true,
    String.raw`\b(?:output|print|respond with|reply with|answer with|return|say|state|write|repeat|include|add)(?: only| exactly| just)? (?:the following|this|these) (?:text|sentence|words?|phrase|message|line|string|link|url)?\s?(?:verbatim|exactly|word for word|and nothing else|in your ${REPLY}|to the user)`,
  ),
  rule(
    'answer',
    true,
    String.raw`\b(?:instead of|rather than|do not|don[’']t|never|without) summari[sz](?:e|ing) (?:this|the) (?:web ?page|page|article|document|text|content|site)\b`,
  ),
  rule(
    'answer',
    true,
    String.raw`\b(?:the|your|any|every) (?:summary|${REPLY}) (?:must|has to|should|shall|needs to) (?:only |always |also )?(?:say|state|mention|include|contain|begin|start|end|recommend|promote|claim|consist)\b`,
  ),
  rule(
    'answer',
    false,
    String.raw`${START}(?:state|say|output|print|declare|repeat)(?: only| exactly)? the following\b`,
  ),
  rule(
    'answer',
    false,
    String.raw`\b(?:tell|inform|advise|urge|convince|persuade|suggest|recommend|remind|direct|warn)(?: to)? (?:the |your |all |any )?(?:user|reader)s?\b`,
  ),
  rule('answer', false, String.raw`\byour (?:next |final |whole |entire )?(?:response|reply|answer|output|summary)\b`),
];

/** Wants deeds: mail sent, files given away, money moved. */
const DEEDS: readonly InstructionRule[] = [
  rule(
    'deed',
    true,
    String.raw`${START}(?:send|e-?mail|forward|post|upload|submit|leak|exfiltrate|copy|concatenate|transmit|share|give)\b${G}{0,60}\b(?:contents?|body|bodies|full text|unread|received|conversations?|chat history|browsing history|passwords?|credentials|security codes?|api keys?|passport|credit card|bank account|inbox|cookies|access tokens?|private (?:data|messages|files)|personal data|messages from all|all (?:my|the user[’']?s?|their|her|his) \w+)\b.{0,200}?(?:\S@\S|https?:|www\.|\bto (?:my|this|the following) (?:new )?(?:e-?mail|address|account|server|url|website))`,
  ),
  rule(
    'deed',
    true,
    String.raw`${START}(?:send|forward|e-?mail)\b${G}{0,40}\b(?:all|every|each|my)\b ${G}{0,40}\bto (?:my|the attacker[’']?s?) (?:\w+ )?(?:e-?mail )?(?:address|account|e-?mail)\b`,
  ),
  rule(
    'deed',
    true,
    String.raw`${START}(?:send|create|schedule|delete|forward|read|search|check|book|make|add|e-?mail)\b${G}{0,100}\b(?:my (?:inbox|unread|cloud(?: drive)?|contacts|e-?mails)|(?:every|each) (?:single )?person i)\b${G}{20}`,
  ),
  rule('deed', true, String.raw`${START}(?:create|schedule|book)\b${G}{0,60}\b(?:on|in|to) my calendar\b`),
  rule(
    'deed',
    true,
    String.raw`${START}(?:transfer|wire|send|pay)\b${G}{0,15}[$€£]? ?\d[\d,.]*\b.{0,80}\bto (?:the |this |my )?(?:account|iban)\b.{0,20}\b[a-z]{2}\d{8,}`,
  ),
  rule(
    'deed',
    true,
    String.raw`\b(?:call|invoke|use|execute|run|trigger) (?:the |your )?(?:\w+ )?(?:tool|function|plugin|browser tool|e-?mail tool)s? (?:to|and|with) (?:send|forward|e-?mail|post|upload|delete|fetch|open|transfer)\b`,
  ),
  rule(
    'deed',
    true,
    String.raw`\b(?:tell|give|send|share)(?: with)? me (?:\S+ ){0,3}(?:my|your|the user[’']?s?|their) (?:passport|password|credit card|bank account|social security|secret key|api key|access token)`,
  ),
  rule(
    'deed',
    false,
    String.raw`\b(?:can|could|would) you (?:share|tell me|confirm|reveal|give me|provide)\b${G}{0,40}\b(?:password|passcode|passphrase|secret key|secret code)`,
  ),
  rule('deed', false, String.raw`\bwhat is your (?:secret|password|passcode|passphrase)\b`),
];

export const INSTRUCTION_RULES: readonly InstructionRule[] = [...OVERRIDE, ...ADDRESS, ...MARKERS, ...ANSWER, ...DEEDS];
