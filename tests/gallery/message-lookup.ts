import type { MessageLookup } from '../../components/text.tsx';

interface StoredMessage {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
export type MessageFile = Readonly<Record<string, StoredMessage>>;

/** What `browser.i18n.getMessage` does with one messages.json: named placeholders, then `$1` to `$9`. */
export function messageLookup(file: MessageFile): MessageLookup {
  return (key, substitutions) => {
    const entry = file[key];
    if (entry === undefined) return '';
    const named = entry.message.replaceAll(
      /\$([A-Za-z0-9_@]+)\$/gu,
      (_whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? '',
    );
    return named.replaceAll(/\$([1-9])/gu, (_whole, n: string) => substitutions[Number(n) - 1] ?? '');
  };
}
