import { Injectable } from '@nestjs/common';
import type { Id, Profile } from '#domain';
import { PersonalData } from '#personal-data';
import { openProfile } from '#runtime';
import type { RequestContext } from '../graphql/request-context.js';

/** Opens what people are known by: the one place where personal fields are read. */
@Injectable()
export class Profiles {
  constructor(private readonly personalData: PersonalData) {}

  /** The profiles that the viewer may see, the one to show first; none once the person is forgotten. */
  async of(person: Id, { people, viewer }: RequestContext): Promise<Profile[]> {
    const record = await people.load(person);
    return (record?.profiles ?? []).flatMap(
      (sealed) => openProfile(this.personalData, viewer.workspace, person, sealed) ?? [],
    );
  }
}
