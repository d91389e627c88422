/** The act of filing an objection, as pages offer it. */
export const objecting = {
  act: 'file-objection',
  label: { zh: '提出异议', en: 'Object' },
  confirm: false,
  address: '/api/subject/objections',
};

/** How many objections against one target are decided: the first, and one to the level above. */
export const mostObjections = 2;

/** Whether one more objection can be filed: none is pending, and there have not been two. */
export function mayObject({ pending, decided }: { pending: boolean; decided: number }): boolean {
  return !pending && decided < mostObjections;
}
