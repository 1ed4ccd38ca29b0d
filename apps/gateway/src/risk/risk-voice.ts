import type { Viewer } from '#access';
import type { Id } from '#domain';

/** Who is spoken of, and to whom. */
export interface RiskVoice {
  readonly contact: string;
  /** “you” to the connector themself. */
  readonly connector: string;
  readonly allows: string;
}

/** Names are null where they can't be seen. */
export const riskVoice = (
  { person }: Pick<Viewer, 'person'>,
  connector: { readonly id: Id; readonly name: string | null },
  contactName: string | null,
): RiskVoice => {
  const contact = contactName ?? 'the contact';
  if (person === connector.id) return { contact, connector: 'you', allows: 'you allow yourself' };
  const name = connector.name ?? 'the connector';
  return { contact, connector: name, allows: `${name} allows themself` };
};
