// Text written for this bench: two prompts of the size the gist asks for, and sentences as a page of 1,000 words has.
const system = { role: 'system', content: 'Say what the page is about in one plain sentence.' };

const paragraphs = [
  'Tides along the northern coast rise and fall twice a day, driven by the pull of the moon and the sun. The harbour office publishes a table each year with the expected heights for every quay. In spring the range reaches 6.2 metres, which closes the causeway for about four hours. Fishermen from the three villages plan their trips around the slack water. A new gauge installed in 2021 measures the level every ten minutes and sends it to the office. The data showed that storms can raise the water by another metre. The council now warns visitors through signs at both ends of the causeway.',
  'The city library will open on Sundays from March. A survey of 4,200 readers found that most of them work during the week and want a quiet place on the day they have free. The council has set aside 380,000 euros for staff, heating and light over two years. Two branches in the south begin, and the main building follows in autumn if enough people come. The union agreed after the council promised that Sunday work stays a choice. Children can join a reading circle at eleven, and the reading room on the third floor is kept silent all day.',
  'A leaking roof is cheaper to mend early than late. Start inside: follow the stain to its highest point and mark it with chalk. On a dry day look for a slipped tile, a cracked seal around the chimney or leaves that dam the gutter. Replace a broken tile by lifting the two above it and sliding the new one under them. A seal is cut out, brushed clean and filled again with a paste that stays soft. Never walk on wet tiles and never work alone. If the beam under the stain is soft when you press it with a screwdriver, call a carpenter before the next rain.',
];
const titles = [
  'How tides work along the northern coast',
  'The library opens on Sundays',
  'Finding and mending a leaking roof',
];

export const prompts = paragraphs.map((evidence, at) => [
  system,
  { role: 'user', content: `${titles[at]}\n\n${evidence}` },
]);

/** Sixty sentences, of 8 to 40 words. */
export const sentences = Array.from({ length: 60 }, (_, at) => {
  const pool = paragraphs.flatMap((paragraph) => paragraph.split(/(?<=\.) /u));
  const sentence = pool[at % pool.length] ?? '';
  return at < pool.length ? sentence : `${titles[at % titles.length]}, part ${at}: ${sentence}`;
});
