interface Group {
  size: number;
  sum: number;
  weight: number;
}

/** For each block: the mean value of those with its key, longer blocks counting for more, and how many these are. */
export interface Groups {
  readonly mean: readonly number[];
  readonly size: readonly number[];
}

export function groupsOf(keys: readonly unknown[], values: Float32Array, sizes: readonly number[]): Groups {
  const groups = new Map<unknown, Group>();
  const of = keys.map((key, index) => {
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { size: 0, sum: 0, weight: 0 }));
    const weight = Math.sqrt(sizes[index] ?? 1);
    group.size++;
    group.sum += weight * (values[index] ?? 0);
    group.weight += weight;
    return group;
  });
  return { mean: of.map(({ sum, weight }) => sum / weight), size: of.map(({ size }) => size) };
}
