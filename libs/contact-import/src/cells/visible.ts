/** Line breaks and tabs within a cell: to a reader they are spaces. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * What no cell needs and a forger does: control characters, the byte order mark and zero-width space, and marks that
 * override the direction of writing (UAX 9: embeddings, overrides, isolates). Joiners stay: emoji and scripts use them.
 */
// eslint-disable-next-line no-control-regex -- control characters are what this removes
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Only what can be seen, on one line, without space around it. */
export const visible = (written: string): string => written.replace(BREAKS, ' ').replace(HIDDEN, '').trim();
