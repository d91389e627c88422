/** One mail, ready to be sent: its text and the papers that it serves. */
export interface Letter {
  subject: string;
  text: string;
  papers: readonly { name: string; pdf: Buffer }[];
}

/** Writes the plain text of a letter as simple HTML: paragraphs at blank lines, web addresses as links. */
export function asHtml(text: string): string {
  const paragraphs = text.trim().split(/\n{2,}/);
  const body = paragraphs.map((paragraph) => `<p>${linked(escaped(paragraph)).replaceAll('\n', '<br>')}</p>`);
  return `<!doctype html><html><body>${body.join('')}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function linked(html: string): string {
  return html.replace(/https?:\/\/[\w.:/?#@!$'()*+,;=%~-]+/g, (address) => `<a href="${address}">${address}</a>`);
}
