/** A part of a paper's text by what it is set as. */
export interface Block {
  readonly as: 'addressee' | 'heading' | 'paragraph';
  readonly text: string;
}

/** The text of a paper in parts: what follows the number, and the two lines of its signature. */
export interface Parts {
  readonly blocks: readonly Block[];
  /** Name of the authority and day. */
  readonly signature: readonly string[];
}

const heading = /^[一二三四五六七八九十]+、[^。；]{1,40}$/;

/** Takes the text of a paper apart; the checks of templates see to it that number, addressee and signature stand in place. */
export function partsOf(body: string): Parts {
  const lines = body.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const inner = lines.slice(1, -2);
  return {
    blocks: inner.map((text, index) => ({ as: index === 0 ? 'addressee' : kindOf(text), text })),
    signature: lines.slice(-2),
  };
}

function kindOf(text: string): Block['as'] {
  return heading.test(text) ? 'heading' : 'paragraph';
}
