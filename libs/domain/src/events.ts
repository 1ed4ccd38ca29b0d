import * as brief from './brief/brief.events.js';
import * as calibration from './calibration/calibration.events.js';
import * as connectorPolicy from './connector-policy/connector-policy.events.js';
import * as contacts from './contacts/contacts.events.js';
import * as deadLetter from './dead-letter/dead-letter.events.js';
import * as endorsement from './endorsement/endorsement.events.js';
import * as exposure from './exposure/exposure.events.js';
import * as introduction from './introduction/introduction.events.js';
import type { EventDefinition } from './kernel/event.js';
import * as organization from './organization/organization.events.js';
import * as person from './person/person.events.js';
import * as relationship from './relationship/relationship.events.js';
import * as vouch from './vouch/vouch.events.js';
import * as workspace from './workspace/workspace.events.js';

const isDefinition = (value: unknown): value is EventDefinition =>
  typeof value === 'function' && 'type' in value;

/** Every event type of this version, by its name. */
export const events: ReadonlyMap<string, EventDefinition> = new Map(
  [
    workspace,
    person,
    organization,
    contacts,
    relationship,
    endorsement,
    brief,
    connectorPolicy,
    introduction,
    vouch,
    exposure,
    calibration,
    deadLetter,
  ]
    .flatMap((concept) => Object.values<unknown>(concept))
    .filter(isDefinition)
    .map((definition) => [definition.type, definition]),
);
