// @ts-check

/** How long a page is waited for; then it is taken as it stands, as a person does who clicks on a page still loading. */
export const LOAD_TIMEOUT_MS = 20_000;
