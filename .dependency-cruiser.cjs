/** The rooms of the house and who may enter which; the reason stands in each rule. */
const room = (name, from, to, comment, extra = {}) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, ...(extra.fromNot ? { pathNot: extra.fromNot } : {}) },
  to: { path: to, ...(extra.toNot ? { pathNot: extra.toNot } : {}) },
});
const rooms = '^(domain|workflows|activities|services|infra|tests|tools|web)/';

module.exports = {
  forbidden: [
    room('domain-is-pure', '^domain/', '.*', 'domain says what the law says: no I/O, no package, no other room', {
      toNot: '^domain/',
    }),
    room('messages-know-only-domain', '^workflows/messages/', '.*', 'messages are the only door for services', {
      toNot: '^(domain/|workflows/messages/|node_modules/@temporalio/(workflow|common))',
    }),
    room('workflows-are-deterministic', '^workflows/', '.*', 'workflows see the contract, never an implementation', {
      toNot: '^(domain/|workflows/|activities/contract\\.ts|node_modules/@temporalio/(workflow|common))',
    }),
    room('activities-use-ports', '^activities/', rooms, 'activities act through ports', {
      toNot: '^(domain|activities)/',
    }),
    room('infra-serves', '^infra/', '^(services|workflows|web|tests)/', 'infra owns machines and knows no caller', {
      fromNot: '^infra/(dev|cli)/',
      toNot: '^workflows/messages/',
    }),
    room(
      'services-use-the-door',
      '^services/',
      '^(workflows|activities|web|tests)/',
      'services reach a case by its messages only',
      {
        fromNot: '^services/worker/',
        toNot: '^workflows/messages/',
      },
    ),
    room('services-are-islands', '^services/([^/]+)/', '^services/([^/]+)/', 'a service never imports another one', {
      fromNot: '^services/main\\.ts',
      toNot: '^services/($1|shared)/',
    }),
    // What web/ may import stands in .oxlintrc.json: the parser here does not read TSX.
    room(
      'nobody-imports-web',
      '^(domain|workflows|activities|services|infra|tools)/',
      '^web/',
      'pages are built, never imported',
    ),
    room(
      'nothing-imports-tests',
      '^(domain|workflows|activities|services|infra|web|tools)/',
      '^tests/',
      'tests prove, nobody leans on them',
    ),
    { name: 'no-cycles', severity: 'error', comment: 'a cycle hides who decides', from: {}, to: { circular: true } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
};
