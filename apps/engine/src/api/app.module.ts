import { Module, type DynamicModule } from '@nestjs/common';
import { AiController } from './ai.controller.js';
import { SpendingController } from './spending.controller.js';
import { AuthController } from './auth.controller.js';
import { ChannelsController } from './channels.controller.js';
import { ContactsController } from './contacts.controller.js';
import { ActsController } from './acts.controller.js';
import { ConversationsController } from './conversations.controller.js';
import { EmbeddingsController } from './embeddings.controller.js';
import { EvaluationController } from './evaluation.controller.js';
import { FlowChecksController } from './flow-checks.controller.js';
import { FlowRunsController } from './flow-runs.controller.js';
import { FlowTestsController } from './flow-tests.controller.js';
import { FlowsController } from './flows.controller.js';
import { FoldersController } from './folders.controller.js';
import { GapsController } from './gaps.controller.js';
import { INSTALLATION, type Installation } from './installation.js';
import { JudgementsController } from './judgements.controller.js';
import { LabelsController } from './labels.controller.js';
import { KnowledgeController } from './knowledge.controller.js';
import { KnowledgeEntriesController } from './knowledge-entries.controller.js';
import { OperationsController } from './operations.controller.js';
import { SecretsController } from './secrets.controller.js';
import { SettingsController } from './settings.controller.js';
import { TeamController } from './team.controller.js';
import { TemplatesController } from './templates.controller.js';
import { TokensController } from './tokens.controller.js';

/** Every controller there is, in the order of the documentation, which is written from the same list. */
export const CONTROLLERS = [
  AuthController,
  FlowChecksController,
  FlowRunsController,
  FlowTestsController,
  FlowsController,
  FoldersController,
  TemplatesController,
  ChannelsController,
  ConversationsController,
  ActsController,
  JudgementsController,
  ContactsController,
  TeamController,
  TokensController,
  SecretsController,
  SettingsController,
  KnowledgeController,
  KnowledgeEntriesController,
  EmbeddingsController,
  EvaluationController,
  GapsController,
  AiController,
  SpendingController,
  LabelsController,
  OperationsController,
] as const;

@Module({})
export class AppModule {
  static with(installation: Installation, imports: DynamicModule[]): DynamicModule {
    return {
      module: AppModule,
      imports,
      controllers: [...CONTROLLERS],
      providers: [{ provide: INSTALLATION, useValue: installation }],
    };
  }
}
