/** How a request for a summary names what it is to be about, the surer first. */
const FORMS: readonly RegExp[] = [
  /(?<!\p{L})(?:about|regarding|concerning|with regard to|in relation to|on the (?:subject|topic|question) of|über|bezüglich|zum thema)\s+(?<topic>\S.*)$/iu,
  /\b(?:section|part|chapter|passage|paragraph|bit|discussion|says?|abschnitt|teil|kapitel|steht|sagt)\s+(?:on|about|of|zu|zum|zur|über)\s+(?<topic>\S.*)$/iu,
  /\b(?:summary|overview|recap|gist|tl;?dr|(?:key|main) (?:points|facts|ideas|takeaways)|takeaways|zusammenfassung|überblick)\s+(?:of|on|for|from|von|zu|zum|zur|der|des)\s+(?<topic>\S.*)$/iu,
  /^(?:summari[sz]e|sum up|recap|condense|boil down)\s+(?<topic>\S.*)$/iu,
  /^fasse?\s+(?<topic>\S.*?)\s+zusammen$/iu,
];
const TAIL =
  /(?:[, ]+(?:gesagt wird|(?:gesagt|geschrieben) (?:wird|ist)|is said|it says|please|bitte|for me|für mich|briefly|shortly|quickly|kurz|in short|here|on (?:this|the) (?:page|site)|in (?:this|the) (?:text|article|document|page)|auf dieser seite|in (?:one|two|three|four|five|a few|\d+|einem|zwei|drei|wenigen) (?:\w+ )?(?:sentences?|words?|points?|bullets?|lines?|sätzen|satz|worten|wörtern|punkten)|as (?:a list|bullets|bullet points)))+$/iu;
const HEAD = /^(?:(?:all )?(?:of )?(?:the|a|an|its|their|der|die|das|den|dem)\s+)+/iu;
/** What names the page, or all of it, by whatever word. */
const PAGE_WORDS =
  /^(?:thing|this|that|these|it|its|all|everything|whole|entire|page|web|website|site|article|text|post|story|document|paper|pdf|thread|discussion|comments|content|contents|main|key|most|important|points|ideas?|takeaways|facts|findings|news|report|blog|essay|the|a|an|of|in|and|what|says?|here|selection|video|diese[rsmn]?|seite|artikel|text|beitrag|dokument|alles|ganze[nrs]?|das|der|die|es|was|hier|steht|wichtigste[nrs]?)$/iu;
/** A place on the page, which is told by counting and not by what is said there. */
const PLACE =
  /\b(?:first|second|third|fourth|last|next|previous|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|letzte[nrs]?)\s+(?:paragraph|section|chapter|part|sentence|half|absatz|abschnitt|kapitel|teil)/iu;

/** What a summary is asked to be about ("the fees"); null where it is the page as a whole. */
export function askedTopic(request: string): string | null {
  const text = request
    .trim()
    .replace(/[\s?!.]+$/u, '')
    .replace(TAIL, '');
  for (const form of FORMS) {
    const topic = form
      .exec(text)
      ?.groups?.['topic']?.replace(TAIL, '')
      .replace(HEAD, '')
      .replaceAll(/["“”„«»]/gu, '')
      .trim();
    if (topic === undefined) continue;
    const words = topic.split(/\s+/u);
    return topic === '' || PLACE.test(topic) || words.every((word) => PAGE_WORDS.test(word)) ? null : topic;
  }
  return null;
}
