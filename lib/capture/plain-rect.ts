/** Where a box stands. A `DOMRect` costs a call of the browser for each of its numbers, and some are looked at hundreds of times. */
export interface PlainRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const plainRect = ({ left, top, right, bottom }: DOMRect): PlainRect => ({ left, top, right, bottom });
