/** Parts of an input that the client gave a value; what was left out or null is not there. */
export type Said<Parts extends object> = { [Name in keyof Parts]?: NonNullable<Parts[Name]> };

/** Of an input in which null means as much as leaving it out. */
export const said = <Parts extends object>(parts: Parts): Said<Parts> =>
  Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== null && part !== undefined),
  ) as Said<Parts>;
