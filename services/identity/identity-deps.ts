import type { Payload } from '@temporalio/common';
import type { Audit } from '../shared/registers';
import type { Tools } from '../shared/tools';
import type { Mint } from './issuer/mint';

/** What the identity service needs besides the tools of every service. */
export interface IdentityDeps {
  tools: Tools;
  audit: Audit;
  /** The embedded development issuer; null where people sign in elsewhere. */
  mint: Mint | null;
  decode: (payloads: Payload[]) => Promise<Payload[]>;
  /** Origin of Temporal's Web UI, whose pages may ask for payloads in clear. */
  temporalUi: string | null;
}
