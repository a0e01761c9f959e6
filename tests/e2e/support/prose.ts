const SUBJECTS = [
  'The miller',
  'A ferry',
  'The old bridge',
  'Every spring the river',
  'The council',
  'A travelling clockmaker',
  'The harbour office',
  'One of the gardens',
];
const VERBS = ['carries', 'repaired', 'counted', 'lost', 'opened', 'described', 'measured', 'sold'];
const OBJECTS = [
  'the grain of three villages',
  'a bell cast in 1742',
  'the western lock',
  'forty barrels of salt',
  'a map of the shallows',
  'the winter timetable',
  'two new lamps',
  'the toll for horses',
];
const ENDS = [
  'before the first frost',
  'in the year of the flood',
  'without asking the owner',
  'for the price of a goat',
  'under a sky of copper',
  'while the town slept',
  'as the law of 1811 allows',
  'and wrote it in the ledger',
];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** About `words` words of plain English, different sentence by sentence, the same for the same `seed`. */
export function prose(words: number, seed = 0): string {
  const sentences: string[] = [];
  for (let n = 0, count = 0; count < words; n += 1) {
    const turn = n + seed;
    const parts = [
      pick(SUBJECTS, turn * 3),
      pick(VERBS, turn * 5 + (turn >> 3)),
      pick(OBJECTS, turn * 7 + (turn >> 2)),
      pick(ENDS, turn + (turn >> 1)),
    ];
    const sentence = `${parts.join(' ')}, entry ${turn + 1}.`;
    sentences.push(sentence);
    count += sentence.split(' ').length;
  }
  return sentences.join(' ');
}
