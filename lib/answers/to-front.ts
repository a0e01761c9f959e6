/** The same things with one of them first; as they are where there is none. */
export const toFront = <T>(all: readonly T[], first: T | undefined): readonly T[] =>
  first === undefined || first === all[0] ? all : [first, ...all.filter((one) => one !== first)];
