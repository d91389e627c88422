// The SDK notes a stack for every promise of a workflow. Two frames name where an error was thrown and who called; ten
// cost a fifth of the processor time of the workflow code.
Error.stackTraceLimit = 2;
