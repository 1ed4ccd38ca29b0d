const LEGAL_FORMS =
  /(?: (?:inc|incorporated|llc|ltd|limited|plc|corp|corporation|co|company|gmbh|mbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|oy|ab|as|aps|pty|pte|kk))+$/;

/** Letters with a dot after each, "S.p.A.", "B.V": one word for whoever reads them. */
const DOTTED = /(?<!\p{L})\p{L}{1,2}(?:\.\p{L})+\.?(?!\p{L})/gu;

/** Unicode's case folding as far as JavaScript has it: "Straße" is "STRASSE". */
const caseFolded = (text: string): string => text.toUpperCase().toLowerCase();

/** How names, domains, roles and industries compare: NFKC, without case, accents, punctuation or extra space. */
export const folded = (text: string): string =>
  caseFolded(text.normalize('NFKC'))
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name of nothing but punctuation still compares, as itself. */
export const foldedName = (text: string): string => folded(text) || text.normalize('NFKC').trim();

/** Organisations compare without their legal form too: "Acme GmbH & Co. KG" is "ACME". */
export const foldedOrganization = (name: string): string =>
  foldedName(name.replace(DOTTED, (letters) => letters.replaceAll('.', ''))).replace(LEGAL_FORMS, '');

/** Domains of evidence compare after NFKC, trim and case fold, and nothing more (`domain.md`). */
export const foldedDomain = (domain: string): string => caseFolded(domain.normalize('NFKC').trim());
