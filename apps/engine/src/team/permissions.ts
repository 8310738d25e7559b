import type { AccountRole } from '../store/entities/account.entity.js';

const ADMIN = ['admin'] as const;
const BUILDERS = ['admin', 'operator', 'developer'] as const;
const PEOPLE = ['admin', 'operator', 'agent'] as const;
const EVERYBODY = ['admin', 'operator', 'agent', 'developer'] as const;

/** Who may do what. The only place where a role means anything. */
export const PERMISSIONS = {
  'flows.read': EVERYBODY,
  'flows.write': BUILDERS,
  'flows.publish': BUILDERS,
  'channels.read': EVERYBODY,
  'channels.write': ['admin', 'developer'],
  'messages.send': BUILDERS,
  'inbox.read': PEOPLE,
  'inbox.write': PEOPLE,
  'timeline.read': EVERYBODY,
  'contacts.read': PEOPLE,
  'contacts.write': PEOPLE,
  'contacts.export': ['admin', 'operator'],
  'contacts.erase': ADMIN,
  'settings.read': EVERYBODY,
  'settings.write': ['admin', 'operator'],
  /** Hosts in private networks that flows may reach. */
  'settings.hosts': ADMIN,
  'ai.read': ['admin', 'operator', 'developer'],
  /** Providers and their keys, and what they may cost. */
  'ai.write': ADMIN,
  'knowledge.read': EVERYBODY,
  'knowledge.write': ['admin', 'operator'],
  'calendars.write': ['admin', 'operator'],
  'team.read': EVERYBODY,
  'team.write': ADMIN,
  'tokens.write': ADMIN,
  /** What flows show other systems; their names and no more. */
  'secrets.write': ADMIN,
  'audit.read': ADMIN,
  'operations.read': BUILDERS,
  'operations.write': BUILDERS,
  'stream.read': EVERYBODY,
} as const satisfies Record<string, readonly AccountRole[]>;

export type Permission = keyof typeof PERMISSIONS;

export function isAllowed(role: AccountRole, permission: Permission): boolean {
  const roles: readonly AccountRole[] = PERMISSIONS[permission];
  return roles.includes(role);
}

// The keys of this very object.
export const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as Permission[];

export function permissionsOf(role: AccountRole): Permission[] {
  return ALL_PERMISSIONS.filter((permission) => isAllowed(role, permission));
}
