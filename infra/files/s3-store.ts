import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { checkedAddress, type FileStore } from './file-store';

/** Keeps files in one bucket of an S3-compatible store; `url` is `https://<key>:<secret>@<host>/<bucket>?region=<region>`. */
export function createS3Store(url: string): FileStore {
  const { origin, username, password, pathname, searchParams } = new URL(url);
  const place = (sha256: string) => ({ Bucket: pathname.slice(1), Key: checkedAddress(sha256) });
  const client = later(async () => {
    // Loaded when first needed: it is large, and most installations keep files on disk.
    const { S3Client } = await import('@aws-sdk/client-s3');
    return new S3Client({
      endpoint: origin,
      region: searchParams.get('region') ?? 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  });
  return {
    keep: async (sha256, size, bytes) => {
      const { PutObjectCommand } = await import('@aws-sdk/client-s3');
      const put = new PutObjectCommand({ ...place(sha256), Body: bytes, ContentLength: size });
      await (await client()).send(put);
    },
    open: async (sha256) => {
      const { GetObjectCommand } = await import('@aws-sdk/client-s3');
      const { Body } = await (await client()).send(new GetObjectCommand(place(sha256)));
      return Body as Readable;
    },
    remove: async (sha256) => {
      const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
      await (await client()).send(new DeleteObjectCommand(place(sha256)));
    },
  };
}

function later(make: () => Promise<S3Client>): () => Promise<S3Client> {
  let made: Promise<S3Client> | undefined;
  return () => (made ??= make());
}
