import type { Letter } from './letter';

/** Text made safe for a page. */
export function escaped(text: string): string {
  const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

const style = `body{font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:70rem;padding:1rem;color:#1d2329}
a{color:#0b5394}table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #dde2e6;vertical-align:top}
input{font:inherit;padding:.3rem .5rem;width:24rem;max-width:60%}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f5f7f8;padding:1rem}
iframe{width:100%;height:32rem;border:1px solid #dde2e6}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{color:#5b6670}dd{margin:0;overflow-wrap:anywhere}`;

function page(title: string, body: string, refresh = ''): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}`;
  return `<!doctype html><html lang="en"><head>${head}<title>${escaped(title)}</title><style>${style}</style></head><body>${body}</body></html>`;
}

/** The list of letters; while nothing is searched for it refreshes itself every five seconds. */
export function listPage(letters: readonly Letter[], words: string): string {
  const row = ({ id, acceptedAt, envelope, subject, attachments }: Letter) => {
    const mark = attachments.length > 0 ? ` · ${attachments.length} enclosed` : '';
    const link = `<a href="/letters/${id}">${escaped(subject || '(no subject)')}</a>${mark}`;
    return `<tr><td>${acceptedAt.slice(0, 19).replace('T', ' ')}</td><td>${escaped(envelope.to.join(', '))}</td><td>${link}</td></tr>`;
  };
  const search = `<form><label>Search <input name="q" value="${escaped(words)}" type="search"></label> <button>Find</button></form>`;
  const none = '<p>No letters. Everything that the system mails appears here; nothing leaves this machine.</p>';
  const table = `<table><thead><tr><th>Accepted (UTC)</th><th>To</th><th>Subject</th></tr></thead><tbody>${letters.map(row).join('')}</tbody></table>`;
  const body = `<h1>Caught mail</h1>${search}<p>${letters.length} letters</p>${letters.length > 0 ? table : none}`;
  return page('Caught mail', body, words === '' ? '<meta http-equiv="refresh" content="5">' : '');
}

/** One letter: its envelope and headers, its text, and its page inside a frame that may run and load nothing. */
export function letterPage(letter: Letter, hasHtml: boolean): string {
  const { id, envelope, from, to, subject, acceptedAt, messageId, attachments, text } = letter;
  const facts: Record<string, string> = {
    From: from,
    To: to,
    'Envelope from': envelope.from || '(empty: a report)',
    'Envelope to': envelope.to.join(', '),
    'Accepted (UTC)': acceptedAt,
    'Message-ID': messageId ?? '(none)',
    Enclosed: attachments.join(', ') || '(nothing)',
  };
  const rows = Object.entries(facts).map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`);
  const html = hasHtml
    ? `<h2>Page</h2><iframe sandbox="" title="Page of the letter" src="/letters/${id}/page"></iframe>`
    : '';
  const body = `<p><a href="/">All letters</a> · <a href="/letters/${id}/raw">Download as received</a></p>
<h1>${escaped(subject || '(no subject)')}</h1><dl>${rows.join('')}</dl><h2>Text</h2><pre>${escaped(text)}</pre>${html}`;
  return page(subject, body);
}
