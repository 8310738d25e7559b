import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

export type AccountRole = 'admin' | 'operator' | 'agent' | 'developer';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') workspaceId!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text', { select: false }) passwordHash!: string;
  @Column('text') role!: AccountRole;
  @Column('text', { array: true, default: [] }) teams!: string[];
  /** BCP 47, best first. */
  @Column('text', { array: true, default: [] }) languages!: string[];
  /** Open conversations at a time. */
  @Column('integer', { default: 5 }) capacity!: number;
  @Column('boolean', { default: false }) isOnline!: boolean;
  @Column('text', { nullable: true }) calendar!: string | null;
  @Column('timestamptz', { nullable: true }) lastAssignedAt!: Date | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
}

@Entity('session')
export class SessionEntity {
  @PrimaryColumn('text') tokenHash!: string;
  @Column('text') accountId!: string;
  @Column('text') workspaceId!: string;
  @Column('timestamptz') expiresAt!: Date;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
}

@Entity('api_token')
export class ApiTokenEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') workspaceId!: string;
  @Column('text') name!: string;
  @Column('text') role!: AccountRole;
  @Column('text') tokenHash!: string;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
}

@Entity('team')
export class TeamEntity {
  @PrimaryColumn('text') workspaceId!: string;
  @PrimaryColumn('text') name!: string;
  @Column('text') title!: string;
}
