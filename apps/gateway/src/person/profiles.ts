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

  /** As the first of the profiles says it; null where the viewer may see none that does. */
  async first(
    person: Id,
    context: RequestContext,
    part: (profile: Profile) => string | null,
  ): Promise<string | null> {
    for (const profile of await this.of(person, context)) {
      const text = part(profile);
      if (text !== null) return text;
    }
    return null;
  }

  name(person: Id, context: RequestContext): Promise<string | null> {
    return this.first(person, context, ({ name }) => name);
  }
}
