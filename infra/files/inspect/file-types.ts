/** A kind of file that may be kept: the ending of its name and the type under which it is sent. */
export interface FileType {
  ending: string;
  type: string;
  /** Other endings under which the same content is known. */
  alsoNamed?: readonly string[];
}

const office = 'application/vnd.openxmlformats-officedocument';

/** Every kind of file that may be kept, by its short name. */
export const fileTypes = {
  pdf: { ending: 'pdf', type: 'application/pdf' },
  png: { ending: 'png', type: 'image/png' },
  jpeg: { ending: 'jpg', type: 'image/jpeg', alsoNamed: ['jpeg'] },
  docx: { ending: 'docx', type: `${office}.wordprocessingml.document` },
  xlsx: { ending: 'xlsx', type: `${office}.spreadsheetml.sheet` },
  ofd: { ending: 'ofd', type: 'application/ofd' },
  csv: { ending: 'csv', type: 'text/csv' },
  txt: { ending: 'txt', type: 'text/plain' },
} satisfies Record<string, FileType>;

/** The short name of a kind of file. */
export type FileKind = keyof typeof fileTypes;

/** Finds the kinds that bear this ending. */
export function kindsNamed(ending: string): FileKind[] {
  const kinds = Object.entries(fileTypes) as [FileKind, FileType][];
  return kinds.filter(([, one]) => one.ending === ending || one.alsoNamed?.includes(ending)).map(([kind]) => kind);
}
