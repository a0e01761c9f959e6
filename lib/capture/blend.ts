import type { Color } from './color.ts';

type Mix = (above: number, below: number) => number;

/** CSS Compositing 1 §10.1, those of its modes that work by channel; parts from 0 to 1. */
const MIXES: Readonly<Record<string, Mix>> = {
  multiply: (a, b) => a * b,
  screen: (a, b) => a + b - a * b,
  darken: Math.min,
  lighten: Math.max,
  'color-dodge': (a, b) => (b === 0 ? 0 : a === 1 ? 1 : Math.min(1, b / (1 - a))),
  'color-burn': (a, b) => (b === 1 ? 1 : a === 0 ? 0 : 1 - Math.min(1, (1 - b) / a)),
  difference: (a, b) => Math.abs(a - b),
  exclusion: (a, b) => a + b - 2 * a * b,
  'plus-lighter': (a, b) => Math.min(1, a + b),
  overlay: (a, b) => (b <= 0.5 ? 2 * a * b : 1 - 2 * (1 - a) * (1 - b)),
  'hard-light': (a, b) => (a <= 0.5 ? 2 * a * b : 1 - 2 * (1 - a) * (1 - b)),
};

/** What an ink looks like on a ground under a `mix-blend-mode`; the ink itself for a mode that is not by channel. */
export function blended(ink: Color, ground: Color, mode: string): Color {
  const mix = MIXES[mode];
  if (mix === undefined) return ink;
  const channel = (at: 0 | 1 | 2): number => 255 * mix(ink.channels[at] / 255, ground.channels[at] / 255);
  return { channels: [channel(0), channel(1), channel(2)], alpha: ink.alpha };
}
