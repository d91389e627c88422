import type { ProcedureKind } from '../../../domain/procedure/procedure-state';

/**
 * Who may do what, written out by hand and apart from the code: a row per act, a column per stage.
 * O officer · R reviewer · A approver, each in the own department; P party (a subject addressed, or its agent);
 * V supervisor, on procedures of every department; s the system; a dot where nobody may.
 */
export const expectedTables: Record<ProcedureKind, string> = {
  determination: `
                       drafting in-review noticing defence commenting answering deciding supplementing serving-decision closed
    amend-draft           O         .        .        .        .          .        .           .              .           .
    submit-for-review     O         .        .        .        .          .        .           .              .           .
    withdraw-draft        O         O        .        .        .          .        .           .              .           .
    pass-review           .         R        .        .        .          .        .           .              .           .
    return-draft          .         R        .        .        .          .        .           .              .           .
    record-service        .         .        s        s        .          s        s           s              s           .
    void-service          .         .        s        s        .          s        s           s              s           .
    record-comment        .         .        .        .        O          .        .           .              .           .
    receive-comment       .         .        .        .        s          .        .           .              .           .
    answer-comment        .         .        .        .        O          O        O           O              .           .
    give-statement        .         .        P        P        .          .        .           .              .           .
    waive-defence         .         .        .        P        .          .        .           .              .           .
    claim-cure            .         .        P        P        .          P        P           P              .           .
    answer-statement      .         .        O        O        .          O        O           O              .           .
    verify-cure           .         .        O        O        .          O        O           O              .           .
    send-back             .         .        .        .        .          .        A           .              .           .
    resubmit              .         .        .        .        .          .        .           O              .           .
    decide                .         .        .        .        .          .        A           .              .           .
    mark-objection        .         .        s        s        .          s        s           s              s           .
    settle-objection      .         .        s        s        .          s        s           s              s           .
    withdraw-case         .         .        A        A        A          A        A           A              .           .
    pause-clock           O         O        O        O        O          O        O           O              O           .
    resume-clock          O         O        O        O        O          O        O           O              O           .
    request-extension     O         O        O        O        O          O        O           O              O           .
    approve-extension     A         A        A        A        A          A        A           A              A           .
    refuse-extension      A         A        A        A        A          A        A           A              A           .
    recalculate-clocks    s         s        s        s        s          s        s           s              s           .
    transfer-case         s         s        s        s        s          s        s           s              s           .
    answer-order          O         O        O        O        O          O        O           O              O           .
    order-supervision     V         V        V        V        V          V        V           V              V           .
    return-reply          V         V        V        V        V          V        V           V              V           .
    close-order           V         V        V        V        V          V        V           V              V           .`,

  notice: `
                          choosing-channel dispatching announcing served closed
    choose-channel               O              O          .         .      .
    record-proof                 .              O          .         .      .
    record-failed-attempt        .              O          .         .      .
    record-announcement          .              O          .         .      .
    report-delivery              .              s          .         .      .
    report-bounce                .              s          .         s      .
    open-paper                   P              P          P         P      .
    withdraw-notice              s              s          s         s      .
    pause-clock                  O              O          O         O      .
    resume-clock                 O              O          O         O      .
    request-extension            O              O          O         O      .
    approve-extension            A              A          A         A      .
    refuse-extension             A              A          A         A      .
    recalculate-clocks           s              s          s         s      .
    transfer-case                s              s          s         s      .
    answer-order                 O              O          O         O      .
    order-supervision            V              V          V         V      .
    return-reply                 V              V          V         V      .
    close-order                  V              V          V         V      .`,

  listing: `
                          taking-effect listed exiting closed
    request-correction          .         O       .       .
    approve-correction          .         A       .       .
    refuse-correction           .         A       .       .
    request-revocation          .         O       .       .
    approve-revocation          .         A       .       .
    refuse-revocation           .         A       .       .
    take-over-correction        .         O       .       .
    take-over-removal           .         O       .       .
    record-measure              s         s       s       .
    leave-with-principal        s         s       .       .
    leave-on-repair             .         s       s       .
    record-ban                  .         s       s       .
    mark-objection              .         s       s       .
    settle-objection            .         s       s       .
    request-suspension          .         P       .       .
    check-ruling                .         O       .       .
    suspend-entry               .         A       .       .
    refuse-suspension           .         A       .       .
    report-plan                 .         O       .       .
    plan-carried-out            .         A       .       .
    plan-failed                 .         A       .       .
    pause-clock                 O         O       O       .
    resume-clock                O         O       O       .
    request-extension           O         O       O       .
    approve-extension           A         A       A       .
    refuse-extension            A         A       A       .
    recalculate-clocks          s         s       s       .
    transfer-case               s         s       s       .
    answer-order                O         O       O       .
    order-supervision           V         V       V       .
    return-reply                V         V       V       .
    close-order                 V         V       V       .`,

  'measure-order': `
                            ordered accepted in-force partly-in-force inapplicable not-executable lifting closed
    accept-order               O        .        .           .             .             .           .      .
    report-execution           .        O        .           .             .             .           .      .
    report-partial             .        O        .           .             .             .           .      .
    report-not-executable      .        O        .           .             .             .           .      .
    report-not-applicable      O        O        .           .             .             .           .      .
    report-further             .        .        O           O             O             O           .      .
    order-lift                 s        s        s           s             s             s           .      .
    report-lift                .        .        .           .             .             .           O      .
    pause-clock                O        O        O           O             O             O           O      .
    resume-clock               O        O        O           O             O             O           O      .
    request-extension          O        O        O           O             O             O           O      .
    approve-extension          A        A        A           A             A             A           A      .
    refuse-extension           A        A        A           A             A             A           A      .
    recalculate-clocks         s        s        s           s             s             s           s      .
    transfer-case              s        s        s           s             s             s           s      .
    answer-order               O        O        O           O             O             O           O      .
    order-supervision          V        V        V           V             V             V           V      .
    return-reply               V        V        V           V             V             V           V      .
    close-order                V        V        V           V             V             V           V      .`,

  objection: `
                             completeness verification decision replying closed
    find-incomplete                O            .         .         .       .
    supplement                     P            .         .         .       .
    accept-objection               O            .         .         .       .
    refuse-acceptance              O            .         .         .       .
    report-verification            .            O         .         .       .
    decide-objection               .            .         A         .       .
    withdraw-objection             P            P         P         .       .
    record-service                 .            .         .         s       .
    void-service                   .            .         .         s       .
    pause-clock                    O            O         O         O       .
    resume-clock                   O            O         O         O       .
    request-extension              O            O         O         O       .
    approve-extension              A            A         A         A       .
    refuse-extension               A            A         A         A       .
    recalculate-clocks             s            s         s         s       .
    transfer-case                  s            s         s         s       .
    answer-order                   O            O         O         O       .
    order-supervision              V            V         V         V       .
    return-reply                   V            V         V         V       .
    close-order                    V            V         V         V       .`,

  repair: `
                             completeness review region-review replying watched revoking closed
    find-incomplete               O         .          .          .        .        .       .
    hand-in-papers                P         .          .          .        .        .       .
    accept-application            O         .          .          .        .        .       .
    refuse-application            O         .          .          .        .        .       .
    grant-repair                  .         A          A          .        .        .       .
    refuse-repair                 .         A          A          .        .        .       .
    withdraw-application          P         P          P          .        .        .       .
    revoke-repair                 .         .          .          .        A        .       .
    record-service                .         .          .          s        s        s       .
    void-service                  .         .          .          s        s        s       .
    pause-clock                   O         O          O          O        O        O       .
    resume-clock                  O         O          O          O        O        O       .
    request-extension             O         O          O          O        O        O       .
    approve-extension             A         A          A          A        A        A       .
    refuse-extension              A         A          A          A        A        A       .
    recalculate-clocks            s         s          s          s        s        s       .
    transfer-case                 s         s          s          s        s        s       .
    answer-order                  O         O          O          O        O        O       .
    order-supervision             V         V          V          V        V        V       .
    return-reply                  V         V          V          V        V        V       .
    close-order                   V         V          V          V        V        V       .`,

  ban: `
                          review noticing defence deciding higher-approval serving in-force closed
    pass-review             R       .        .       .            .           .       .       .
    withdraw-ban            O       O        O       O            .           .       .       .
    give-statement          .       .        P       .            .           .       .       .
    answer-statement        .       .        O       O            .           .       .       .
    impose-ban              .       .        .       A            .           .       .       .
    refer-ban               .       .        .       A            .           .       .       .
    refuse-ban              .       .        .       A            A           .       .       .
    approve-ban             .       .        .       .            A           .       .       .
    revoke-ban              .       .        .       .            .           A       A       .
    end-with-entry          s       s        s       s            s           s       s       .
    record-service          s       s        s       s            s           s       s       .
    void-service            s       s        s       s            s           s       s       .
    pause-clock             O       O        O       O            O           O       O       .
    resume-clock            O       O        O       O            O           O       O       .
    request-extension       O       O        O       O            O           O       O       .
    approve-extension       A       A        A       A            A           A       A       .
    refuse-extension        A       A        A       A            A           A       A       .
    recalculate-clocks      s       s        s       s            s           s       s       .
    transfer-case           s       s        s       s            s           s       s       .
    answer-order            O       O        O       O            O           O       O       .
    order-supervision       V       V        V       V            V           V       V       .
    return-reply            V       V        V       V            V           V       V       .
    close-order             V       V        V       V            V           V       V       .`,
};

/** One row of an expected table: an act and the letter at each stage. */
export interface ExpectedRow {
  kind: ProcedureKind;
  act: string;
  letter: string;
  at: Record<string, string>;
}

/** Reads the rows of all expected tables. */
export function expectedRows(): ExpectedRow[] {
  return (Object.entries(expectedTables) as [ProcedureKind, string][]).flatMap(([kind, table]) => {
    const [head = [], ...rows] = table
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/));
    return rows.map(([act = '', ...letters]) => ({
      kind,
      act,
      letter: letters.find((letter) => letter !== '.') ?? '',
      at: Object.fromEntries(head.map((stage, index) => [stage, letters[index] ?? '?'])),
    }));
  });
}
