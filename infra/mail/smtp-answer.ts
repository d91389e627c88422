/** An answer of our own SMTP server: 4xx asks to come again, 5xx is final. */
export class SmtpAnswer extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** Answers an SMTP command by what a piece of work comes to; an unforeseen failure asks the sender to come again. */
export async function answerBy(
  work: Promise<void>,
  callback: (error?: Error | null) => void,
  seen: (error: unknown) => void,
): Promise<void> {
  let refusal: SmtpAnswer | null = null;
  try {
    await work;
  } catch (error) {
    if (!(error instanceof SmtpAnswer)) seen(error);
    refusal = error instanceof SmtpAnswer ? error : new SmtpAnswer(451, '4.3.0 not taken now; please try again later');
  }
  callback(refusal);
}
