import { BullModule } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import { setDefaultBackendFactory } from 'bullmq';
import { queueConnection, type QueueAddress } from './connection.js';
import { NIGHTLY_QUEUE, NIGHTLY_WORK, NightlyWorker, type NightlyWork } from './nightly.worker.js';
import { createPatientBackend } from './patient-backend.js';

/** Jobs by the clock, on the same queue as the bells: PostgreSQL, or Redis where there is one. */
@Module({})
export class NightlyModule {
  static with(address: QueueAddress, work: NightlyWork): DynamicModule {
    if (address.redisUrl === undefined) setDefaultBackendFactory(createPatientBackend);
    return {
      module: NightlyModule,
      imports: [
        BullModule.forRoot(queueConnection(address)),
        BullModule.registerQueue({ name: NIGHTLY_QUEUE }),
      ],
      providers: [NightlyWorker, { provide: NIGHTLY_WORK, useValue: work }],
    };
  }
}
