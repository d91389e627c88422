const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Writes what happens as plain lines: a step that takes long says so every five seconds, with its elapsed time. */
export function createSay(stream = process.stdout) {
  stream.on('error', () => {}); // a closed terminal must not end the system half way
  const line = (text) => void stream.write(`${text}\n`);
  const step = (title) => {
    const since = Date.now();
    let progress = '';
    const still = setInterval(() => line(`  … ${title}${progress && `: ${progress}`} (${seconds(since)})`), 5000);
    const end = (mark, text) => {
      clearInterval(still);
      line(`  ${mark} ${title}${text ? `: ${text}` : ''} (${seconds(since)})`);
    };
    return {
      progress: (text) => {
        progress = text;
      },
      done: (text) => end('✓', text),
      failed: (text) => end('✗', text),
    };
  };
  return { line, step };
}
