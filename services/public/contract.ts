import { z } from 'zod';
import { targetSorts } from '../../domain/objection/objection-target';
import { format, inBoth, pageOf, paging, subjectKind } from '../shared/schemas';
import { text } from '../shared/text';

const code = z.string().min(1).max(40);

/** Which entries are wanted: by a name (at least two characters) or a company's code. */
export const entriesQuery = z.strictObject({
  ...paging,
  name: text(100).pipe(z.string().min(2, 'must have at least 2 characters')).optional(),
  code: code.optional(),
  format,
});

/** A person is looked up by name and number together. */
export const personSearchBody = z.strictObject({ name: text(100), code });

/** Whom an approval system asks about, and for which purpose. */
export const checkBody = z.strictObject({ code, purpose: text(200) });

/** Which page of the proposed entries is wanted. */
export const proposalsQuery = z.strictObject(paging);

/** A proposed red entry as the public sees it while it may comment; persons are masked. */
export const proposalSchema = z
  .strictObject({
    id: z.guid(),
    name: z.string(),
    code: z.string(),
    kind: subjectKind,
    list: z.string(),
    title: inBoth,
    department: z.string(),
    authority: inBoth,
    criterion: z.string(),
    ground: inBoth,
    summary: z.string(),
    from: z.iso.date(),
    until: z.iso.date().meta({ description: 'Last day for comments, in Asia/Shanghai.' }),
    comments: z.int().meta({ description: 'How many comments were made so far.' }),
  })
  .meta({ id: 'Proposal' });

/** A page of proposed entries. */
export const proposalsAnswer = pageOf(proposalSchema).meta({ id: 'Proposals' });

/** A proposed entry in plain JSON. */
export type Proposal = z.input<typeof proposalSchema>;

/** What somebody says of a proposed entry, and how to be reached if wanted; the contact is kept masked. */
export const commentBody = z.strictObject({ text: text(4000), contact: text(100).nullable().default(null) });

/** That a comment was taken in, and until when more can be said. */
export const commentAnswer = z
  .strictObject({ proposal: z.guid(), comments: z.int(), until: z.iso.date() })
  .meta({ id: 'CommentReceived' });

const hit = z
  .strictObject({
    entry: z.guid(),
    list: z.string(),
    polarity: z.enum(['black', 'red']),
    title: inBoth,
    decision: z.string(),
    until: z.iso.date(),
    marks: z.array(z.string()),
    measures: z
      .array(z.string())
      .meta({ description: 'The measures that the asking department takes because of this entry.' }),
  })
  .meta({ id: 'Hit' });

const banHit = z
  .strictObject({
    ban: z.guid(),
    number: z.string(),
    department: z.string(),
    sectors: z.array(z.string()),
    permanent: z.boolean(),
    from: z.iso.date(),
    until: z.iso.date().nullable(),
    says: inBoth.meta({ description: 'The ban in words: from which sectors, until which day.' }),
  })
  .meta({ id: 'BanHit' });

/** The hits and what the asking department may do because of them: restrict, favour, or nothing; a restriction goes before a favour. */
export const checkAnswer = z
  .strictObject({
    checkedOn: z.iso.date(),
    hits: z.array(hit),
    bans: z.array(banHit),
    allowedEffect: z.enum(['restrict', 'favour', 'none']),
  })
  .meta({ id: 'Check' });

/** The code on a paper, as somebody typed it. */
export const paperCodeParams = z.strictObject({ code: z.string().max(60) });

const newer = z.strictObject({ number: z.string(), dated: z.iso.date() });

/** A paper of this system as it is verified. */
export const verifiedPaper = z.strictObject({
  state: z.enum(['authentic', 'replaced', 'withdrawn']),
  code: z.string(),
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  version: z.int(),
  authority: inBoth,
  subject: z.string().nullable().meta({ description: 'Whom it concerns, masked; null for a paper between offices.' }),
  dated: z.iso.date(),
  pages: z.int(),
  sha256: z.string().meta({ description: 'SHA-256 of the PDF, in hex.' }),
  replacedBy: newer.nullable(),
  withdrawn: z
    .strictObject({
      on: z.iso.date(),
      by: z
        .string()
        .nullable()
        .meta({ description: 'Number of the decision on an objection; null when its case ended.' }),
    })
    .nullable(),
});

/** What the code on a paper leads to. */
export const verificationSchema = z
  .union([verifiedPaper, z.strictObject({ state: z.literal('unknown'), code: z.string() })])
  .meta({ id: 'Verification' });

/** The hash of a file that somebody holds. */
export const comparisonBody = z.strictObject({
  sha256: z.string().regex(/^[0-9a-fA-F]{64}$/, 'must be a SHA-256 in hex, 64 signs'),
});

/** Whether a file is byte by byte the paper with the code. */
export const comparisonSchema = z
  .strictObject({
    code: z.string(),
    same: z.boolean(),
    state: z.enum(['authentic', 'replaced', 'withdrawn', 'unknown']),
  })
  .meta({ id: 'Comparison' });

const date = z.iso.date();
const standing = {
  corrected: z.boolean().meta({ description: 'Whether `content` was put right after an objection.' }),
  marks: z.array(z.string()).meta({ description: '`objection-pending` from the objection until its reply is served.' }),
};
const licence = z
  .strictObject({ number: z.string(), name: z.string(), content: z.string(), department: z.string() })
  .extend({ decidedOn: date, validFrom: date, validUntil: date.nullable(), ...standing })
  .meta({ id: 'PublicLicence' });
const penalty = z
  .strictObject({ number: z.string(), violation: z.string().nullable(), basis: z.string(), content: z.string() })
  .extend({ department: z.string(), decidedOn: date, publishedUntil: date, ...standing })
  .meta({ id: 'PublicPenalty' });
const honour = z
  .strictObject({ kind: z.string(), year: z.int(), department: z.string() })
  .extend({ correction: z.string().nullable(), marks: standing.marks })
  .meta({ id: 'PublicHonour' });

/** What is published of an organisation beside its entries (双公示), with what objections made of it. */
export const creditRecordsAnswer = z
  .strictObject({
    code: z.string(),
    licences: z.array(licence),
    penalties: z.array(penalty),
    honours: z.array(honour),
  })
  .meta({ id: 'CreditRecords' });

/** Whose corrections are wanted. */
export const correctionsQuery = z.strictObject({ code });

/** Corrections published after objections that were upheld: what was taken away, or what it says now. */
export const correctionsAnswer = z
  .strictObject({
    rows: z.array(
      z
        .strictObject({ sort: z.enum(targetSorts), number: z.string(), department: z.string() })
        .extend({ correctedOn: z.iso.date(), remedy: z.enum(['remove', 'correct']), says: z.string().nullable() })
        .extend({ until: z.iso.date().meta({ description: 'Last day of the notice, in Asia/Shanghai.' }) })
        .meta({ id: 'Correction' }),
    ),
  })
  .meta({ id: 'Corrections' });
