/** Random secrets for links, and what is kept of them. A secret itself is never stored: only its hash. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** 256 bits of chance, safe in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** How long it takes says nothing about how much of it is right. */
export function isSameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(given)), Buffer.from(hashOf(secret)));
}

/**
 * Tells whether two texts are the same without keeping either. Whoever has no key cannot try words out.
 * @param use gives one text another fingerprint for another thing
 */
export function fingerprintWith(key: string, use: string): (text: string) => string {
  return (text) => createHmac('sha256', `${use}\0${key}`).update(text).digest('base64url');
}

export type Seal = {
  /** Text that only this installation can read again, safe in an address. */
  close(text: string): string;
  /** @returns null for anything that was not made by `close` with the same key */
  open(sealed: string): string | null;
};

/** @param use keeps what is sealed for one thing from being opened as another */
export function sealWith(key: string, use: string): Seal {
  const bytes = createHash('sha256').update(`${use}\0${key}`).digest();
  return {
    close(text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, bytes, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed) {
      const all = Buffer.from(sealed, 'base64url');
      if (all.length < IV_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv(CIPHER, bytes, all.subarray(0, IV_BYTES));
      decipher.setAuthTag(all.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      try {
        const body = all.subarray(IV_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
