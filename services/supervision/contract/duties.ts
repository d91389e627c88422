import { z } from 'zod';
import { format, id, inBoth, maybeInstant, pageOf, paging, procedureKind, searchText } from '../../shared/schemas';
import { civilDate, text } from '../../shared/text';

const department = z.string().min(1).max(40);

/** What proposing a transfer of duties says: which lists pass from where to where, since which day (Asia/Shanghai), on what basis. */
export const transferBody = z
  .strictObject({
    from: department,
    to: department,
    lists: z.array(z.string().min(1).max(40)).min(1, 'must name at least one list').max(60),
    on: civilDate,
    basis: text(500).meta({ description: 'The document of the reorganisation, with its number.' }),
  })
  .meta({ id: 'DutyTransferProposal' });

/** How a transfer stands: proposed, withdrawn, applied and still moving, or completed. */
export const transferState = z.enum(['proposed', 'withdrawn', 'moving', 'completed']);

/** Which transfers are wanted, and in which order. */
export const transfersQuery = z.strictObject({
  ...paging,
  state: transferState.optional(),
  department: department.optional(),
  sort: z.enum(['-proposed', 'proposed', 'on', '-on']).default('-proposed'),
  format,
});

const openAct = z
  .strictObject({ act: z.string(), label: inBoth, confirm: z.boolean(), address: z.string() })
  .meta({ id: 'OpenAct' });

/** One transfer with how far it is. */
export const transferLine = z
  .strictObject({
    id: z.guid(),
    from: z.string(),
    to: z.string(),
    lists: z.array(z.string()),
    on: z.iso
      .date()
      .meta({ description: 'Since which day the duties are with the other department, in Asia/Shanghai.' }),
    basis: z.string(),
    state: transferState,
    proposedBy: z.string(),
    proposedAt: z.string(),
    appliedBy: z.string().nullable(),
    appliedAt: maybeInstant,
    withdrawnAt: maybeInstant,
    completedAt: maybeInstant,
    progress: z.strictObject({ moved: z.int(), ended: z.int(), waiting: z.int(), failed: z.int() }),
    acts: z.array(openAct).meta({ description: 'What the reader can do about it now.' }),
  })
  .meta({ id: 'DutyTransfer' });

/** A page of transfers, and how the reader proposes one. */
export const transfersAnswer = pageOf(transferLine)
  .extend({
    propose: openAct.nullable().meta({ description: 'How the reader proposes a transfer.' }),
  })
  .meta({ id: 'DutyTransfers' });

/** Which procedures of a transfer are wanted. */
export const movesQuery = z.strictObject({ ...paging, kind: procedureKind.optional(), q: searchText, format });

const moveLine = z
  .strictObject({
    procedure: z.guid(),
    kind: procedureKind,
    case: z.guid(),
    caseNumber: z.string(),
    list: z.string(),
    subject: z.string(),
    stage: z.string(),
    tasks: z.int().meta({ description: 'How many open tasks pass along.' }),
    state: z.enum(['to-move', 'waiting', 'moved', 'closed', 'failed']),
    fault: z.string().nullable(),
  })
  .meta({ id: 'DutyMove' });

/** A page of the procedures that a transfer moves: before it is applied what it would move now, afterwards what became of each. */
export const movesAnswer = pageOf(moveLine).extend({ transfer: transferLine }).meta({ id: 'DutyMoves' });

/** The id of a transfer in an address. */
export const transferParams = z.strictObject({ id });
