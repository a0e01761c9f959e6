/**
 * What both browser drivers offer (`launch.mjs`): a real browser with the built extension and the permissions people
 * install, driven by true gestures. Types only; scripts and tests import them from JSDoc or TypeScript.
 */

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The unpacked extension: a folder with `manifest.json`. */
  readonly extensionDir: string;
  /** Default true. A visible window stays until the person closes it (`session.closed`). */
  readonly isHeadless?: boolean;
  /** A profile to use and keep. Default: a fresh one, erased on close. */
  readonly profileDir?: string;
  /** Default 1280 × 900. */
  readonly windowSize?: { readonly width: number; readonly height: number };
  /** What `prefers-color-scheme` says, in pages and in the extension. Default light. */
  readonly colorScheme?: 'light' | 'dark';
  /** BCP 47 tag for `navigator.language`; the interface language follows only where the browser has that language pack. */
  readonly locale?: string;
  /** Default true: every connection that is not to 127.0.0.1 or localhost fails inside the browser. */
  readonly isLoopbackOnly?: boolean;
  /** Chromium only: the extension may be used in private windows, as a person can allow it. Default false. */
  readonly isAllowedInPrivate?: boolean;
  /** More command-line switches. */
  readonly args?: readonly string[];
  /** Firefox only: more preferences. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Environment variables on top of this process's. */
  readonly env?: Readonly<Record<string, string>>;
  /** The browser's binary; found by `find-browser.mjs` when left out. */
  readonly executablePath?: string;
}

/** A function that runs in the document: it is sent as source, so it sees nothing but its arguments (plain JSON data). */
export type Remote<A extends readonly unknown[], R> = (...args: A) => R | Promise<R>;

export interface WaitOptions {
  /** Default 10,000. */
  readonly timeoutMs?: number;
  /** Named in the error when the time is over. */
  readonly what?: string;
}

export interface EmulatedMedia {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** One document: the page in a tab, the popup, the panel, or a page of ours in a tab. */
export interface View {
  readonly url: () => Promise<string>;
  /** Runs `fn` in the document and answers its (awaited) value, plain JSON data. */
  readonly evaluate: <A extends readonly unknown[], R>(fn: Remote<A, R>, ...args: A) => Promise<R>;
  /** As `evaluate`, with a live user gesture (transient activation). */
  readonly evaluateWithGesture: <A extends readonly unknown[], R>(fn: Remote<A, R>, ...args: A) => Promise<R>;
  /** Polls until `fn` answers something truthy, and answers that. */
  readonly waitFor: <A extends readonly unknown[], R>(
    fn: Remote<A, R>,
    options?: WaitOptions,
    ...args: A
  ) => Promise<R>;
  /** PNG of what the person sees; `isFull` adds what is scrolled out of sight. Written to `file` where given. */
  readonly screenshot: (file?: string | null, options?: { readonly isFull?: boolean }) => Promise<Buffer>;
  /** A true key press (`Escape`, `Tab`, `Enter`, `a`, …) on the document's focused element. */
  readonly press: (key: string, modifiers?: readonly ('Alt' | 'Control' | 'Shift' | 'Meta')[]) => Promise<void>;
  /** A true mouse click in the middle of the first element that matches. */
  readonly click: (selector: string) => Promise<void>;
  /** What the media queries of the document say, until it is closed. */
  readonly emulateMedia: (media: EmulatedMedia) => Promise<void>;
  /** Bytes that scripts and documents of the document's process hold once all garbage is gone; comparable within one browser only. */
  readonly heldBytes: () => Promise<number>;
  /** What the browser hands to screen readers, in their order. */
  readonly accessible: () => Promise<readonly AccessibleNode[]>;
  readonly close: () => Promise<void>;
  readonly isClosed: () => Promise<boolean>;
}

/** One node of the accessibility tree; what the browsers call differently has one name here (`button`, `text`, `textbox`, `status`). */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Of headings; else 0. */
  readonly level: number;
}

