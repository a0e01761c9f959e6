/** What the browser itself can translate on this device. Languages are BCP 47 primary tags. */
export interface Translation {
  /** `download`: the browser would first fetch a language pack from its maker. */
  readiness(from: string, to: string): Promise<'ready' | 'download' | 'none'>;
  /**
   * A translator for one pair; where a pack has to be fetched it has to be asked for within a person's gesture, and `onDownload` hears of its share.
   * Rejects where the browser refuses.
   */
  open(from: string, to: string, onDownload: (share: number) => void): Promise<OpenTranslator>;
}

export interface OpenTranslator {
  translate(text: string): Promise<string>;
  close(): void;
}
