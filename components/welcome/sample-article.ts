/**
 * The article that comes with Sidelight, written for it and given to the public domain (CC0 1.0). The welcome page
 * summarizes it as pasted text, because a browser lets no extension inject into its own pages. `npm start` serves
 * the same words as a web page from tests/fixtures/pages/sample-article.html; a test holds the two together.
 */
export interface SampleSection {
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
}

export const SAMPLE_TITLE = 'The lens that carried a flame across the sea';
export const SAMPLE_LANG = 'en';

export const SAMPLE_SECTIONS: readonly SampleSection[] = [
  {
    heading: null,
    paragraphs: [
      'Two hundred years ago the French engineer Augustin Fresnel cut the useless glass out of a lens, and made lighthouses so bright that only the curve of the Earth could hide them. On the night of 25 July 1823, the keepers of Cordouan, on a rock in the mouth of the Gironde, lit a lamp behind his new kind of glass. Sailors far out in the Bay of Biscay saw a light they did not know: steadier, whiter and much brighter than any on that coast. The lamp burned ordinary oil. What had changed was the lens.',
      'Its maker was thirty-five and a civil engineer. He had spent years building roads in the French provinces and had used his free evenings to prove that light travels as a wave. When the French Commission on Lighthouses asked him in 1819 to look at its lamps, he brought to the task something the builders of lighthouses had never had: a theory of where the light was going, and why so little of it arrived.',
    ],
  },
  {
    heading: 'Half the light was lost',
    paragraphs: [
      'A flame shines in every direction, but a ship sees only the thin part of it that leaves the tower towards the horizon. For forty years engineers had tried to send the rest the same way with curved mirrors of silvered copper set behind each lamp. The mirrors tarnished in the salt air, and even when newly polished they swallowed about half of the light that fell on them. A great tower might need two dozen lamps and as many mirrors to be seen at all in haze.',
      'Glass bends light and wastes very little of it. A large, strongly curved lens in front of the flame would gather its rays into a beam better than any mirror. The trouble was the thickness. A lens of that strength, as tall as a person, would be a solid block of glass so heavy that no lantern could carry it, and so deep that much of the light would be lost on the way through.',
    ],
  },
  {
    heading: 'Only the surface matters',
    paragraphs: [
      'Fresnel saw that almost all of that glass did nothing. Light changes its direction only at the surface of a lens, where it passes between glass and air; the bulk in between merely carries it from one surface to the other. So he cut the bulk away. He kept a small bull’s-eye in the centre and set rings of glass around it, each ring a slice of the curve that the thick lens would have had at that distance from the middle.',
      'Seen from the side, the result looks like a staircase. Seen from the front, it is a target of bright circles. Each ring bends the light exactly as far as it must to leave in parallel with the rest, and the whole panel is only a few centimetres deep. The Comte de Buffon had proposed something similar in 1748 as a burning glass, but Fresnel, who did not know of it, was the first to calculate the rings and to find a craftsman, the optician François Soleil, who could grind them.',
      'Later he went a step further. Above and below the rings he placed prisms that catch the rays which would miss the lens, and turn them by reflection inside the glass until they, too, leave level. With rings and prisms together, a lighthouse lens sent out most of the light of its flame. From a tall tower the beam could be seen at more than twenty miles, where it sinks below the horizon.',
    ],
  },
  {
    heading: 'A name made of time',
    paragraphs: [
      'A bright light is of little use if a captain takes it for another. Fresnel’s lenses were built as panels around the lamp, and when clockwork turned the whole crown of glass, each panel swept its beam across the water like the spoke of a wheel. From the sea this looked like a flash. By choosing the number of panels and the speed of the clockwork, engineers gave each lighthouse a rhythm of its own, printed in the lists that every navigator carried.',
      'The largest lenses weighed several tonnes, and at first their rollers moved them slowly. Around 1890 engineers set them afloat in a bath of mercury, on which a keeper could turn the great lens with one finger. It made short, fast flashes possible, though its vapour did the keepers no good.',
    ],
  },
  {
    heading: 'Still in your pocket',
    paragraphs: [
      'Fresnel died of tuberculosis in 1827, four years after Cordouan was lit; his brother Léonor finished the work. By the end of the century there was hardly a busy coast in the world without one of these lenses, and insurers, who counted wrecks, knew what they were worth.',
      'Most of the great lenses now stand in museums, and a lamp smaller than a hand does their work. The idea is everywhere. Pressed in plastic, the same rings spread the light of traffic signals, focus the flash of a telephone and gather sunlight on solar cells. Whenever something thin does the work of something thick, it is worth asking whether only the surface mattered.',
    ],
  },
];

/** The article as plain text, paragraphs apart by an empty line: the input of a pasted-text job. */
export const sampleText = (): string =>
  SAMPLE_SECTIONS.flatMap((section) => [
    ...(section.heading === null ? [] : [section.heading]),
    ...section.paragraphs,
  ]).join('\n\n');