export interface PageView extends View {
  /** Sets the size of the document's viewport in CSS pixels; 200 % zoom at 360 px is `{ width: 180, height, scale: 2 }`. */
  readonly setViewport: (viewport: { width: number; height: number; scale?: number }) => Promise<void>;
  /** Resolves at the page's load event. */
  readonly goto: (url: string) => Promise<void>;
  /** The extension API's id of this tab. Asked for the first time, it closes an open popup in Chromium. */
  readonly tabId: () => Promise<number>;
  readonly bringToFront: () => Promise<void>;
}

/** One request by an extension context that is not for a packaged file, `data:` or `blob:`. */
export interface SpiedRequest {
  readonly url: string;
  readonly method: string;
  /** What asked: `service_worker`, `worker`, `page`, `background_page`, `injected`, … as the browser names it. */
  readonly context: string;
}

/** An uncaught error, unhandled rejection or `console.error` in an extension context. */
export interface SpiedError {
  readonly text: string;
  readonly context: string;
}

export interface MenuClick {
  /** As passed to `contextMenus.create`. */
  readonly menuItemId: string;
  readonly page: PageView;
  /** Text to select on the page first; the item is then the one for selections. */
  readonly selectionText?: string;
}

export interface Session {
  readonly name: BrowserName;
  readonly version: string;
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly origin: string;
  readonly openPage: (url: string) => Promise<PageView>;
  /** Chromium only: a page in a window of its own. Rejects in Firefox, and for a private one where the extension is not allowed there. */
  readonly openWindow: (url: string, options?: { readonly isPrivate?: boolean }) => Promise<PageView>;
  /** The true click on the toolbar button: opens the popup on `page` and grants `activeTab`. */
  readonly clickAction: (page: PageView) => Promise<View>;
  /** The open popup. Rejects when there is none. */
  readonly popup: (options?: WaitOptions) => Promise<View>;
  readonly hasPopup: () => Promise<boolean>;
  /** The open side panel (Chromium) or sidebar (Firefox). Rejects when there is none. */
  readonly panel: (options?: WaitOptions) => Promise<View>;
  readonly closePanel: () => Promise<void>;
  /** Chromium only: the side panels of all windows, those opened first first. Rejects when there are fewer than `count`. */
  readonly panels: (count: number, options?: WaitOptions) => Promise<readonly View[]>;
  /** Opens a page of ours in a tab, e.g. `options.html`. */
  readonly extensionPage: (path: string) => Promise<PageView>;
  /** Picks our item in the page's context menu, with the grant and the gesture that come with it. */
  readonly contextMenu: (click: MenuClick) => Promise<void>;
  /** Presses the command's shortcut, with the grant and the gesture that come with it. */
  readonly command: (name: string, page: PageView) => Promise<void>;
  /** Stops the service worker (Chromium) or idles the event page out (Firefox), as the browser does by itself. */
  readonly stopBackground: () => Promise<void>;
  readonly isBackgroundRunning: () => Promise<boolean>;
  /** Runs `fn` in the background; wakes it first where it is stopped. */
  readonly evaluateBackground: <A extends readonly unknown[], R>(fn: Remote<A, R>, ...args: A) => Promise<R>;
  /** Chromium only: the offscreen document. Rejects when there is none, and always in Firefox. */
  readonly offscreen: (options?: WaitOptions) => Promise<View>;
  /** Kills the offscreen document as a crash would; a no-op where there is none. */
  readonly closeOffscreen: () => Promise<void>;
  /**
   * The engine's worker is there and answers nothing more: sent into an endless loop (Chromium), or cut off from its
   * document (Firefox). Rejects when there is no worker.
   */
  readonly hangEngine: () => Promise<void>;
  /** Lets the extension store at most about so many bytes; null lifts the limit. What is stored stays. Firefox: asks for pref `dom.quotaManager.testing`. */
  readonly limitStorage: (bytes: number | null) => Promise<void>;
  readonly requests: () => Promise<readonly SpiedRequest[]>;
  readonly errors: () => Promise<readonly SpiedError[]>;
  /** Resolves when the browser is gone, also when the person closed it. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}
