import type { FastifyReply, FastifyRequest } from 'fastify';

/** With the prefix a browser takes it over https only, and from no other host of the domain. */
const PLAIN_NAME = 'nightshift_session';
const SECURE_NAME = `__Host-${PLAIN_NAME}`;

/** The session's token, or undefined. */
export function cookieOf(request: FastifyRequest): string | undefined {
  const name = request.protocol === 'https' ? SECURE_NAME : PLAIN_NAME;
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.split('=', 2);
    if (key?.trim() === name && value !== undefined && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** `maxAgeSeconds` 0 takes it away. */
export function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  maxAgeSeconds: number,
): void {
  const isSecure = request.protocol === 'https';
  const name = isSecure ? SECURE_NAME : PLAIN_NAME;
  const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${isSecure ? '; Secure' : ''}`;
  reply.header('set-cookie', `${name}=${token}; ${flags}`);
}
