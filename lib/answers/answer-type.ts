import type { QuestionKind } from './question-kind.ts';

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember)';
const DATE = new RegExp(
  `\\b(?:1\\d{3}|20\\d{2})s?\\b|\\b${MONTH}\\.? \\d|\\b\\d{1,2}\\.? ${MONTH}\\b|\\b\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}\\b|\\b\\d{1,2}(?:st|nd|rd|th) century\\b|\\b(?:today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b`,
  'iu',
);
const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|dozen|half|third|quarter|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\b/iu;
const AMOUNT =
  /[$€£¥%]|\d\s?(?:percent|per cent|km|m|cm|mm|kg|g|miles?|feet|ft|meters?|metres?|hours?|minutes?|days?|weeks?|months?|years?|dollars?|euros?|pounds?|tons?|°|degrees?|mb|gb|tb|ghz|kwh|kw)\b/iu;
const REASON =
  /\b(?:because|since|due to|as a result|in order to|so that|therefore|caused|reason|owing to|thanks to|weil|da|wegen|damit|denn)\b/iu;
const MANNER = /\b(?:by|through|using|via|with|means of|durch|indem|mit)\b/iu;
const PLACE =
  /\b(?:in|at|near|from|to|on|off|outside|within|north|south|east|west|located|nahe|bei|aus) (?:the )?\p{Lu}/u;
const SERIES = /,[^,]+(?:,[^,]+)* (?:and|or|und|oder) |[;:•]/u;
const NAME = /(?<=[\p{Ll}\p{N},;:()"“’'] )\p{Lu}[\p{L}’'-]+/gu;

const TIME =
  /\b(?:before|after|during|since|until|till|ago|then|when|while|once|now|later|earlier|recently|soon|always|never|annual(?:ly)?|daily|weekly|monthly|yearly|day|night|morning|afternoon|evening|noon|midnight|week|weekend|month|year|decade|centur(?:y|ies)|season|spring|summer|autumn|fall|winter|age|era|period|time|war|birth|death|vor|nach|seit|bis|während|als|tag|woche|monat|jahr)s?\b/iu;
/** A year, a day or an hour may be any number; one behind a hash counts issues. */
const CLOCK = /(?<![#\p{L}\d.])\d/u;
const QUANTITY =
  /\b(?:no|none|any|many|much|few|several|some|both|couple|pair|single|double|triple|most|all|every|dozens?|hundreds|thousands|millions|first|second|once|twice|free|nothing|more|less|enough|kein[er]?|viele?|einige|mehrere|beide|alle|kostenlos)\b/iu;

/** What is measured in something of its own: money, weight, how often. No other number answers that. */
const MEASURES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:how (?:much|expensive)\b.*\b(?:costs?|pay|paid|charge[ds]?|price)|what (?:does|do|did|would) .*\bcost|how much (?:is|are|was|were) (?:the|an?|your|their|this|it|one|each)\b(?! .*\bof\b)|(?:price|cost) of|wie ?viel .*kostet|was kostet|wie teuer)\b/iu,
    /[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|JPY|dollars?|euros?|pounds?|cents?|pence|francs?|yen|rupees?|crowns?|marks?|lire|pesos?|free|complimentary|gratis|kostenlos|per ?cent|fees?|million|billion)\b|%/iu,
  ],
  [
    /\b(?:how heavy|(?:how much|what) (?:does|do|did) .*\bweigh|wie schwer|wie ?viel wieg)/iu,
    /\d\s?(?:kg|g|mg|lbs?|oz|t|st)\b|\b(?:kilograms?|kilos?|grams?|grammes?|pounds?|ounces?|tons?|tonnes?|stones?|weighs?|weighing|heavy|light|gramm|kilo|tonnen?)\b/iu,
  ],
  [
    /\b(?:how often|how frequently|wie oft|wie häufig)\b/iu,
    /\b(?:once|twice|daily|weekly|monthly|quarterly|yearly|annually|annual|hourly|every|each|per|times?|always|never|rarely|seldom|often|sometimes|occasionally|regularly|frequently|usually|a (?:day|week|month|year)|days?|weeks?|months?|years?|hours?|minutes?|täglich|wöchentlich|monatlich|jährlich|jede[nrsm]?|mal|pro|immer|nie|selten|oft)\b/iu,
  ],
];

/** Whether a text could hold the date or the number that is asked for at all; true where neither is asked for. */
export function couldHold(kind: QuestionKind, question: string, text: string): boolean {
  if (kind === 'when') return DATE.test(text) || TIME.test(text) || CLOCK.test(text);
  if (kind !== 'count' && kind !== 'amount') return true;
  const measure = MEASURES.find(([asks]) => asks.test(question))?.[1];
  return measure?.test(text) ?? (NUMBER.test(text) || QUANTITY.test(text));
}

/** Names of a sentence, its first word left out: a capital there says nothing. */
const namesIn = (text: string): string[] => text.match(NAME) ?? [];

/**
 * How well a sentence could hold the kind of thing that is asked for, 0 to 1: a date for "when", a name that the question does not
 * have for "who". 0.5 where every sentence could.
 */
export function typeMatch(kind: QuestionKind, question: string, sentence: string): number {
  const isNew = (text: string | undefined): boolean => text !== undefined && !question.includes(text);
  switch (kind) {
    case 'when':
      return Number(isNew(DATE.exec(sentence)?.[0]));
    case 'count':
      return Number(NUMBER.test(sentence));
    case 'amount':
      return AMOUNT.test(sentence) ? 1 : NUMBER.test(sentence) ? 0.6 : 0;
    case 'who':
      return Number(namesIn(sentence).some(isNew));
    case 'where':
      return isNew(PLACE.exec(sentence)?.[0]) ? 1 : namesIn(sentence).some(isNew) ? 0.4 : 0;
    case 'why':
      return Number(REASON.test(sentence));
    case 'how':
      return Number(MANNER.test(sentence));
    case 'list':
      return Number(SERIES.test(sentence));
    case 'yes-no':
    case 'locate':
    case 'what':
      return 0.5;
  }
}
