import { foldCompany } from '../../model/foldCompany.ts';

const LEGAL_FORMS =
  /\b(?:inc|corp|corporation|ltd|limited|llc|llp|co|company|gmbh|ag|sa|sarl|sas|bv|nv|ab|oy|as|spa|srl|plc|pty|kg|kk|sro|foundation|software|systems|technologies)\b/g;
const PLACEHOLDERS =
  /^(?:|-|n\/a|unknown|todo.*|microsoft windows operating system|windows \(r\).*)$/;

/** The first word of a company's name without legal forms, years and addresses; `undefined` for placeholders. */
export function vendorOf(company: string | undefined): string | undefined {
  if (company === undefined) return undefined;
  const folded = foldCompany(company).trim();
  if (PLACEHOLDERS.test(folded)) return undefined;
  const words = folded
    .replaceAll(/\(.*?\)/g, ' ')
    .replaceAll(/https?:\S+|www\.\S+/g, ' ')
    .replaceAll(/\b(?:19|20)\d\d\b/g, ' ')
    .replaceAll(/[^\p{L}\p{N}?]+/gu, ' ')
    .trim();
  const plain = words.replaceAll(LEGAL_FORMS, ' ').trim();
  return (plain === '' ? words : plain).split(/\s+/)[0] || undefined;
}

/** Whether two companies have the same vendor. A `?` of one stands for any letter: exports of ASCII write it so. */
export function isSameVendor(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  return [...one].every(
    (letter, at) => letter === '?' || other[at] === '?' || letter === other[at],
  );
}
