/** The search attributes of every execution, all of type Keyword; none of them may ever hold personal facts. */
export const searchAttributes: string[] = ['CaseId', 'CaseKind', 'Department'];
