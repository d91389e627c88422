/** What a determination says of itself in its papers, as plain text; `''` where there is nothing to say yet. */
export type DeterminationMatter = Readonly<
  Record<
    | 'party'
    | 'criterion'
    | 'facts'
    | 'orderNumber'
    | 'orderedPayBy'
    | 'amountOwedFen'
    | 'decisionNumber'
    | 'decidedOn'
    | 'reasons'
    | 'noListingGround'
    | 'comments',
    string
  >
>;

/** What an entry says of itself in its papers, as plain text; `''` where there is nothing to say. */
export type EntryMatter = Readonly<
  Record<
    | 'decisionNumber'
    | 'decidedOn'
    | 'criterion'
    | 'summary'
    | 'formerSummary'
    | 'ground'
    | 'exitOn'
    | 'reasons'
    | 'displayUntil',
    string
  >
>;

/** The name of anything that a paper is told by the procedure that asks for it; `list` and `version` name its rules. */
export type MatterName = keyof DeterminationMatter | keyof EntryMatter | 'list' | 'version';
