import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who somebody is on a channel. */
@Entity('identity')
export class IdentityEntity {
  @PrimaryColumn('text') channelId!: string;
  @PrimaryColumn('text') externalId!: string;
  @Column('text') contactId!: string;
}
