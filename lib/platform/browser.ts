/** The only import of the extension API. Both browsers speak promises here; nothing else in the tree names `chrome` or `browser`. */
export { browser } from 'wxt/browser';
