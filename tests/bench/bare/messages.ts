import { defineUpdate } from '@temporalio/workflow';

/** One command of the bare program: it says something and is answered with its number. */
export const step = defineUpdate<number, [string]>('step');

/** The queue of the bare program. */
export const bareQueue = 'bare-program';
