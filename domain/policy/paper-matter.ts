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

/** What an objection says of itself in its papers, as plain text; `''` where there is nothing to say. */
export type ObjectionMatter = Readonly<
  Record<
    | 'objectionNumber'
    | 'filedAt'
    | 'target'
    | 'targetNumber'
    | 'decidedOn'
    | 'objectionGround'
    | 'papersGiven'
    | 'checkDue'
    | 'missing'
    | 'makeUpDue'
    | 'outcome'
    | 'remedy'
    | 'reasons'
    | 'replyNumber'
    | 'level',
    string
  >
>;

/** What a repair says of itself in its papers, as plain text; `''` where there is nothing to say. */
export type RepairMatter = Readonly<
  Record<
    | 'repairNumber'
    | 'repairOf'
    | 'filedAt'
    | 'decisionNumber'
    | 'decidedOn'
    | 'criterion'
    | 'route'
    | 'papersGiven'
    | 'checkDue'
    | 'missing'
    | 'makeUpDue'
    | 'outcome'
    | 'reasons'
    | 'whatToDo'
    | 'resultNumber'
    | 'consequence'
    | 'foundFalseOn'
    | 'barredUntil'
    | 'levels',
    string
  >
>;

/** What a ban says of itself in its papers, as plain text; `''` where there is nothing to say. */
export type BanMatter = Readonly<
  Record<
    | 'decisionNumber'
    | 'decidedOn'
    | 'criterion'
    | 'banFacts'
    | 'sectors'
    | 'banUntil'
    | 'banNumber'
    | 'reasons'
    | 'banEnd'
    | 'endedOn',
    string
  >
>;

/** The name of anything that a paper is told by the procedure that asks for it; `list` and `version` name its rules. */
export type MatterName =
  | keyof DeterminationMatter
  | keyof EntryMatter
  | keyof ObjectionMatter
  | keyof RepairMatter
  | keyof BanMatter
  | 'list'
  | 'version';
