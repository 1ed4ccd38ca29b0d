const LEGAL_SUFFIX =
  /\s+(?:inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|company|gmbh|mbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|oy|ab|as|aps|pty|pte|kk)$/;

/** How names, domains, roles and industries compare: NFKC, without case, accents, punctuation or extra space. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name of nothing but punctuation still compares, as itself. */
export const foldedName = (text: string): string => folded(text) || text.normalize('NFKC').trim();

/** Organisations compare without their legal form too: "Acme GmbH" is "ACME". */
export const foldedOrganization = (name: string): string => {
  const plain = foldedName(name);
  return plain.replace(LEGAL_SUFFIX, '') || plain;
};

/** Domains of evidence compare after NFKC, trim and case fold, and nothing more (`domain.md`). */
export const foldedDomain = (domain: string): string => domain.normalize('NFKC').trim().toLowerCase();
