/** Where a rule stands: a document by title and number as printed, and the article; an assumed number says so in words. */
export interface Basis {
  readonly document: string;
  readonly article: string;
  readonly note?: string | undefined;
}

/** Whether a person read the rule in the text itself; whatever was not read there is assumed. */
export type Status = 'verified' | 'assumed';
