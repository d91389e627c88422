/** What the run was asked for: its seed, how long parts are killed, and how many cases are counted off. */
export const wish = {
  seed: Number(process.env['FAULT_SEED'] ?? '1'),
  seconds: Number(process.env['FAULT_SECONDS'] ?? '20'),
  cases: Number(process.env['FAULT_CASES'] ?? '10'),
  /** Where the summary of the run is gathered; nowhere when a rig runs by itself. */
  notes: process.env['FAULT_NOTES'],
};
