import type { FileRef } from '../api/shapes';

/** A file to save, with its size. */
export function FileLink({ file, service }: { file: Pick<FileRef, 'id' | 'name' | 'size'>; service: string }) {
  const size =
    file.size < 1024 * 1024 ? `${Math.ceil(file.size / 1024)} KB` : `${(file.size / 1024 / 1024).toFixed(1)} MB`;
  return (
    <span>
      <a href={`/api/${service}/attachments/${file.id}`} download>
        {file.name}
      </a>{' '}
      <span className="muted">{size}</span>
    </span>
  );
}
