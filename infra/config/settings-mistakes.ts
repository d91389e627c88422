/** One wrong variable of the environment: its name, what was found there, and the way out. */
export interface SettingsMistake {
  readonly variable: string;
  /** What was found, fit to be printed: a secret is never shown. */
  readonly found: string;
  readonly wayOut: string;
}

/** Stops a start: the environment has mistakes, all of them named at once. */
export class SettingsMistakes extends Error {
  override readonly name = 'SettingsMistakes';

  constructor(readonly mistakes: readonly SettingsMistake[]) {
    super(
      ['The settings have mistakes:', ...mistakes.map((m) => `  ${m.variable} is ${m.found}: ${m.wayOut}`)].join('\n'),
    );
  }
}
