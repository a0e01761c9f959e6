/** Whether a model knows a text's language. Where none can be told (names, numbers) its tokens are still words. */
export const speaks = ({ langs }: { readonly langs: readonly string[] }, lang: string | null): boolean =>
  lang === null || langs.includes(lang);

/** The model where it knows the language, else none. */
export const ifSpeaks = <M extends { readonly langs: readonly string[] }>(model: M, lang: string | null): M | null =>
  speaks(model, lang) ? model : null;
