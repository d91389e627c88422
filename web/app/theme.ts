import type { ThemeConfig } from 'antd';

/** The look: a calm blue, and greys dark enough to read (contrast 4.5:1 and more). */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b4fb3',
    colorLink: '#0b4fb3',
    colorError: '#b42318',
    colorTextSecondary: '#475467',
    colorTextTertiary: '#556070',
    colorTextDescription: '#475467',
    colorTextPlaceholder: '#667085',
    colorTextDisabled: '#667085',
    borderRadius: 6,
    motion: false,
  },
  components: { Table: { rowSelectedBg: '#eef4ff', rowSelectedHoverBg: '#e0eaff' } },
};
