import i18next from 'i18next';
import { newKey } from './new-key';
import { type Problem, Refused } from './problem';

/** Sends a file with the session cookie and says how much of it has gone (percent); throws Refused with the problem. */
export function sendFile<Answer>(path: string, file: File, onProgress: (percent: number) => void): Promise<Answer> {
  const call = new XMLHttpRequest();
  call.open('POST', path);
  call.responseType = 'json';
  call.setRequestHeader('Idempotency-Key', newKey());
  call.setRequestHeader('Accept', 'application/json');
  call.setRequestHeader('Accept-Language', i18next.language === 'en' ? 'en' : 'zh-CN');
  call.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / total)));
  const form = new FormData();
  form.append('file', file);
  return new Promise((resolve, reject) => {
    call.addEventListener('load', () => {
      const body: unknown = call.response;
      if (call.status < 300) resolve(body as Answer);
      else reject(body === null ? new Error(`${path}: ${call.status}`) : new Refused(body as Problem));
    });
    call.addEventListener('error', () => reject(new Error(path)));
    call.send(form);
  });
}
