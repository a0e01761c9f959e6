import { defineBackground } from 'wxt/utils/define-background';
import { serveControl } from './control.ts';
import { eventPageLink } from './event-page-host.ts';
import { offscreenLink } from './host-link.ts';
import { registerInstalled } from './installed.ts';
import { registerMenus } from './menus.ts';

/**
 * The control plane. Every listener is registered in the first turn of the event loop, or a woken worker
 * would miss the event that woke it. Nothing is kept here that cannot be rebuilt.
 */
export default defineBackground({
  type: 'module',
  main() {
    const host = import.meta.env.FIREFOX ? eventPageLink() : offscreenLink();
    registerInstalled();
    registerMenus(host);
    serveControl(host);
  },
});
