/**
 * An address as its owner knows it and nobody else learns it: of a mailbox and of its domain the first letter and the
 * domain's end, of a number the last three digits, of anything else the first sign.
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at > 0) {
    const domain = address.slice(at + 1);
    const end = domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : '';
    return `${first(address)}•••@${first(domain)}•••${end}`;
  }
  const digits = address.replace(/\D/g, '');
  return digits.length >= 7 ? `••• ${digits.slice(-3)}` : `${first(address)}•••`;
}

const first = (text: string): string => [...text][0] ?? '';
