/** pdf.js names these while it loads; a worker has them, Node has not, and nothing is drawn. To be imported before pdf.js. */
export const DRAWING_STUBS = ['DOMMatrix', 'ImageData', 'Path2D'];
for (const name of DRAWING_STUBS) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: function Stub() {} });
}
