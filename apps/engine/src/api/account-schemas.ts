import { Type } from 'typebox';
import { MomentSchema, RoleSchema, nullable } from './schemas.js';

/** Nobody is ever shown a password, nor its hash. */
export const AccountSchema = Type.Object({
  id: Type.String(),
  email: Type.String(),
  name: Type.String(),
  role: RoleSchema,
  teams: Type.Array(Type.String()),
  languages: Type.Array(Type.String(), { description: 'BCP 47, best first' }),
  capacity: Type.Integer({ description: 'Open conversations at a time' }),
  isOnline: Type.Boolean(),
  calendar: nullable(Type.String({ description: 'Of the shifts; without one only isOnline counts' })),
  createdAt: MomentSchema,
});
