import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps what must be readable again (a channel's credentials), so that a copy of the database alone tells nothing. */
export interface SecretBox {
  /** `context` names what it belongs to; it can be opened with the same words only. */
  seal(value: unknown, context: string): Buffer;
  /** Throws when the secret is another one, or the bytes were changed. */
  open(sealed: Buffer, context: string): unknown;
}

const FORM = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: one byte that names the form, the IV, the tag, the ciphertext. */
export function createSecretBox(secret: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', secret, 'nightshift', 'credentials', 32));
  return {
    seal: (value, context) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
      const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(FORM), iv, cipher.getAuthTag(), text]);
    },
    open: (sealed, context) => {
      try {
        const iv = sealed.subarray(1, 1 + IV_BYTES);
        const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
        const decipher = createDecipheriv('aes-256-gcm', key, iv)
          .setAAD(Buffer.from(context))
          .setAuthTag(tag);
        const text = Buffer.concat([
          decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)),
          decipher.final(),
        ]);
        const value: unknown = JSON.parse(text.toString('utf8'));
        return value;
      } catch {
        throw new Error(
          'stored credentials cannot be opened; NIGHTSHIFT_SECRET is not the one they were stored with',
        );
      }
    },
  };
}
