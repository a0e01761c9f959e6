/** What this context can do for models. */
export interface Capabilities {
  readonly logicalCores: number;
  readonly isIsolated: boolean;
  /** An adapter was really given out; `navigator.gpu` alone says little. */
  readonly hasWebGpu: boolean;
  /** Gigabytes, rounded down and capped by the browser; null where it does not say (Firefox). */
  readonly memoryGb: number | null;
}

interface Gpu {
  requestAdapter(): Promise<object | null>;
}

async function probeWebGpu(): Promise<boolean> {
  const gpu = (navigator as Navigator & { readonly gpu?: Gpu }).gpu;
  if (!gpu) return false;
  try {
    return (await gpu.requestAdapter()) !== null;
  } catch {
    return false; // a blocked or lost GPU process rejects; for us that is no GPU
  }
}

export async function probeCapabilities(): Promise<Capabilities> {
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return {
    logicalCores: navigator.hardwareConcurrency,
    isIsolated: globalThis.crossOriginIsolated,
    hasWebGpu: await probeWebGpu(),
    memoryGb: deviceMemory ?? null,
  };
}
