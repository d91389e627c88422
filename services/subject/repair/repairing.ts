/** The act of applying for repair, as pages offer it. */
export const repairing = {
  act: 'file-repair',
  label: { zh: '申请信用修复', en: 'Apply for repair' },
  confirm: false,
  address: '/api/subject/repairs',
};
