import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Log } from '../log.js';

export const NIGHTLY_QUEUE = 'nightly';
export const NIGHTLY_WORK = Symbol('nightly work');

/** What is done once a night, by whichever process takes the job. */
export interface NightlyWork {
  log: Log;
  /** Gives what it did, for the log. Done again when it fails; may be done twice. */
  run(): Promise<object>;
}

/** Three in the morning UTC, once for the installation: the scheduler's id is the same in every process. */
const SCHEDULE = { pattern: '0 3 * * *', tz: 'UTC' };
const ATTEMPTS = 5;
const FIRST_RETRY_MS = 60_000;

@Processor(NIGHTLY_QUEUE)
export class NightlyWorker extends WorkerHost implements OnApplicationBootstrap {
  constructor(
    @InjectQueue(NIGHTLY_QUEUE) private readonly queue: Queue,
    @Inject(NIGHTLY_WORK) private readonly work: NightlyWork,
  ) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    const opts = {
      attempts: ATTEMPTS,
      backoff: { type: 'exponential', delay: FIRST_RETRY_MS },
      removeOnComplete: true,
    };
    await this.queue.upsertJobScheduler(NIGHTLY_QUEUE, SCHEDULE, { name: NIGHTLY_QUEUE, opts });
  }

  override async process(): Promise<void> {
    this.work.log.info(await this.work.run(), 'the night’s housekeeping is done');
  }
}
