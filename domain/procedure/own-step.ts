/** A step that a procedure takes by itself, without anybody's act: a term that ends, or a line that follows from the one before. */
export interface OwnStep<Stage extends string = string> {
  step: string;
  zh: string;
  en: string;
  at: readonly Stage[];
  leadsTo: readonly (Stage | 'closed')[];
}
