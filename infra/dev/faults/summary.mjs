import { existsSync, readFileSync } from 'node:fs';

/** Reads what the fault runs noted, one JSON object a line; nothing when they noted nothing. */
export function readNotes(file) {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

function line({ promise, struck, recoveries, calls, oracle, seen }) {
  const kills = Object.entries(struck).map(([part, count]) => `${part} × ${count}`);
  const times = [...recoveries].sort((one, other) => one - other);
  const middle = times[Math.floor(times.length / 2)] ?? 0;
  const healed =
    times.length === 0 ? '' : `; healed in ${seconds(middle)} at the middle, ${seconds(times.at(-1))} at most`;
  const said = `${calls.ok} ok, ${calls.fail} refused, ${calls.unknown} unknown`;
  return `  ${promise.padEnd(7)} ${kills.join(', ') || 'nothing struck'}${healed}; calls: ${said}\n          ${seen}; oracle: ${oracle}`;
}

/** Writes the one summary of a run; `struck` is false when a promise was tried without a fault, or no call was left unknown. */
export function summary(lines, seed) {
  const notes = lines.filter(({ begun }) => !begun);
  const broken = lines.filter(({ begun, promise }) => begun && notes.every((kept) => kept.promise !== promise));
  const idle = notes.filter(({ struck }) => Object.values(struck).every((count) => count === 0));
  const underLoad = notes.filter(({ promise }) => ['R1', 'R2', 'R3', 'R5'].includes(promise));
  const unknown = underLoad.reduce((sum, { calls }) => sum + calls.unknown, 0);
  const reasons = [
    ...(lines.length === 0 ? ['no promise was put to the test'] : []),
    ...idle.map(({ promise }) => `${promise}: no fault struck`),
    ...(underLoad.length > 0 && unknown === 0 ? ['no call was left without an answer'] : []),
  ];
  const verdict = reasons.length === 0 ? [] : ['', `The run proves nothing: ${reasons.join('; ')}.`];
  const failed = broken.map(({ promise }) => `  ${promise.padEnd(7)} NOT KEPT; the failure stands above`);
  const text = ['', `Fault runs, seed ${seed}`, ...notes.map(line), ...failed, ...verdict].join('\n');
  return { text, struck: reasons.length === 0 };
}
