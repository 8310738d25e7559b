import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance } from 'fastify';
import type { Log } from '../log.js';
import { AccessGuard } from './access-guard.js';
import { ApiProblem } from './api-problem.js';
import type { HttpMetrics } from './http-metrics.js';
import type { Installation } from './installation.js';
import { MAX_LARGE_BODY_BYTES, parseJsonBodies } from './json-parser.js';
import { ProblemFilter, sendProblem } from './problem-filter.js';
import { rememberRoutes } from './route-methods.js';

export interface ServerOptions {
  log: Log;
  metrics: HttpMetrics;
  trustedProxies: readonly string[];
}

/** Fastify with everything that holds for each request, before there are any routes. */
export function createServer({ log, metrics, trustedProxies }: ServerOptions): FastifyInstance {
  let counter = 0;
  const prefix = randomBytes(4).toString('hex');
  const server = fastify({
    trustProxy: [...trustedProxies],
    bodyLimit: MAX_LARGE_BODY_BYTES,
    // Slow senders are cut off, so that they cannot hold connections for ever.
    requestTimeout: 120_000,
    keepAliveTimeout: 75_000,
    return503OnClosing: true,
    // A proxy or a caller may bring an id of its own, and finds it in our logs.
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      if (typeof given === 'string' && /^[\w.:-]{1,100}$/.test(given)) return given;
      counter += 1;
      return `${prefix}-${counter.toString(36)}`;
    },
    routerOptions: { maxParamLength: 300 },
    schemaController: { compilersFactory: { buildValidator: refuseSchemas, buildSerializer: refuseSchemas } },
    frameworkErrors: (error, request, reply) => sendProblem(request, reply, error, log),
  });
  rememberRoutes(server);
  parseJsonBodies(server);
  server.decorateRequest('caller', null);
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-content-type-options', 'nosniff').header('x-request-id', request.id);
    // No id, name or text of ours contains it, and PostgreSQL takes it for an error.
    if (request.url.includes('%00'))
      return done(
        new ApiProblem(
          'request.bad',
          'The address contains the character U+0000 ("%00"), which no id has; leave it out.',
        ),
      );
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    metrics.observe(request.method, request.routeOptions.url, reply.statusCode, reply.elapsedTime);
    done();
  });
  server.setErrorHandler((error, request, reply) => sendProblem(request, reply, error, log));
  return server;
}

/** Bodies are checked against our own schemas (`readInput`). Fastify's own compilers would be loaded unused, with three Ajvs. */
function refuseSchemas(): never {
  throw new Error('a route brings a schema for Fastify; check its input with readInput');
}

/** Puts Nest's controllers onto the server. `module` brings them. */
export async function mountNest(
  server: FastifyInstance,
  module: object,
  installation: Installation,
): Promise<NestFastifyApplication> {
  const adapter = new Adapter(server);
  const options = Object.assign(new NestApplicationContextOptions(), {
    bodyParser: false,
    logger: false as const,
    abortOnError: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, options);
  app.useGlobalGuards(new AccessGuard(installation));
  app.useGlobalFilters(new ProblemFilter(installation.log));
  await app.init();
  return app;
}

/** The server has its error handler, for every route, Nest's or not; what Nest would put in its place knows its own only. */
class Adapter extends FastifyAdapter {
  override setErrorHandler(): ReturnType<FastifyAdapter['setErrorHandler']> {
    return this.getInstance();
  }
}
