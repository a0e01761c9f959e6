/** A sentence that asks, closing marks behind its own or not. */
export const ASKS = /[?？]["'”’)\]]*$/u;
