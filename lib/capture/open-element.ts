import type { Shape } from './kind.ts';
import type { PlainRect } from './plain-rect.ts';
import type { Box, Veil } from './raw-block.ts';
import type { Look } from './visibility.ts';

/** What text stands on. */
export interface Ground {
  /** As computed styles serialize it. */
  readonly color: string;
  /** The `mix-blend-mode` that ink is put on it with, and the colour that it mixes with. */
  readonly mode: string;
  readonly below: string;
  /** For each ink asked about, whether it has the ground's colour. */
  readonly inks: Map<string, boolean>;
  /** Where a picture lies on that colour, so that it may not be seen. */
  readonly picture: PictureGround | null;
}

/** A box with a picture, or a gradient of several colours, for its background. */
export interface PictureGround {
  readonly element: Element;
  /** See `usual-ink.ts`; null until asked. */
  isUsual: boolean | null;
}

/** An element that cuts off what is in it, or lets it scroll. */
export interface ClipBox {
  readonly element: Element;
  readonly isScroller: boolean;
  readonly isRightToLeft: boolean;
  /** Holds what is positioned inside it. */
  readonly isPositioned: boolean;
  readonly above: ClipBox | null;
  rect: PlainRect | null;
  /** Some text inside was seen. */
  hasShown: boolean;
}

/** One open element of the walk. The stack stands in for recursion: pages nest as deep as a script likes. */
export interface Open extends Shape {
  readonly element: Element;
  readonly style: CSSStyleDeclaration | null;
  readonly look: Look;
  readonly box: Box;
  readonly veil: Veil | null;
  readonly isLink: boolean;
  /** Inside a heading, a table row, an inline box: element borders part words here, not blocks. */
  readonly isWhole: boolean;
  /** The parent is whole: this element's own borders part words only. */
  readonly isInWhole: boolean;
  readonly isPre: boolean;
  /** Text directly in the element is not seen; null until asked. */
  isTextHidden: boolean | null;
  /** The nearest box that cuts off what stands here. */
  readonly clip: ClipBox | null;
  /** See `painted-away.ts`; null until asked. */
  isPaintedAway: boolean | null;
  /** The ground it stands on, see `ground.ts`; undefined until asked. */
  ground: Ground | null | undefined;
  /** Whether something else may lie behind its text, see `contrast.ts`; null until asked. */
  hasOtherGround: boolean | null;
  next: Node | null;
  /** Nodes assigned to a slot, in place of its children. */
  readonly slotted: Node[] | null;
  slotIndex: number;
}
