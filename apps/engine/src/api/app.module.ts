import { Module, type DynamicModule } from '@nestjs/common';
import { AuthController } from './auth.controller.js';
import { ChannelsController } from './channels.controller.js';
import { FlowsController } from './flows.controller.js';
import { INSTALLATION, type Installation } from './installation.js';

/** Every controller there is; OpenAPI is written from the same list. */
export const CONTROLLERS = [AuthController, FlowsController, ChannelsController] as const;

@Module({})
export class AppModule {
  static with(installation: Installation): DynamicModule {
    return {
      module: AppModule,
      controllers: [...CONTROLLERS],
      providers: [{ provide: INSTALLATION, useValue: installation }],
    };
  }
}
