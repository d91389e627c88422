const mm = (length: number) => (length * 72) / 25.4;

/** The measures of a sheet after GB/T 9704, in points: margins of A4, 22 lines of 28 signs on 156 × 225 mm. */
export const sheet = {
  margins: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
  left: mm(28),
  width: mm(156),
  bottom: mm(262),
  line: mm(225) / 22,
  text: mm(156) / 28,
  title: 22,
  head: 34,
  pageNumber: 14,
  /** Where the foot of every page begins, and how high its QR code is. */
  foot: mm(265.5),
  qr: mm(17),
} as const;
