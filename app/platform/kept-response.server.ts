/** An answer a browser may keep and ask after again: a body with its ETag, or 304 when nothing has changed. */
import { createHash } from 'node:crypto';

type Kept = { body: string; type: string; cacheControl: string };

export function keptResponse(request: Request, { body, type, cacheControl }: Kept): Response {
  // Weak: a compressed body has other bytes and the same meaning.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
  const headers = { ETag: etag, 'Cache-Control': cacheControl };
  const known = request.headers
    .get('If-None-Match')
    ?.split(',')
    .map((tag) => tag.trim());
  if (known?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': type } });
}
