// A child of the benchmark: NestJS on Fastify that answers a JSON POST with what our server would say, and does nothing.
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

class Echo {
  take(body: unknown): object {
    const externalId =
      typeof body === 'object' && body !== null && 'externalId' in body ? String(body.externalId) : '';
    const replies = [{ id: externalId, text: 'It costs 10.', parts: [] }];
    return { messageId: externalId, conversationId: externalId, duplicate: false, replies };
  }
}

// Node runs this file as it is, and knows no decorators.
const take = Object.getOwnPropertyDescriptor(Echo.prototype, 'take');
if (take === undefined) throw new Error('there is no route');
Controller()(Echo);
Body()(Echo.prototype, 'take', 0);
Post('messages')(Echo.prototype, 'take', take);
HttpCode(200)(Echo.prototype, 'take', take);

const adapter = new FastifyAdapter();
const module = { module: Echo, controllers: [Echo] };
const app = await NestFactory.create<NestFastifyApplication>(module, adapter);
await app.listen(0, '127.0.0.1');
console.log(`listens on ${await app.getUrl()}`);
process.on('SIGTERM', () => process.exit(0));
