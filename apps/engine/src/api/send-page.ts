import type { FastifyReply } from 'fastify';
import { writePage, type Page } from '../pages/page.js';

/** A page of ours, under a policy that lets nothing else in. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  const { text, policy } = writePage(page);
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('x-frame-options', 'DENY')
    .header('referrer-policy', 'no-referrer')
    .header('cache-control', 'no-store')
    .send(text);
}
