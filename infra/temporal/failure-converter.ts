import { DefaultFailureConverter } from '@temporalio/common';

/** Keeps messages and stack traces of failures inside encoded payloads, so that no text of a case stands open in history. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
