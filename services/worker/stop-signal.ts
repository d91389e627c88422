/** The wish to stop: whether it came, and a promise of its coming. */
export interface StopSignal {
  readonly wished: () => boolean;
  readonly received: Promise<void>;
}

/** Listens for SIGTERM and SIGINT. */
export function stopSignal(): StopSignal {
  let wished = false;
  const received = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        wished = true;
        resolve();
      });
    }
  });
  return { wished: () => wished, received };
}
