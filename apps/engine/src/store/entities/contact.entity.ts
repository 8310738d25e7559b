import type { Consent, Json, Mark } from '@nightshift/schema';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** Turns write it too, so a change from elsewhere names the revision it read and raises it by one. */
@Entity('contact')
export class ContactEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') workspaceId!: string;
  @Column('text', { nullable: true }) name!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) language!: string | null;
  @Column('text', { nullable: true }) country!: string | null;
  @Column('text', { nullable: true }) zone!: string | null;
  @Column('text', { array: true }) tags!: string[];
  @Column('jsonb') fields!: Record<string, Json>;
  @Column('integer') score!: number;
  @Column('jsonb') consents!: Consent[];
  @Column('jsonb') marks!: Record<string, Mark>;
  @Column('integer') visits!: number;
  @Column('integer') revision!: number;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt!: Date;
  @UpdateDateColumn({ type: 'timestamptz' }) updatedAt!: Date;
}
