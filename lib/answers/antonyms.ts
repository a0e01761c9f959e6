/** Pairs that turn a statement round: the commonest in reports, reviews and papers. Written for this. */
const PAIRS =
  'increase decrease|increases decreases|increased decreased|increasing decreasing|rise fall|rises falls|rose fell|rising falling|grow shrink|grew shrank|more less|more fewer|most least|' +
  'high low|higher lower|highest lowest|large small|larger smaller|largest smallest|long short|longer shorter|big small|fast slow|faster slower|better worse|best worst|good bad|' +
  'early late|earlier later|before after|first last|old new|older newer|young old|younger older|above below|over under|up down|top bottom|inside outside|internal external|' +
  'always never|all none|everyone nobody|everything nothing|many few|often rarely|often seldom|usually rarely|frequently rarely|' +
  'accept reject|accepts rejects|accepted rejected|agree disagree|agreed disagreed|allow forbid|allowed forbidden|allow prevent|allows prevents|approve reject|approved rejected|' +
  'support oppose|supports opposes|supported opposed|win lose|wins loses|won lost|succeed fail|succeeded failed|success failure|successful unsuccessful|' +
  'positive negative|positively negatively|advantage disadvantage|advantages disadvantages|strong weak|stronger weaker|strength weakness|easy difficult|easier harder|simple complex|' +
  'possible impossible|able unable|likely unlikely|certain uncertain|clear unclear|known unknown|common rare|similar different|same different|significant insignificant|' +
  'include exclude|includes excludes|included excluded|including excluding|add remove|added removed|open close|opened closed|open closed|begin end|began ended|start stop|started stopped|start end|' +
  'buy sell|bought sold|gain lose|gained lost|gain loss|profit loss|import export|imports exports|rich poor|cheap expensive|cheaper dearer|hot cold|warm cold|light dark|wet dry|safe dangerous|' +
  'public private|local global|global local|male female|man woman|men women|left right|north south|east west|northern southern|eastern western|day night|true false|right wrong|correct incorrect|' +
  'improve worsen|improves worsens|improved worsened|outperform underperform|outperforms underperforms|efficient inefficient|effective ineffective|supervised unsupervised|labeled unlabeled|optimal suboptimal|' +
  'with without|present absent|alive dead|born died|love hate|loved hated|like dislike|happy unhappy|happy sad|satisfied dissatisfied|interested uninterested|optimistic pessimistic|' +
  'maximum minimum|maximize minimize|major minor|majority minority|active inactive|required optional|mandatory optional|free paid|full empty|deep shallow|wide narrow|broad narrow|fixed variable|static dynamic|linear nonlinear|online offline|' +
  'legal illegal|guilty innocent|war peace|friend enemy|create destroy|created destroyed|build destroy|lead follow|push pull|send receive|sent received|give take|gave took|raise lower|raised lowered|raised cut|expand reduce|expanded reduced|expand contract|reduce increase|reduces increases|reduced increased|extend shorten|upgrade downgrade|hire fire|hired fired|enable disable|enabled disabled|enables disables';

const OPPOSITES = new Map<string, Set<string>>();
for (const pair of PAIRS.split('|')) {
  const [a, b] = pair.split(' ') as [string, string];
  OPPOSITES.set(a, new Set([...(OPPOSITES.get(a) ?? []), b]));
  OPPOSITES.set(b, new Set([...(OPPOSITES.get(b) ?? []), a]));
}

/** Words that mean the contrary of a lower-cased word. */
export const oppositesOf = (word: string): readonly string[] => [...(OPPOSITES.get(word) ?? [])];

const PREFIX = /^(?:un|in|im|ir|dis|non)(?=\p{L}{4})/u;

/** Whether one lower-cased English word turns the other round: a known pair, or the word with "un-", "in-", "dis-" before it. */
export function isOpposite(a: string, b: string): boolean {
  return (
    (OPPOSITES.get(a)?.has(b) ?? false) ||
    (a.length > 5 && a.replace(PREFIX, '') === b) ||
    (b.length > 5 && b.replace(PREFIX, '') === a)
  );
}
