/** The kinds of images that are taken, as their files end. */
export type ImageType = 'png' | 'jpg' | 'gif' | 'webp';

/** The media type of each kind. */
export const mediaTypes: Readonly<Record<ImageType, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** What kind of image the bytes are, by how they begin; undefined for anything else, SVG included: it may hold scripts. */
export function sniffImage(bytes: Buffer): ImageType | undefined {
  const at = (offset: number, text: string) =>
    bytes.subarray(offset, offset + text.length).equals(Buffer.from(text, 'latin1'));
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (at(0, '\xff\xd8\xff')) return 'jpg';
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return 'gif';
  return at(0, 'RIFF') && at(8, 'WEBP') ? 'webp' : undefined;
}
