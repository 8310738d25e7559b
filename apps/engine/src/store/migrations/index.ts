import { Heart0001 } from './0001-heart.js';
import { WithdrawnSends0002 } from './0002-withdrawn-sends.js';
import { ConversationRevision0003 } from './0003-conversation-revision.js';
import { FlowCounts0004 } from './0004-flow-counts.js';
import { PageSeen0005 } from './0005-page-seen.js';
import { FlowTests0006 } from './0006-flow-tests.js';
import { Suspects0007 } from './0007-suspects.js';
import { Home0008 } from './0008-home.js';
import { Crashes0009 } from './0009-crashes.js';
import { VersionLabels0010 } from './0010-version-labels.js';
import { Ai0012 } from './0012-ai.js';
import { Knowledge0013 } from './0013-knowledge.js';
import { Attempts0014 } from './0014-attempts.js';
import { Learning0015 } from './0015-learning.js';
import { FormerNames0016 } from './0016-former-names.js';
import { Embeddings0017 } from './0017-embeddings.js';
import { Synonyms0018 } from './0018-synonyms.js';
import { Secrets0019 } from './0019-secrets.js';
import { SecretHosts0020 } from './0020-secret-hosts.js';
import { LookAgain0021 } from './0021-look-again.js';
import { Spending0022 } from './0022-spending.js';

/** Every migration there is, oldest first. A new one goes at the end and is never changed after its release. */
export const MIGRATIONS = [
  Heart0001,
  WithdrawnSends0002,
  ConversationRevision0003,
  FlowCounts0004,
  PageSeen0005,
  FlowTests0006,
  Suspects0007,
  Home0008,
  Crashes0009,
  VersionLabels0010,
  Ai0012,
  Knowledge0013,
  Attempts0014,
  Learning0015,
  FormerNames0016,
  Embeddings0017,
  Synonyms0018,
  Secrets0019,
  SecretHosts0020,
  LookAgain0021,
  Spending0022,
] as const;

/** As they stand in the table `migration` once they have run. */
export const MIGRATION_NAMES: readonly string[] = MIGRATIONS.map((Migration) => new Migration().name);
