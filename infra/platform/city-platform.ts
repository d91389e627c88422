import { type Platform, PlatformRefusal } from './platform';

/** Answers that judge the message itself; every other failure may pass, so the push is kept and repeated. */
const finalAnswers = [400, 409, 410, 413, 415, 422];

/** Makes the adapter to the city credit platform; without an address it is not connected. */
export function createCityPlatform(url: string | undefined, timeoutMs = 30_000): Platform {
  if (url === undefined) return { connected: false, push: () => Promise.resolve('not-connected') };
  return {
    connected: true,
    async push(message) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': message.id },
        body: JSON.stringify(message),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await answer.body?.cancel();
      if (answer.ok) return 'delivered';
      const text = `the platform answered ${answer.status}`;
      throw finalAnswers.includes(answer.status) ? new PlatformRefusal(text) : new Error(text);
    },
  };
}
