import type { KeyObject } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '../../policy/canonical-json';
import type { AuditFault } from './audit-fault';
import { type AuditHead, headHash, isSigned, RootHash, type StreamEnd } from './audit-head';
import { beginning } from './audit-line';
import { headsInFile } from './head-file';
import { headsAfter } from './stored-heads';

const pageSize = 10_000;

/** Checks every signed head, what it signed, and that this still stands; with `file`, also against the heads kept outside. */
export async function verifyHeads(
  database: EntityManager,
  publicKey: KeyObject,
  file: string | undefined,
): Promise<AuditFault | null> {
  const outside = new Map((file ? await headsInFile(file) : []).map((head) => [head.seq, head]));
  let former: AuditHead | null = null;
  for (let page = await headsAfter(database, 0); page.length > 0; page = await headsAfter(database, former?.seq ?? 0)) {
    for (const head of page) {
      const what = (await faultOf(database, head, { former, publicKey })) ?? outsideFault(head, outside.get(head.seq));
      if (what) return { stream: 'head', seq: head.seq, what };
      former = head;
    }
  }
  const gone = [...outside.keys()].find((seq) => seq > (former?.seq ?? 0));
  if (gone !== undefined) return { stream: 'head', seq: gone, what: 'the head is missing' };
  return signedButGone(database);
}

async function faultOf(
  database: EntityManager,
  head: AuditHead,
  { former, publicKey }: { former: AuditHead | null; publicKey: KeyObject },
): Promise<string | null> {
  if (head.seq !== (former?.seq ?? 0) + 1) return 'the head before it is missing';
  if (!isSigned(head, publicKey)) return 'the head was changed or signed by another key';
  if (head.previous_hash !== (former ? headHash(former) : beginning)) return 'the head before it was changed';
  return (await rootOf(database, head.seq)) === head.root ? null : 'the ends of streams that it signed were changed';
}

function outsideFault(head: AuditHead, outside: AuditHead | undefined): string | null {
  if (!outside || canonicalJson(outside) === canonicalJson(head)) return null;
  return 'the head differs from the one kept outside the database';
}

async function rootOf(database: EntityManager, head: number): Promise<string> {
  const hash = new RootHash();
  let after = '';
  for (;;) {
    const page: StreamEnd[] = await database.query(
      `select stream, last_seq, last_hash from audit_head_stream where head_seq = $1 and stream collate "C" > $2
       order by stream collate "C" limit ${pageSize}`,
      [head, after],
    );
    for (const end of page) hash.add(end);
    const last = page.at(-1);
    if (!last) return hash.root();
    after = last.stream;
  }
}

async function signedButGone(database: EntityManager): Promise<AuditFault | null> {
  const [row]: { stream: string; seq: number; stands: boolean; cut: number }[] = await database.query(
    `select h.stream, h.last_seq as seq, a.hash is not null as stands,
       (select coalesce(max(seq), 0) + 1 from audit_entry left_over where left_over.stream = h.stream) as cut
     from audit_head_stream h
     left join audit_entry a on a.stream = h.stream and a.seq = h.last_seq
     where a.hash is distinct from h.last_hash order by h.stream, h.last_seq limit 1`,
  );
  if (!row) return null;
  const { stream, seq, stands, cut } = row;
  if (!stands) return { stream, seq: Math.min(cut, seq), what: 'the entry is missing' };
  return { stream, seq, what: 'the stream up to this entry was written anew after it was signed' };
}
