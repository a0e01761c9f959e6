import type { Shape } from './kind.ts';
import type { Box, Veil } from './raw-block.ts';
import type { Look } from './visibility.ts';

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
  /** The colour it stands on, see `contrast.ts`; undefined until asked. */
  ground: string | null | undefined;
  next: Node | null;
  /** Nodes assigned to a slot, in place of its children. */
  readonly slotted: Node[] | null;
  slotIndex: number;
}
