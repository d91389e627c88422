/** Where the relay says what an operator should see; pino fits. */
export interface RelayLog {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
