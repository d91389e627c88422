import { type Environment, environment } from './environment';
import { type SettingsMistake, SettingsMistakes } from './settings-mistakes';

type Variable = keyof Environment;

/** Reads the variables by the schema, an empty one counting as missing; throws SettingsMistakes that names each wrong one. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const known = Object.keys(environment.shape).map((name) => [name, env[name] === '' ? undefined : env[name]] as const);
  const reading = environment.safeParse(Object.fromEntries(known));
  if (reading.success) return reading.data;
  const wrong = new Set(reading.error.issues.map((issue) => issue.path[0] as Variable));
  throw new SettingsMistakes([...wrong].map((variable) => mistake(variable, env[variable])));
}

/** Says what is wrong with a variable, with the way out that the schema names for it. */
export function mistake(variable: Variable, value: string | undefined, wayOut?: string): SettingsMistake {
  const { secret, wayOut: usual } = environment.shape[variable].meta() ?? {};
  const found = value === undefined ? 'not set' : secret === true ? 'not a usable address (not shown)' : `"${value}"`;
  return { variable, found, wayOut: wayOut ?? String(usual) };
}
