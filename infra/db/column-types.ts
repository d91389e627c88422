import { types } from 'pg';

const dateOid: number = types.builtins.DATE;
const parserOf: (oid: number, format?: 'text' | 'binary') => unknown = types.getTypeParser;

/** Reads columns as `pg` does, but a civil date stays the text `YYYY-MM-DD`: it is no instant of any time zone. */
export const columnTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === dateOid ? (text: string) => text : parserOf(oid, format),
};
