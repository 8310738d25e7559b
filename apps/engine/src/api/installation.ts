import { Inject } from '@nestjs/common';
import type { Registry } from '@nightshift/nodes';
import type { Ai } from '../ai/ai.js';
import type { Config } from '../config.js';
import type { ChannelBook } from '../channels/channel-book.js';
import type { Engine } from '../engine.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { VectorBook } from '../knowledge/vector-book.js';
import type { Log } from '../log.js';
import type { SecretBox } from '../secret/secret-box.js';
import type { Database } from '../store/database.js';
import type { AccessBook } from '../team/access-book.js';
import type { Worlds } from '../turn/world.js';
import type { VisitorBook } from '../web/visitors.js';
import type { Buckets } from './buckets.js';
import type { SilentChannels } from './silent-channels.js';
import type { Streams } from './streams.js';

/** What routes work with. Made once by the composition root. */
export interface Installation {
  readonly engine: Engine;
  readonly database: Database;
  /** The one that the set-up page and the demo belong to. */
  readonly workspaceId: string;
  readonly registry: Registry;
  readonly secretBox: SecretBox;
  readonly knowledge: Knowledge;
  readonly ai: Ai;
  /** What the environment says of a language model. */
  readonly openAi: Config['openAi'];
  /** What the environment says of where texts become vectors. */
  readonly embedding: Config['embedding'];
  readonly vectorBook: VectorBook;
  readonly access: AccessBook;
  readonly channels: ChannelBook;
  readonly worlds: Worlds;
  readonly silentChannels: SilentChannels;
  readonly streams: Streams;
  readonly visitors: VisitorBook;
  readonly buckets: Buckets;
  readonly log: Log;
  readonly clock: () => number;
}

export const INSTALLATION = Symbol('installation');

/** Marks a constructor's parameter as the installation. */
export const InjectInstallation = (): ParameterDecorator => Inject(INSTALLATION);
