import { type Font, type Glyph, openSync } from 'fontkit';

const faces = {
  text: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
} as const;

/** A face of the one font in which papers are set. */
export type Face = keyof typeof faces;

const opened = new Map<Face, Font>();

/** Opens a face once per process: reading its 15 MB again for every paper would take most of the time. */
export function faceOf(face: Face): Font {
  const kept = opened.get(face) ?? plain(openSync(require.resolve(faces[face])) as Font);
  opened.set(face, kept);
  return kept;
}

/** Whether the font has a sign for every one of a text; line ends count as there. */
export function missingSigns(text: string): string[] {
  const font = faceOf('text');
  const signs = new Set(text.replaceAll(/\s/g, ''));
  return [...signs].filter((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
}

/** Sets sign beside sign: Chinese needs none of the shaping that takes most of the time of laying out. */
function plain(font: Font): Font {
  const known = new Map<string, Glyph>();
  const glyphOf = (sign: string) => {
    const glyph = known.get(sign) ?? font.glyphForCodePoint(sign.codePointAt(0) ?? 0);
    known.set(sign, glyph);
    return glyph;
  };
  const layout = (text: string) => {
    const glyphs = Array.from(text, glyphOf);
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
  };
  return Object.assign(Object.create(font) as Font, { layout });
}
