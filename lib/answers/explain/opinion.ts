const OPINION: readonly RegExp[] = [
  /^(?:(?:also|still|really|truly|simply|just|by far|easily|probably|definitely|certainly|one of|among|some of|the|a|an|my|our|your|his|her|their|very|so|too|quite|pretty|such|absolutely|ein|eine|der|die|das|sehr|wirklich|einfach)\s+)*(?:best|worst|greatest|most (?!common|northern|southern|recent)\w+|least \w+|coolest|nicest|easiest|hardest|cutest|finest|favou?rite|ideal|perfect|great|good|bad|nice|awesome|amazing|fantastic|wonderful|terrible|horrible|excellent|beautiful|lovely|gorgeous|stunning|incredible|fun|must|must-\w+|no-brainer|game[- ]changer|joke|testament|shame|disaster|dream|blast|mess|pain|pleasure|delight|winner|lifesaver|gem|treat|blessing|curse|bit|lot|little|few|hit|big (?:deal|part)|problem|challenge|mistake|concern|matter|question|given|priority|breeze|same|case|key|right|only (?:choice|way|option)|big change|answer|reason|issue|result|point|goal|focus|next|last|first (?:step|thing|time)|beste\w*|schlechteste\w*|tolle?r?s?|gute?r?s?|großartig\w*|wunderbar\w*|schön\w*|perfekt\w*|gleiche|grund|problem)\b/iu,
  /^(?:an?|the|one)\s+(?:big|huge|major|massive|important|key|essential|crucial|growing|common|serious|critical|vital|valuable|simple|easy|useful|helpful|smart|solid|strong|natural|safe|clear|different|new)\s+(?:change|part|deal|player|step|win|thing|factor|role|reason|issue|concern|problem|option|choice|one|element|aspect|asset|story|matter|question|point)\b/iu,
];
const SPEAKER =
  /\b(?:i|we) (?:think|believe|feel|love|like|hate|guess|recommend|prefer)\b|\bin my (?:opinion|view|experience)\b|\bfor me\b|\bimho\b|\b(?:meiner meinung nach|ich (?:finde|glaube|denke))\b/iu;

/** Whether what is said of a thing, from behind "is" on, says how somebody likes it or how it matters, and not what it is. */
export const isOpinion = (said: string): boolean => OPINION.some((form) => form.test(said));

/** Whether somebody speaks for themselves. */
export const isPersonal = (sentence: string): boolean => SPEAKER.test(sentence);
