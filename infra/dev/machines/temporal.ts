import { temporalPart } from '../parts/temporal';
import { findTemporal } from '../parts/temporal-binary';
import { prepareNamespace } from '../parts/temporal-namespace';
import { isNewEnough, oldestServer } from '../parts/temporal-version';
import { type MachinePlace, within } from './place';

/** A Temporal server that runs. */
export interface RunningTemporal {
  readonly address: string;
  readonly uiUrl: string | undefined;
  /** Path of the `temporal` program; missing with a server that was named by its address. */
  readonly cli: string | undefined;
}

/** Starts Temporal, unless the settings name a server, and prepares its namespace. */
export async function startTemporal(place: MachinePlace): Promise<RunningTemporal> {
  const { settings, system, env, ports, say, bin } = place;
  const { temporalNamespace: namespace, dataDir } = settings;
  if (settings.temporalAddress !== undefined) return namedTemporal(place, settings.temporalAddress);
  const step = say.step('Temporal');
  const fetching = { bin, env, errands: system.errands, log: system.log('fetch') };
  const binary = await within(step, () => findTemporal(fetching, step));
  const codecEndpoint = `${settings.publicOrigin}/api/identity/codec`;
  const { temporal: port, temporalUi: uiPort } = ports;
  const part = temporalPart({ binary, dataDir, port, uiPort, namespace, codecEndpoint, env });
  const address = `127.0.0.1:${port}`;
  await system.launch(part, { step, ready: `server ${binary.server} on ${address}` });
  await prepareNamespace(address, namespace, true);
  return { address, uiUrl: `http://127.0.0.1:${uiPort}`, cli: binary.path };
}

async function namedTemporal({ settings, say }: MachinePlace, address: string): Promise<RunningTemporal> {
  const step = say.step(`Temporal at ${address}`);
  const { version } = await within(step, () => prepareNamespace(address, settings.temporalNamespace, false));
  step.done(`server ${version}`);
  if (settings.trainingClock && !isNewEnough(version))
    say.line(
      `! Server ${version} has no training clock: cases cannot be moved forward in time (needs ${oldestServer}).`,
    );
  return { address, uiUrl: settings.temporalUiUrl, cli: undefined };
}
