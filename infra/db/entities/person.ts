import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who signs in, by opaque id, with the roles held and the subjects spoken for. */
@Entity({ name: 'person' })
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', name: 'user_name' })
  userName!: string;

  @Column({ type: 'text', name: 'display_name' })
  displayName!: string;

  @Column({ type: 'text', array: true })
  roles!: string[];

  @Column({ type: 'text', nullable: true })
  department!: string | null;

  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  subjects!: string[];
}
