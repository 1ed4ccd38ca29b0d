/**
 * A spreadsheet runs a cell that begins so as a formula (CSV injection, as OWASP describes it), full-width forms
 * included. Tab and carriage return have become spaces by the time this is asked.
 */
const LEAD = /^[=+\-@\uff1d\uff0b\uff0d\uff20\s]+/;

export const beginsFormula = (visibleText: string): boolean => LEAD.test(visibleText);

/** The text without what would make it a formula: "=1+1" becomes "1+1", and a name of "-" nothing at all. */
export const withoutFormula = (visibleText: string): string => visibleText.replace(LEAD, '');
