/** A row by its column names, plain JSON: civil dates and instants are strings. */
export type Row = Readonly<Record<string, unknown>>;
