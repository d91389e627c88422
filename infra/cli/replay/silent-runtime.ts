import { DefaultLogger, Runtime } from '@temporalio/worker';

/** Keeps the SDK and its native core from printing: the verdict says what is wrong. Call once, before any replay. */
export function silenceRuntime(): void {
  const logger = new DefaultLogger('ERROR', () => undefined);
  Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging: { filter: 'OFF', forward: {} } } });
}
