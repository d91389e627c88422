import type { Payload } from '@temporalio/common';
import { decodeQuery, payloads } from '../contract';
import { identityRoute } from '../route';

/** Opens payloads for an operator who reads an execution in Temporal's Web UI; each opening is audited. */
export const decodePayloads = identityRoute({
  method: 'post',
  path: '/codec/decode',
  title: { zh: '解密流程数据', en: 'Read payloads of an execution' },
  who: ['system-admin', 'auditor'],
  query: decodeQuery,
  body: payloads,
  answer: payloads,
  act: async ({ by, body }, { audit, decode }) => {
    const role = by.actor.roles.includes('system-admin') ? 'system-admin' : 'auditor';
    await audit.append({
      stream: 'access',
      by: { person: by.actor.person, role },
      action: 'payloads-read',
      object: `payloads/${body.payloads.length}`,
      content: body,
      reason: null,
    });
    const opened = await decode(body.payloads.map(fromWire));
    return { body: { payloads: opened.map(toWire) } };
  },
});

type Wire = { metadata?: Record<string, string> | undefined; data?: string | undefined };

function fromWire({ metadata = {}, data }: Wire): Payload {
  const fields = Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')] as const);
  return { metadata: Object.fromEntries(fields), data: data === undefined ? null : Buffer.from(data, 'base64') };
}

function toWire({ metadata, data }: Payload): Wire {
  const fields = Object.entries(metadata ?? {}).map(([name, value]) => [name, base64(value)] as const);
  return { metadata: Object.fromEntries(fields), ...(data ? { data: base64(data) } : {}) };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
