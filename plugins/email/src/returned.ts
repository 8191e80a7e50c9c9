import PostalMime, { type Email } from 'postal-mime';

/** Mail that came back, taken apart. */
export interface Returned {
  mail: Email;
  /** The machine-readable part of a report, and which it is. */
  report?: { type: 'delivery-status' | 'feedback-report'; text: string } | undefined;
  /** The message it is about, or its header. */
  original?: Email | undefined;
}

const limits = { maxNestingDepth: 20, maxHeadersSize: 200_000 };

/** Takes a raw message (RFC 5322) apart, as far as multipart/report (RFC 6522) goes. Throws where it is none. */
export async function readReturned(raw: Uint8Array): Promise<Returned> {
  const mail = await PostalMime.parse(raw, { ...limits, forceRfc822Attachments: true, attachmentEncoding: 'utf8' });
  const part = (...types: string[]) => mail.attachments.find(({ mimeType }) => types.includes(mimeType));
  const report = part('message/delivery-status', 'message/global-delivery-status', 'message/feedback-report');
  const original = part('message/rfc822', 'message/global', 'text/rfc822-headers', 'message/global-headers');
  return {
    mail,
    report: report && {
      type: report.mimeType === 'message/feedback-report' ? 'feedback-report' : 'delivery-status',
      text: String(report.content),
    },
    original: original && (await PostalMime.parse(String(original.content), limits)),
  };
}

/** A header of a message; undefined where it has none of that name. */
export const headerOf = ({ headers }: Email, name: string): string | undefined =>
  headers.find(({ key }) => key === name)?.value;
