import type { Sentence } from './sentence.ts';

/** What people say while they think, and to say that they listen. */
const FILLERS = new Set(
  "uh um er ah oh hm hmm mm mhm uh-huh yeah yep yes no nah okay ok right well so like just really actually basically kind sort stuff thing things guess mean know think sure maybe bit lot got get go going gonna wanna let's that's it's there's don't didn't can't i'm i've i'll you're you've we're we've we'll they're he's she's what's disfmarker vocalsound laugh inaudible cough pause".split(
    ' ',
  ),
);
/** Content words of a spoken sentence that says something whole. */
const ENOUGH = 7;

/** How much a spoken sentence says, 0 to 1: the words left when stop words and fillers are gone. */
export function speechWorth({ words }: Pick<Sentence, 'words'>, stops: ReadonlySet<string>): number {
  const content = new Set(words.filter((word) => word.length > 1 && !stops.has(word) && !FILLERS.has(word)));
  return Math.min(1, content.size / ENOUGH);
}
