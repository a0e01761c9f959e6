interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** Firefox before 148 has no Trusted Types and does not ask for them. */
const trustedTypesOf = (scope: object): TrustedTypes | null =>
  'trustedTypes' in scope ? (scope.trustedTypes as TrustedTypes) : null;

/** Only code of our own package becomes a script: `url` if it is of our origin, else a TypeError. */
export function ownScriptUrl(url: string, origin: string): string {
  if (new URL(url).origin !== origin) throw new TypeError('a script from elsewhere was refused');
  return url;
}

const rulesFor = (origin: string) => ({ createScriptURL: (url: string) => ownScriptUrl(url, origin) });

/**
 * `path` of the package as what `new Worker` takes where the policy of the extension says
 * `require-trusted-types-for 'script'`. The type says string because DOM types do not know trusted URLs.
 */
export function trustedWorkerUrl(path: string): string {
  const { origin, href } = globalThis.location;
  const url = new URL(path, href).href;
  const policy = trustedTypesOf(globalThis)?.createPolicy('sidelight-worker', rulesFor(origin));
  return policy ? policy.createScriptURL(url) : ownScriptUrl(url, origin);
}

/**
 * Inside the engine worker: ONNX Runtime's glue starts its threads with a plain URL. The default policy lets those of
 * our own origin through and nothing else.
 */
export function installDefaultScriptPolicy(): void {
  trustedTypesOf(globalThis)?.createPolicy('default', rulesFor(globalThis.location.origin));
}
