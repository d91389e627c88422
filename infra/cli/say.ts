/** The option that every command has. */
export interface JsonFlag {
  json?: true;
}

/** Prints an answer: one JSON document for a program, or the text for a person. */
export function answer({ json }: JsonFlag, document: unknown, text: string): void {
  console.log(json ? JSON.stringify(document) : text);
}

/** Tells a person how far the work is; it goes to standard error, so that standard output stays one document. */
export function progress(line: string): void {
  console.error(line);
}
